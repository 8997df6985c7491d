"""What is printed has room on its paper: nothing is cut, and nothing is made so small."""

import re
from collections.abc import Iterable, Iterator, Mapping
from math import ceil
from textwrap import wrap

from vidsyn.language.plain import BREAK, SILENT, plain
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Prose, cut_out
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

CUT_LINE, CUT_LINES = 27, 12
"""The same of a card to cut out: a third of the width, and three one below the other on a sheet."""

PICTURE = 7
"""Lines that a picture on such a card is as high as."""

_CUT = re.compile(
    r"^ {0,3}(?P<mark>[-*+]|\d+[.)]) .*?(?=\n {0,3}(?:[-*+]|\d+[.)]) |\n[ \t]*\n(?=\S)|\Z)",
    re.MULTILINE | re.DOTALL,
)
_NEW_LINE = re.compile(rf"\n[ \t]*\n| {{2}}\n|{BREAK}")


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
            said = _on_card(fact.value)
            needed = _lines(said.values(), CARD_LINE)
            if needed > CARD_LINES:
                message = (
                    f"Kortet »{fact.value.name}« fylder {needed} linjer på papir, "
                    f"og der er plads til {CARD_LINES}."
                )
                longest = max(said, key=lambda key: len(said[key]))
                yield Problem(fact.at(longest), "card-too-full", message, "Skriv det kortere.")


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


def cut_cards_have_room(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `card-too-full` for a card to cut out that is higher than a quarter of a sheet."""
    for prose, card in _cut_cards(catalogue):
        pictures = card[0].count("![")
        needed = _cut_lines(card[0]) + PICTURE * pictures
        if needed > CUT_LINES:
            message = (
                f"Kortet fylder {needed} linjer, når det skal klippes ud, "
                f"og der er plads til {CUT_LINES}."
            )
            counted = f" Et billede tæller som {PICTURE} linjer." if pictures else ""
            hint = f"Skriv det kortere, eller del det i to.{counted}"
            yield Problem(prose.at(card.start("mark")), "card-too-full", message, hint)


def _cut_cards(catalogue: Catalogue) -> Iterator[tuple[Prose, re.Match[str]]]:
    """Yield each card to cut out as it is written, and the text that it stands in."""
    for document in (document for unit in catalogue.units for document in unit.documents):
        for nodes in (document.intro, *(step.nodes for step in document.steps)):
            yield from (
                (prose, card) for prose in cut_out(nodes) for card in _CUT.finditer(prose.text)
            )


def _on_card(value: Technique | Habit) -> Mapping[str, str]:
    """Return what stands on a card by its key: of a habit its points too."""
    own = (
        {"points": "\n\n".join(point.text for point in value.points)}
        if isinstance(value, Habit)
        else {"does": value.does}
    )
    labelled = {"example": value.example + " " * LABELS, "do": value.do + " " * LABELS}
    return {"line": value.line, **own, **labelled}


def _cut_lines(text: str) -> int:
    """Return how many lines the text fills on a card to cut out; a name stands for its card."""
    read = plain(text, lambda _, name: name)
    parts = _NEW_LINE.split(read.replace(SILENT, ""))
    return sum(len(wrap(part, CUT_LINE)) for part in parts)


def _lines(texts: Iterable[str], width: int) -> int:
    """Return how many lines of so many characters the texts fill, each from a line of its own."""
    parts = [part for text in texts for part in text.split("\n\n") if part.strip()]
    return sum(ceil(len(part) / width) for part in parts)


RULES = (tables_have_room, cards_have_room, cases_have_room, cut_cards_have_room)
