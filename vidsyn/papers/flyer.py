"""A guide on one sheet: the short answer, what to say, what to do tonight, whom to call."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.model.guides import Guide
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page, href
from vidsyn.rendering.shown import contact


def pages(frame: Frame) -> Iterator[Page]:
    """Return one flyer for each guide."""
    for guide in frame.catalogue.guides:
        yield _page(guide, frame)


def _page(guide: Guide, frame: Frame) -> Page:
    card, address = guide.card.value, addresses.flyer(guide)
    meta = {
        **frame.unit_meta(guide),
        "module": {"title": card.title},
        "lead": card.situation,
        "short_answer": card.short_answer,
        "contacts": [contact(name, frame) for name in card.help],
        "back": href(addresses.unit(guide), address),
    }
    nodes = [node for step in guide.document.steps for node in step.nodes]
    body = frame.fragments.nodes([*guide.document.intro, *nodes], "flyer")
    scripts = [frame.assets.copy.address]
    return frame.page(
        address, "flyer", card.title, card.situation, meta, body=body, scripts=scripts
    )
