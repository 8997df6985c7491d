"""Techniques and modules: who teaches which, and how many questions train it."""

from vidsyn.checks.documents import asked
from vidsyn.model import addresses
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.units import Module
from vidsyn.reports.table import Cell, Report

COLUMNS = ("technique",)


def techniques(catalogue: Catalogue) -> Report:
    """Return a row for each technique, a column for each module, and the number of questions.

    A gap is a technique on a module's card that none of its questions is about.
    """
    counts = {module.id: _counts(module, catalogue) for module in catalogue.modules}
    rows = []
    for name, fact in catalogue.facts.techniques.facts.items():
        cells = [_cell(name, module, counts[module.id]) for module in catalogue.modules]
        rows.append((Cell(fact.value.name, addresses.technique(name)), *cells))
    units = (Cell(each.card.value.title, addresses.unit(each)) for each in catalogue.modules)
    return Report("techniques", COLUMNS, tuple(rows), tuple(units))


def _cell(name: str, module: Module, counts: dict[str, int]) -> Cell:
    count = counts.get(name, 0)
    return Cell(
        str(count) if count else "", is_gap=not count and name in module.card.value.techniques
    )


def _counts(module: Module, catalogue: Catalogue) -> dict[str, int]:
    """Return how many of the module's questions are about each technique."""
    found: dict[str, set[tuple[str, str]]] = {}
    for document in module.documents:
        for use in document.quizzes():
            for question in asked(use, catalogue):
                for _, name in question.value.techniques_used():
                    found.setdefault(name, set()).add((use.quiz, question.value.id))
    return {name: len(questions) for name, questions in found.items()}
