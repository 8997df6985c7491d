"""The slides of a talk as a page, one a screen; and the speaker's notes to them."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.model.documents import Step
from vidsyn.model.kits import Kit
from vidsyn.rendering.frame import Frame, Meta
from vidsyn.rendering.page import Page, href


def pages(frame: Frame) -> Iterator[Page]:
    """Return slides and notes for each length of each kit."""
    for kit in frame.catalogue.kits:
        for length in kit.card.value.lengths:
            yield _slides(kit, length, frame)
            yield _notes(kit, length, frame)


def _slides(kit: Kit, length: int, frame: Frame) -> Page:
    address, card = addresses.slides(kit, length), kit.card.value
    slides = kit.slides(length)
    meta = {
        **frame.unit_meta(kit),
        "module": {"title": card.title},
        "steps": _stops(slides, length),
        "back": href(addresses.unit(kit), address),
    }
    title = frame.words.say("slides.title", length=length)
    body = frame.fragments.steps(slides, "room")
    scripts = [frame.assets.projector.address]
    return frame.page(address, "projector", title, card.summary, meta, body=body, scripts=scripts)


def _notes(kit: Kit, length: int, frame: Frame) -> Page:
    address, card = addresses.notes(kit, length), kit.card.value
    slides = kit.slides(length)
    meta = {
        **frame.unit_meta(kit),
        "module": {"title": card.title},
        "steps": _stops(slides, length),
        "back": href(addresses.unit(kit), address),
    }
    title = frame.words.say("notes.title", length=length)
    body = frame.fragments.steps(slides, "notes")
    scripts = [frame.assets.copy.address]
    return frame.page(address, "notes", title, card.summary, meta, body=body, scripts=scripts)


def _stops(slides: tuple[Step, ...], length: int) -> list[Meta]:
    return [
        {"id": slide.id, "title": slide.title, "minutes": slide.minutes_in(length)}
        for slide in slides
    ]
