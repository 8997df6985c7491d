"""Read the registers in `facts/`, entry by entry, so that one mistake does not hide the rest."""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from vidsyn.memory import Remembered
from vidsyn.model.examined import Examined
from vidsyn.model.facts import (
    Avoided,
    Contact,
    Curriculum,
    Facts,
    Forbidden,
    Habit,
    Law,
    Register,
    Sought,
    Source,
    Technique,
    Word,
)
from vidsyn.model.placed import Placed
from vidsyn.problems import Place, Problem
from vidsyn.questions.base import Part, Text
from vidsyn.reading.cards import card
from vidsyn.reading.files import Sources, ascii_name
from vidsyn.reading.typed import typed
from vidsyn.reading.wording import did_you_mean, listed
from vidsyn.reading.yaml import parse

RESERVED = frozenset({"index"})
"""Ids whose page would be the list's own."""

_ID = re.compile(r"[a-z0-9]{1,40}(-[a-z0-9]{1,40}){0,8}")

REGISTERS: dict[str, type[Part]] = {
    "contacts": Contact,
    "techniques": Technique,
    "habits": Habit,
    "curriculum": Curriculum,
    "sources": Source,
    "words": Word,
    "law": Law,
    "forbidden": Forbidden,
    "avoided": Avoided,
    "examined": Examined,
    "search": Sought,
}


SPELLING = PurePosixPath("facts/spelling.yml")
SEARCHED = PurePosixPath("facts/search.yml")
KNOWN = frozenset({SPELLING, *(PurePosixPath("facts", f"{name}.yml") for name in REGISTERS)})


def read_facts(sources: Sources) -> tuple[Facts, list[Problem]]:
    """Return all registers; one whose file is not there is empty. Reports `unknown-file`."""
    problems: list[Problem] = []
    registers: dict[str, Register[Any]] = {}
    for name, kind in REGISTERS.items():
        path = PurePosixPath("facts", f"{name}.yml")
        if text := sources.texts.get(path):
            registers[name], found = _register(text, path, kind)
            problems += found
        else:
            registers[name] = Register({}, frozenset(), path not in sources.unread)
    spelling = _spelling(sources, problems)
    for path in sources.under("facts"):
        if path not in KNOWN:
            problems.append(_unknown(path))
    return Facts(**registers, spelling=spelling), problems


def _spelling(sources: Sources, problems: list[Problem]) -> Mapping[str, str] | None:
    """Return the words that no dictionary has, each with why; nothing if they cannot be read."""
    if SPELLING not in sources.texts:
        return None if SPELLING in sources.unread else {}
    found, more = card(sources.texts[SPELLING], SPELLING, dict[str, Text])
    problems += more
    return found.value if found else None


@Remembered
def _register(
    text: str, path: PurePosixPath, kind: type[Part]
) -> tuple[Register[Any], tuple[Problem, ...]]:
    parsed = parse(text, path)
    if not isinstance(parsed.data, dict):
        more = [] if parsed.data is None else [_not_a_register(path)]
        return Register({}, frozenset(), readable=False), (*parsed.problems, *more)
    problems = list(parsed.problems)
    facts: dict[str, Placed[Any]] = {}
    for name, data in parsed.data.items():
        problems += _bad_name(name, parsed.places[name,])
        found, more = typed(parsed, kind, data, (name,))
        problems += more
        if found:
            facts[name] = found
    return Register(facts, frozenset(parsed.data)), tuple(problems)


def _bad_name(name: str, place: Place) -> list[Problem]:
    """Refuse an id that cannot be an address: pages are named by it."""
    if name in RESERVED:
        return [Problem(place, "bad-id", f"`{name}` bruger siden selv.", "Vælg et andet id.")]
    if _ID.fullmatch(name):
        return []
    message = f"`{name}` kan ikke være et id: brug små bogstaver a–z, tal og bindestreg."
    return [Problem(place, "bad-id", message, f"Skriv fx `{ascii_name(name).replace('.', '-')}`.")]


def _not_a_register(path: PurePosixPath) -> Problem:
    hint = "Skriv hvert id helt ude til venstre med kolon efter, og resten rykket ind under det."
    return Problem(Place(path), "not-group", "Filen har ingen id'er.", hint)


def _unknown(path: PurePosixPath) -> Problem:
    names = sorted(path.name for path in KNOWN)
    hint = did_you_mean(path.name, names) or f"I `facts/` kan der ligge {listed(names)}."
    return Problem(Place(path), "unknown-file", f"`{path.name}` hører ikke til her.", hint)
