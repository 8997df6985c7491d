"""The slides of a talk as a page, one a screen."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.model.kits import Kit
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page, href
from vidsyn.rendering.steps import stops


def pages(frame: Frame) -> Iterator[Page]:
    """Return the slides of each length of each kit."""
    for kit in frame.catalogue.kits:
        for length in kit.card.value.lengths:
            yield _page(kit, length, frame)


def _page(kit: Kit, length: int, frame: Frame) -> Page:
    card, slides, address = kit.card.value, kit.slides(length), addresses.slides(kit, length)
    meta = {
        **frame.unit_meta(kit),
        "module": {"title": card.title},
        "steps": stops(slides, length),
        "back": href(addresses.unit(kit), address),
    }
    title, scripts = (
        frame.words.say("slides.title", length=length),
        [frame.assets.projector.address],
    )
    body = frame.fragments.steps(slides, "room")
    return frame.page(address, "projector", title, card.summary, meta, body=body, scripts=scripts)
