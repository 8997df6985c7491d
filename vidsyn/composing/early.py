"""A lesson's page for pupils in 0th to 3rd grade: large, and one step at a time."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.model.units import Lesson, Module
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page
from vidsyn.rendering.parts import trail
from vidsyn.rendering.steps import PUPILS, lesson_meta


def pages(frame: Frame) -> Iterator[Page]:
    """Return one page for each lesson of the youngest."""
    for module in frame.catalogue.modules:
        if module.is_early:
            yield from (_page(module, lesson, frame) for lesson in module.lessons)


def _page(module: Module, lesson: Lesson, frame: Frame) -> Page:
    address = addresses.lesson(module, lesson.number)
    meta = {
        **lesson_meta(module, lesson, PUPILS, frame),
        "early": True,
        "teacher": frame.link(addresses.teacher_lesson(module, lesson.number), address),
    }
    title, way = lesson.card.title, trail(module, frame)
    body = frame.fragments.steps(lesson.document.steps, "early")
    description = lesson.card.summary or module.card.value.summary
    scripts = [frame.assets.young.address]
    return frame.page(
        address, "early", title, description, meta, body=body, trail=way, scripts=scripts
    )
