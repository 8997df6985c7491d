"""A lesson on the projector: one step a screen, and nothing that is for the teacher."""

from collections.abc import Iterator

from vidsyn.composing.stage import at_hand
from vidsyn.model import addresses
from vidsyn.model.units import Lesson, Module
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page, href
from vidsyn.rendering.readers import Reader
from vidsyn.rendering.steps import path


def pages(frame: Frame) -> Iterator[Page]:
    """Return one page for each lesson."""
    for module in frame.catalogue.modules:
        for lesson in module.lessons:
            yield _page(module, lesson, frame)


def _page(module: Module, lesson: Lesson, frame: Frame) -> Page:
    address = addresses.board(module, lesson.number)
    card = module.card.value
    reader: Reader = "early" if module.is_early else "projector"
    body = frame.fragments.steps(lesson.document.steps, reader, for_class=True)
    meta = {
        **frame.unit_meta(module),
        "early": module.is_early,
        "module": {"title": card.title},
        "steps": path(lesson, frame),
        **at_hand(body),
        "back": href(addresses.lesson(module, lesson.number), address),
    }
    title = frame.words.say("projector.title", title=lesson.card.title)
    scripts = [frame.assets.board.address]
    return frame.page(address, "projector", title, card.summary, meta, body=body, scripts=scripts)
