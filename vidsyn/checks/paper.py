"""What is printed has room on its paper: nothing is cut, and nothing is made so small."""

from collections.abc import Iterable, Iterator
from math import ceil

from vidsyn.language.plain import plain
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Prose
from vidsyn.model.facts import Habit, Technique
from vidsyn.problems import Problem

LINE = 88
"""Characters side by side on an A4 sheet, at the size of running text."""

AROUND = 2
"""Characters that the space around each column is as wide as."""

CARD_LINE, CARD_LINES = 46, 14
"""Characters of a line on a quarter of a sheet, and the lines below picture and name."""

CASE_LINE, CASE_LINES = 64, 13
"""The same of half a sheet, in the large type that a group reads from one card."""

LABELS = 28
"""Characters that stand before and behind an example: that it is one, and invented."""


def tables_have_room(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `table-too-wide` for a unit's table whose longest words go beyond the paper."""
    for document in (document for unit in catalogue.units for document in unit.documents):
        for table in (table for prose in document.prose() for table in prose.tables):
            needed = sum(width + AROUND for width in table.widths)
            if needed > LINE:
                message = (
                    f"Tabellen er for bred til et ark: de længste ord i dens {len(table.widths)} "
                    f"kolonner fylder {needed} tegn, og der er plads til {LINE}."
                )
                hint = "Byt om på rækker og kolonner, eller del den i to."
                yield Problem(table.place, "table-too-wide", message, hint)


def cards_have_room(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `card-too-full` for a technique or a habit that goes beyond a quarter of a sheet."""
    facts = catalogue.facts
    for register in (facts.techniques.facts, facts.habits.facts):
        for fact in register.values():
            needed = _lines(_on_card(fact.value), CARD_LINE)
            if needed > CARD_LINES:
                message = (
                    f"Kortet »{fact.value.name}« fylder {needed} linjer på papir, "
                    f"og der er plads til {CARD_LINES}."
                )
                yield Problem(fact.at("example"), "card-too-full", message, "Skriv det kortere.")


def cases_have_room(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `card-too-full` for a case whose situation goes beyond half a sheet."""
    for case in (case for kit in catalogue.kits for case in kit.cases):
        told = [node for node in case.document.intro if isinstance(node, Prose)]
        needed = _lines((plain(node.text) for node in told), CASE_LINE)
        if needed > CASE_LINES:
            message = (
                f"Situationen fylder {needed} linjer på et casekort, "
                f"og der er plads til {CASE_LINES}."
            )
            hint = "Skriv den kortere, eller gem noget til en vending."
            yield Problem(told[0].place, "card-too-full", message, hint)


def _on_card(value: Technique | Habit) -> Iterator[str]:
    """Yield what stands on a card: of a habit its points, of a technique what it does."""
    yield value.line
    yield from (point.text for point in value.points) if isinstance(value, Habit) else [value.does]
    yield value.example + " " * LABELS
    yield value.do + " " * LABELS


def _lines(texts: Iterable[str], width: int) -> int:
    """Return how many lines of so many characters the texts fill, each from a line of its own."""
    parts = [part for text in texts for part in text.split("\n\n") if part.strip()]
    return sum(ceil(len(part) / width) for part in parts)


RULES = (tables_have_room, cards_have_room, cases_have_room)
