"""The slides of a talk as a page, one a screen."""

from collections.abc import Iterator

from vidsyn.composing.stage import at_hand
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
    body = frame.fragments.steps(slides, "room")
    meta = {
        **frame.unit_meta(kit),
        "module": {"title": card.title},
        "steps": stops(slides, length),
        **at_hand(body),
        "back": href(addresses.unit(kit), address),
    }
    title = frame.words.say("slides.title", length=length)
    scripts = [frame.assets.board.address]
    return frame.page(address, "projector", title, card.summary, meta, body=body, scripts=scripts)
