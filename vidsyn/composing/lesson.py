"""A lesson's page for pupils: the path of steps, and all that pupils read and do."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.model.units import Lesson, Module
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page
from vidsyn.rendering.parts import trail
from vidsyn.rendering.steps import PUPILS, lesson_meta
from vidsyn.rendering.terms import explained, terms_of


def pages(frame: Frame) -> Iterator[Page]:
    """Return one page for each lesson; the youngest pupils have a kind of their own."""
    for module in frame.catalogue.modules:
        if not module.is_early:
            yield from (_page(module, lesson, frame) for lesson in module.lessons)


def _page(module: Module, lesson: Lesson, frame: Frame) -> Page:
    address = addresses.lesson(module, lesson.number)
    meta = {
        **lesson_meta(module, lesson, PUPILS, frame),
        "teacher": frame.link(addresses.teacher_lesson(module, lesson.number), address),
    }
    title, way = lesson.card.title, trail(module, frame)
    steps = frame.fragments.steps(lesson.document.steps, "pupil")
    text = explained(steps, terms_of(module.card.value.words))
    meta |= {"words": [term.entry for term in text.terms]}
    description = lesson.card.summary or module.card.value.summary
    return frame.page(address, "lesson", title, description, meta, body=text.html, trail=way)
