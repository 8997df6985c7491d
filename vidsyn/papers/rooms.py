"""A module's cases on paper, for a class without screens: every page, and no answers."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.model.units import Module
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page, href
from vidsyn.rendering.rooms import rooms_on_paper


def pages(frame: Frame) -> Iterator[Page]:
    """Return one sheet for each module with cases."""
    for module in frame.catalogue.modules:
        if module.rooms:
            yield _page(module, frame)


def _page(module: Module, frame: Frame) -> Page:
    card, address = module.card.value, addresses.rooms_sheet(module)
    meta = {
        **frame.unit_meta(module),
        "early": module.is_early,
        "module": {"title": card.title},
        "back": href(addresses.unit(module), address),
    }
    body = rooms_on_paper(module.rooms, frame.fragments)
    title, scripts = frame.words.say("rooms.sheet"), [frame.assets.copy.address]
    return frame.page(address, "rooms-sheet", title, card.summary, meta, body=body, scripts=scripts)
