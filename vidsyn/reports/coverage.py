"""Curriculum coverage: what in which module trains each goal of the curriculum, and the gaps."""

from collections.abc import Iterator

from vidsyn.checks.documents import asked
from vidsyn.model import addresses
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import QuizUse, walk
from vidsyn.model.facts import Curriculum
from vidsyn.model.units import Goal, Module
from vidsyn.reports.table import Cell, Report

COLUMNS = ("subject", "grades", "area", "wording", "module", "goal", "questions")

_GAP = Cell(is_gap=True)


def coverage(catalogue: Catalogue) -> Report:
    """Return a row for each goal of a module below each goal of the curriculum that it names.

    A gap is a goal of the curriculum that no module names, or one of a module without a question.
    """
    rows: list[tuple[Cell, ...]] = []
    for name, fact in catalogue.facts.curriculum.facts.items():
        about = _about(fact.value)
        found = [row for module in catalogue.modules for row in _rows(name, module, catalogue)]
        rows += [(*about, *row) for row in found] or [(*about, _GAP, _GAP, _GAP)]
    return Report("coverage", COLUMNS, tuple(rows), common=4)


def _about(fact: Curriculum) -> tuple[Cell, ...]:
    return tuple(map(Cell, (fact.subject, fact.grades, fact.area, fact.wording)))


def _rows(name: str, module: Module, catalogue: Catalogue) -> Iterator[tuple[Cell, ...]]:
    if name in module.card.value.curriculum:
        title = Cell(module.card.value.title, addresses.unit(module))
        for goal in module.card.value.goals:
            questions = tuple(dict.fromkeys(_questions(goal, module, catalogue)))
            yield title, Cell(goal.text), Cell(items=questions, is_gap=not questions)


def _questions(goal: Goal, module: Module, catalogue: Catalogue) -> Iterator[str]:
    """Yield the name of each question in the steps that are about the goal."""
    for step in module.steps:
        if goal.id in step.goals:
            for use in (node for node in walk(step.nodes) if isinstance(node, QuizUse)):
                for question in asked(use, catalogue):
                    yield f"{use.quiz}/{question.value.id}"
