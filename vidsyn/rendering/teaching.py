"""What a teacher is told of a module, on the screen and on paper: card, plan, goals, sources."""

from vidsyn.model import addresses
from vidsyn.model.facts import FOR_TEACHERS
from vidsyn.model.units import Lesson, Module, ModuleCard
from vidsyn.rendering.frame import Frame, Meta
from vidsyn.rendering.page import href
from vidsyn.rendering.parts import (
    fact,
    grades_text,
    help_box,
    joined,
    lessons_text,
    links_apart,
    tallies,
)
from vidsyn.rendering.shown import mark, source
from vidsyn.rendering.steps import path


def teaching(module: Module, page: str, frame: Frame) -> Meta:
    """Return what the module's card and lessons tell a teacher; links lead from the page."""
    card = module.card.value
    return {
        "lead": card.question,
        "facts": _facts(card, frame),
        "substitute": list(card.substitute),
        "goals": [{"text": goal.text, "sign": goal.sign} for goal in card.goals],
        "plan": [_plan(module, lesson, page, frame) for lesson in module.lessons],
        "materials": list(card.materials),
        "curriculum": [_curriculum(name, frame) for name in card.curriculum],
        "sources": [source(name, frame) for name in card.sources],
        "help": help_box(dict.fromkeys((*card.help, *FOR_TEACHERS)), frame),
    }


def _facts(card: ModuleCard, frame: Frame) -> list[Meta]:
    minutes = frame.words.say("minutes.several", count=card.preparation)
    return [
        fact("clock", "fact.length", lessons_text(card.lessons, frame), frame),
        fact("users", "fact.grades", grades_text(card.grades, frame), frame),
        fact("book", "fact.subjects", joined(card.subjects), frame),
        fact("pencil", "fact.preparation", minutes, frame),
    ]


def _plan(module: Module, lesson: Lesson, page: str, frame: Frame) -> Meta:
    number = lesson.number
    lesson_page = href(addresses.teacher_lesson(module, number), page)
    goals = {goal.id: goal.text for goal in module.card.value.goals}
    stops = zip(path(lesson, frame), lesson.document.steps, strict=True)
    return {
        "number": number,
        "title": lesson.card.title,
        "href": lesson_page,
        "board": href(addresses.board(module, number), page),
        "sheet": href(addresses.worksheet(module, number), page),
        "apart": links_apart(module, lesson, page, frame),
        "key": href(addresses.key(module, number), page),
        "tallies": tallies(lesson.document.steps, module, page, frame),
        "minutes": lesson.minutes,
        "rows": [
            {
                **stop,
                "href": f"{lesson_page}#{step.id}",
                "goals": [goals[name] for name in step.goals],
            }
            for stop, step in stops
        ],
    }


def _curriculum(name: str, frame: Frame) -> Meta:
    found = frame.catalogue.facts.curriculum[name]
    return {
        "subject": found.subject,
        "grades": found.grades,
        "area": found.area,
        "wording": found.wording,
        "source": found.source,
        "mark": mark(found, frame),
    }
