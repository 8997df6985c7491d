"""A module's first page for pupils: the question, the goals, the lessons, the words."""

from collections.abc import Iterator

from vidsyn.composing.take_along import take_along
from vidsyn.model import addresses
from vidsyn.model.rooms import Room
from vidsyn.model.units import Lesson, Module
from vidsyn.rendering.frame import Frame, Meta
from vidsyn.rendering.keeping import keep
from vidsyn.rendering.page import Page, href
from vidsyn.rendering.parts import (
    fact,
    grades_text,
    help_box,
    joined,
    lessons_text,
    sibling,
    technique,
    trail,
)
from vidsyn.rendering.steps import weeks_after


def pages(frame: Frame) -> Iterator[Page]:
    """Return one page for each module."""
    for module in frame.catalogue.modules:
        yield _page(module, frame)


def _page(module: Module, frame: Frame) -> Page:
    card, address = module.card.value, addresses.unit(module)
    meta = {
        **frame.unit_meta(module),
        "early": module.is_early,
        "lead": card.question,
        "summary": card.summary,
        "facts": _facts(module, frame),
        "goals": [goal.text for goal in card.goals],
        "lessons": [_lesson(module, lesson, address) for lesson in module.lessons],
        "rooms": [_room(module, room, address) for room in module.rooms],
        "again": _again(module, address, frame),
        "techniques": [technique(name, address, frame) for name in card.techniques],
        "words": [{"word": word, "text": text} for word, text in card.words.items()],
        "teacher": {"href": frame.link(addresses.teacher(module), address)},
        "guide": sibling(module, address, frame),
        "help": help_box(card.help, frame, pupil=True),
        "take_along": take_along([addresses.folder(module)], address, frame),
        "keep": keep(address, frame),
    }
    way = trail(module, frame, inside=False)
    return frame.page(address, "module", card.title, card.summary, meta, trail=way)


def _facts(module: Module, frame: Frame) -> list[Meta]:
    card = module.card.value
    return [
        fact("clock", "fact.length", lessons_text(card.lessons, frame), frame),
        fact("users", "fact.grades", grades_text(card.grades, frame), frame),
        fact("book", "fact.subjects", joined(card.subjects), frame),
    ]


def _lesson(module: Module, lesson: Lesson, page: str) -> Meta:
    return {
        "number": lesson.number,
        "title": lesson.card.title,
        "href": href(addresses.lesson(module, lesson.number), page),
        "minutes": lesson.minutes,
        "steps": [{"title": step.title, "minutes": step.minutes} for step in lesson.document.steps],
    }


def _again(module: Module, page: str, frame: Frame) -> list[Meta]:
    """Return the boosters where no teacher's page leads to them; else the teacher picks the day."""
    if frame.scope.holds(addresses.teacher(module)):
        return []
    return [
        {
            "title": step.title,
            "when": frame.words.say("booster.title-when", when=weeks_after(step, frame)),
            "href": href(addresses.booster(module, number), page),
        }
        for number, step in enumerate(module.boosters, 1)
    ]


def _room(module: Module, room: Room, page: str) -> Meta:
    card = room.card.value
    link = href(addresses.room(module, room.name), page)
    return {"title": card.title, "sender": card.name, "claim": card.claim, "href": link}
