"""A lesson's steps as its pages show them: the path, and the way to the lessons beside it."""

from collections.abc import Callable

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
    form: Form = step.form or "class"
    return {
        "id": step.id,
        "title": step.title,
        "minutes": step.minutes,
        "form_name": frame.words.say(f"form.{form}"),
        "icon": ICONS[form],
    }


def neighbour(
    module: Module, number: int, address: Callable[[Module, int], str], page: str
) -> Meta | str:
    """Return the lesson with this number as a link from the page, or nothing when there is none."""
    for lesson in module.lessons:
        if lesson.number == number:
            title, link = lesson.card.title, href(address(module, number), page)
            return {"title": title, "href": link}
    return ""
