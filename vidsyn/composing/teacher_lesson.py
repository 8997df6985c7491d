"""A lesson's page for the teacher: the pupils' page plus notes, and never minus."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.model.units import Lesson, Module
from vidsyn.rendering.frame import Frame, Trail
from vidsyn.rendering.page import Page, href
from vidsyn.rendering.parts import links_apart, tallies, trail
from vidsyn.rendering.steps import TEACHERS, lesson_meta


def pages(frame: Frame) -> Iterator[Page]:
    """Return one page for each lesson."""
    for module in frame.catalogue.modules:
        for lesson in module.lessons:
            yield _page(module, lesson, frame)


def _page(module: Module, lesson: Lesson, frame: Frame) -> Page:
    number, address = lesson.number, addresses.teacher_lesson(module, lesson.number)
    say = frame.words.say
    meta = {
        **lesson_meta(module, lesson, TEACHERS, frame),
        "apart": links_apart(module, lesson, address, frame),
        "key": href(addresses.key(module, number), address),
        "tallies": tallies(lesson.document.steps, module, address, frame),
        "teacher_index": href(addresses.teacher(module), address),
        "pupil": href(addresses.lesson(module, number), address),
    }
    way = [*trail(module, frame), Trail(say("teacher.trail"), addresses.teacher(module))]
    title, summary = say("teacher.title", title=lesson.card.title), module.card.value.summary
    body = frame.fragments.steps(lesson.document.steps, "teacher")
    return frame.page(address, "teacher-lesson", title, summary, meta, body=body, trail=way)
