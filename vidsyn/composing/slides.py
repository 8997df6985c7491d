"""The slides of a talk as a page, one a screen; and the speaker's notes to them."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.model.documents import Step
from vidsyn.model.kits import Kit
from vidsyn.rendering.frame import Frame, Meta
from vidsyn.rendering.page import Page, href
from vidsyn.rendering.readers import Reader


def pages(frame: Frame) -> Iterator[Page]:
    """Return slides and notes for each length of each kit."""
    for kit in frame.catalogue.kits:
        for length in kit.card.value.lengths:
            slides, notes = addresses.slides(kit, length), addresses.notes(kit, length)
            yield _page(kit, length, "projector", slides, "room", frame)
            yield _page(kit, length, "notes", notes, "notes", frame)


def _page(kit: Kit, length: int, kind: str, address: str, reader: Reader, frame: Frame) -> Page:
    card, slides = kit.card.value, kit.slides(length)
    meta = {
        **frame.unit_meta(kit),
        "module": {"title": card.title},
        "steps": _stops(slides, length),
        "back": href(addresses.unit(kit), address),
    }
    is_shown = kind == "projector"
    title = frame.words.say("slides.title" if is_shown else "notes.title", length=length)
    body = frame.fragments.steps(slides, reader)
    script = frame.assets.projector if is_shown else frame.assets.copy
    return frame.page(address, kind, title, card.summary, meta, body=body, scripts=[script.address])


def _stops(slides: tuple[Step, ...], length: int) -> list[Meta]:
    return [
        {"id": slide.id, "title": slide.title, "minutes": slide.minutes_in(length)}
        for slide in slides
    ]
