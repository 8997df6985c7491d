"""A lesson's steps as its pages show them: the path, and the way to the lessons beside it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from vidsyn.model import addresses
from vidsyn.model.documents import Form, Step
from vidsyn.model.units import Lesson, Module
from vidsyn.rendering.frame import Frame, Meta
from vidsyn.rendering.page import href

ICONS: dict[Form, str] = {
    "class": "users",
    "pairs": "users-two",
    "groups": "users-three",
    "alone": "user",
}


def path(lesson: Lesson, frame: Frame) -> list[Meta]:
    """Return the stops of the lesson, with minutes and who works together."""
    return [_stop(step, frame) for step in lesson.document.steps]


def _stop(step: Step, frame: Frame) -> Meta:
    return {
        "id": step.id,
        "title": step.title,
        "minutes": step.minutes,
        **form_of(step, frame),
    }


def form_of(step: Step, frame: Frame) -> Meta:
    """Return who works together, in words and as an icon."""
    form: Form = step.form or "class"
    return {"form_name": frame.words.say(f"form.{form}"), "icon": ICONS[form]}


def weeks_after(step: Step, frame: Frame) -> str:
    """Return how long after the module a booster is for: efter 5 uger."""
    key = "booster.week" if step.week == 1 else "booster.weeks"
    return frame.words.say(key, count=step.week)


@dataclass(frozen=True)
class Tree:
    """Where a reader's lessons stand: the pupils' tree or the teacher's."""

    module: Callable[[Module], str]
    lesson: Callable[[Module, int], str]


PUPILS = Tree(addresses.unit, addresses.lesson)
TEACHERS = Tree(addresses.teacher, addresses.teacher_lesson)


def lesson_meta(module: Module, lesson: Lesson, tree: Tree, frame: Frame) -> Meta:
    """Return what a lesson's page shows in either tree."""
    number, page = lesson.number, tree.lesson(module, lesson.number)
    title = module.card.value.title
    return {
        **frame.unit_meta(module),
        "module": {"title": title, "href": href(tree.module(module), page)},
        "number": number,
        "count": len(module.lessons),
        "minutes": lesson.minutes,
        "steps": path(lesson, frame),
        "previous": _neighbour(module, number - 1, tree, page),
        "next": _neighbour(module, number + 1, tree, page),
        "board": href(addresses.board(module, number), page),
        "sheet": href(addresses.worksheet(module, number), page),
    }


def _neighbour(module: Module, number: int, tree: Tree, page: str) -> Meta | str:
    """Return the lesson with this number as a link from the page, or nothing when there is none."""
    for lesson in module.lessons:
        if lesson.number == number:
            return {"title": lesson.card.title, "href": href(tree.lesson(module, number), page)}
    return ""


def stops(slides: Iterable[Step], length: int) -> list[Meta]:
    """Return the slides of a talk that lasts so many minutes, each with its own minutes."""
    return [
        {"id": slide.id, "title": slide.title, "minutes": slide.minutes_in(length)}
        for slide in slides
    ]
