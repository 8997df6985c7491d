"""A module's boosters as sheets to write on, and their key in the teacher's tree."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.model.documents import Step
from vidsyn.model.paper_addresses import boosters_key, boosters_sheet
from vidsyn.model.units import Module
from vidsyn.rendering.frame import Frame, Meta
from vidsyn.rendering.page import Page, href, localised, way_up
from vidsyn.rendering.readers import Reader
from vidsyn.rendering.steps import weeks_after


def pages(frame: Frame) -> Iterator[Page]:
    """Return sheets and key of every module with boosters."""
    for module in frame.catalogue.modules:
        if module.boosters:
            yield _page(module, "paper", boosters_sheet(module), frame)
            yield _page(module, "key", boosters_key(module), frame)


def _page(module: Module, reader: Reader, address: str, frame: Frame) -> Page:
    card, is_sheet = module.card.value, reader == "paper"
    meta = {
        **frame.unit_meta(module),
        "early": module.is_early and is_sheet,
        "is_sheet": is_sheet,
        "module": {"title": card.title},
        "boosts": [_boost(step, reader, address, frame) for step in module.boosters],
        "back": href(addresses.teacher(module), address),
    }
    title = frame.words.say("paper.boosters" if is_sheet else "paper.boosters-key")
    return frame.page(address, "boosters", title, card.summary, meta)


def _boost(step: Step, reader: Reader, page: str, frame: Frame) -> Meta:
    html = localised(frame.fragments.nodes(step.nodes, reader), way_up(page))
    when = frame.words.say("booster.title-when", when=weeks_after(step, frame))
    return {"id": step.id, "title": step.title, "when": when, "html": html}
