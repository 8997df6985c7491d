"""Read the registers in `facts/`, entry by entry, so that one mistake does not hide the rest."""

from pathlib import PurePosixPath
from typing import Any

from vidsyn.model.facts import Contact, Curriculum, Facts, Law, Register, Source, Technique, Word
from vidsyn.model.placed import Placed
from vidsyn.problems import Place, Problem
from vidsyn.questions.base import Part
from vidsyn.reading.files import Sources
from vidsyn.reading.typed import typed
from vidsyn.reading.wording import did_you_mean, listed
from vidsyn.reading.yaml import parse

REGISTERS: dict[str, type[Part]] = {
    "contacts": Contact,
    "techniques": Technique,
    "curriculum": Curriculum,
    "sources": Source,
    "words": Word,
    "law": Law,
}


def read_facts(sources: Sources) -> tuple[Facts, list[Problem]]:
    """Return all registers; one whose file is not there is empty. Reports `unknown-file`."""
    problems: list[Problem] = []
    registers: dict[str, Register[Any]] = {}
    for name, kind in REGISTERS.items():
        path = PurePosixPath("facts", f"{name}.yml")
        registers[name] = _register(sources.texts.get(path), path, kind, problems)
    for path in sources.under("facts"):
        if path.suffix != ".yml" or path.parent.name != "facts" or path.stem not in REGISTERS:
            problems.append(_unknown(path))
    return Facts(**registers), problems


def _register(
    text: str | None, path: PurePosixPath, kind: type[Part], problems: list[Problem]
) -> Register[Any]:
    parsed = parse(text, path) if text is not None else None
    if parsed is None:
        return Register({}, frozenset())
    problems += parsed.problems
    if not isinstance(parsed.data, dict):
        problems += [] if parsed.data is None else [_not_a_register(path)]
        return Register({}, frozenset(), readable=False)
    facts: dict[str, Placed[Any]] = {}
    for name, data in parsed.data.items():
        found, more = typed(parsed, kind, data, (name,))
        problems += more
        if found:
            facts[name] = found
    return Register(facts, frozenset(parsed.data))


def _not_a_register(path: PurePosixPath) -> Problem:
    hint = "Skriv hvert id helt ude til venstre med kolon efter, og resten rykket ind under det."
    return Problem(Place(path), "not-group", "Filen har ingen id'er.", hint)


def _unknown(path: PurePosixPath) -> Problem:
    names = [f"{name}.yml" for name in REGISTERS]
    hint = did_you_mean(path.name, names) or f"I `facts/` kan der ligge {listed(names)}."
    return Problem(Place(path), "unknown-file", f"`{path.name}` hører ikke til her.", hint)
