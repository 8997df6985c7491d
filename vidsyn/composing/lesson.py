"""A lesson's page for pupils: the path of steps, and all that pupils read and do."""

from collections.abc import Iterator

from vidsyn.composing.parts import trail
from vidsyn.composing.steps import neighbour, path
from vidsyn.model import addresses
from vidsyn.model.units import Lesson, Module
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page, href


def pages(frame: Frame) -> Iterator[Page]:
    """Return one page for each lesson."""
    for module in frame.catalogue.modules:
        for lesson in module.lessons:
            yield _page(module, lesson, frame)


def _page(module: Module, lesson: Lesson, frame: Frame) -> Page:
    number, address = lesson.number, addresses.lesson(module, lesson.number)
    meta = {
        **frame.unit_meta(module),
        "module": {
            "title": module.card.value.title,
            "href": href(addresses.module(module), address),
        },
        "number": number,
        "count": len(module.lessons),
        "minutes": lesson.minutes,
        "steps": path(lesson, frame),
        "previous": neighbour(module, number - 1, addresses.lesson, address),
        "next": neighbour(module, number + 1, addresses.lesson, address),
        "board": href(addresses.board(module, number), address),
        "sheet": href(addresses.worksheet(module, number), address),
        "teacher": href(addresses.teacher_lesson(module, number), address),
    }
    body = frame.fragments.steps(lesson.document.steps, "pupil")
    description = lesson.card.summary or module.card.value.summary
    return frame.page(
        address,
        "lesson",
        lesson.card.title,
        description,
        meta,
        body=body,
        trail=trail(module, frame),
    )
