"""Lines that put something in the text: `!quiz NAME`, `!current`, on paper `!lines 3`, `!cut`."""

import re
from collections.abc import Callable

from vidsyn.model.documents import Fill, QuizUse, Slot
from vidsyn.problems import Place, Problem
from vidsyn.reading.wording import did_you_mean, listed

COMMANDS = ("quiz", "lines", "name", "cut", "current", "waive")
"""All there are; `!waive` is taken out of the text before its lines are read."""

MOST_LINES = 30
"""Ruled lines that fit on an A4 page."""

_ALONE: dict[str, Callable[[Place], Fill | Slot]] = {
    "name": lambda place: Fill("name", 1, place),
    "cut": lambda place: Fill("cut", 0, place),
    "current": Slot,
}
"""Commands that take nothing after their name."""

_QUIZ = re.compile(
    r"(?P<quiz>[a-z0-9-]+)(?:/(?P<question>[a-z0-9-]+))?(?:\s+form=(?P<form>[AB]))?(?P<off_paper>\s+paper=no)?"
)


def command(
    name: str, rest: str, place: Place
) -> tuple[QuizUse | Fill | Slot | None, Problem | None]:
    """Return what the line puts in the text. Reports `unknown-command` and `bad-command`."""
    if name == "quiz":
        return _quiz(rest, place)
    if name == "lines":
        return _lines(rest, place)
    if name in _ALONE and not rest:
        return _ALONE[name](place), None
    if name == "waive":
        message = "`!waive` skal skrives i ét, med ét udråbstegn."
        hint = "Skriv fx `!waive long-sentence Remsen bliver læst højt.`"
        return None, Problem(place, "bad-command", message, hint)
    if name in COMMANDS:
        message = f"Efter `!{name}` kan der ikke stå mere."
        return None, Problem(place, "bad-command", message, f"Skriv `!{name}` alene på linjen.")
    hint = did_you_mean(name, COMMANDS) or f"Efter `!` kan der stå {listed(COMMANDS)}."
    return None, Problem(place, "unknown-command", f"`!{name}` findes ikke.", hint)


def _quiz(rest: str, place: Place) -> tuple[QuizUse | None, Problem | None]:
    if use := _QUIZ.fullmatch(rest):
        on_paper = not use["off_paper"]
        question, form = use["question"] or "", use["form"] or ""
        return QuizUse(use["quiz"], question, form, place, on_paper), None
    hint = (
        "Skriv `!quiz NAVN`, `!quiz NAVN/OPGAVE`, `!quiz NAVN form=B` eller `!quiz NAVN paper=no`."
    )
    return None, Problem(place, "bad-command", "Efter `!quiz` skal der stå et id.", hint)


def _lines(rest: str, place: Place) -> tuple[Fill | None, Problem | None]:
    if rest.isdecimal() and 1 <= int(rest) <= MOST_LINES:
        return Fill("lines", int(rest), place), None
    message = f"Efter `!lines` skal der stå et tal fra 1 til {MOST_LINES}."
    return None, Problem(place, "bad-command", message, "Skriv fx `!lines 3`.")
