"""YAML as plain text values, each with its place; the schema decides later what they mean.

Every plain value is read as text, so `17:30` is not 1050 and `no` is not false.
Aliases and tags are refused: one text means one thing, and a small file stays small.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

import yaml

from vidsyn.model.placed import Steps
from vidsyn.problems import Place, Problem
from vidsyn.reading.files import HIDDEN

DEEPEST = 20
"""Levels of lists and groups inside each other."""

Data = dict[str, Any] | list[Any] | str

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_QUOTE = "Sæt anførselstegn om teksten, eller skriv den under `|` på næste linje."

_TAB = "found a tab"

_ERRORS = (
    (
        "mapping values are not allowed",
        "Et kolon med mellemrum efter kan ikke stå frit i en tekst.",
        _QUOTE,
    ),
    (
        "cannot start any token",
        "Linjen begynder med et tegn, som YAML bruger til noget andet.",
        _QUOTE,
    ),
    (_TAB, "Linjen er rykket ind med tabulator.", "Ryk ind med mellemrum."),
    (
        "did not find expected key",
        "Linjen passer ikke ind i gruppen over den.",
        "Se, om den er rykket lige så langt ind som de andre. " + _QUOTE,
    ),
    (
        "expected <block end>",
        "Linjen passer ikke ind i gruppen over den.",
        "Se, om den er rykket lige så langt ind som de andre. " + _QUOTE,
    ),
    (
        "could not find expected ':'",
        "Der mangler et kolon.",
        "Skriv `nøgle: tekst`, og ryk tekst over flere linjer ind under `|`.",
    ),
    (
        "found unexpected end of stream",
        "Et anførselstegn bliver aldrig lukket.",
        "Sæt et til, hvor teksten slutter.",
    ),
    ("escape", 'En omvendt skråstreg kan ikke stå i "…".', "Brug '…' i stedet."),
    (
        "expected ',' or",
        "En liste eller gruppe i klammer bliver aldrig lukket.",
        "Sæt `]` eller `}`, hvor den slutter, eller sæt anførselstegn om teksten.",
    ),
    ("expected <document start>", "Teksten kan ikke stå løst her.", _QUOTE),
)

_BEGUN = ("quoted scalar", "flow sequence", "flow mapping", "simple key")
"""What YAML was in the middle of when the mistake is where that began."""

_KEY = object()
"""Where a key itself stands in the places, while it is being read."""

_GLUED = re.compile(r"\s*[\w-]+:\S")

_BRACKET = re.compile(r": *[\[{].*[\]}] *$")
"""A text that begins with a bracket, up to where the first one closes."""

_HASHTAG = re.compile(r"[ \t]+#(?=\S)")
"""A `#` that was meant as text; a comment has a space after its sign."""


@dataclass
class Parsed:
    """The values of one YAML text, their places, and what was wrong with it.

    `flow` are the steps to groups in braces, or inside the brackets of a list.
    """

    data: Data | None = None
    places: dict[Steps, Place] = field(default_factory=dict)
    flow: set[Steps] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def parse(text: str, path: PurePosixPath, first_line: int = 1) -> Parsed:
    """Read a YAML text that begins on the given line of its file.

    Reports `not-yaml`, `empty-file`, `duplicate-key`, `yaml-alias`, `yaml-tag`, `lost-text`,
    `hidden-character` and `too-deep`.
    """
    reader = _Reader(path, first_line, text.split("\n"))
    try:
        reader.read(yaml.parse(text, Loader=_LOADER))
    except yaml.MarkedYAMLError as error:
        reader.refuse(error, text)
    except yaml.YAMLError:
        message = "Filen kan ikke læses som YAML."
        reader.stop(Problem(Place(path, first_line), "not-yaml", message, "Fjern usynlige tegn."))
    except _TooDeepError:
        pass
    return reader.parsed


def _too_deep(place: Place) -> Problem:
    message = f"Værdierne står mere end {DEEPEST} niveauer inde i hinanden."
    return Problem(place, "too-deep", message, "Skriv det fladere.")


class _TooDeepError(Exception):
    """The values stand deeper inside each other than anybody writes by hand."""


class _Reader:
    """Builds values from YAML events, so that no recursion is deeper than we allow."""

    def __init__(self, path: PurePosixPath, first_line: int, lines: list[str]) -> None:
        self.path = path
        self.first_line = first_line
        self.lines = lines
        self.parsed = Parsed()

    def read(self, events: Iterator[yaml.Event]) -> None:
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                self._document(event, events)
        if self.parsed.data is None and not self.parsed.problems:
            self.stop(
                Problem(
                    Place(self.path, self.first_line),
                    "empty-file",
                    "Her står ikke noget endnu.",
                    "Skriv noget, eller slet filen.",
                )
            )

    def _document(self, start: yaml.Event, events: Iterator[yaml.Event]) -> None:
        if self.parsed.data is not None:
            message = "`---` begynder et nyt dokument midt i filen."
            self.parsed.problems.append(
                Problem(self._place(start), "not-yaml", message, "Slet linjen.")
            )
            self.parsed.places = {}
        self.parsed.data = self._value(next(events), events, ())

    def refuse(self, error: yaml.MarkedYAMLError, text: str) -> None:
        """Say in Danish what the YAML parser did not like, where the mistake begins."""
        said = f"{error.context or ''} {error.problem or ''}"
        begun = error.context_mark if any(sign in said for sign in _BEGUN) else None
        mark: Any = begun or error.problem_mark or error.context_mark
        place = Place(self.path, mark.line + self.first_line, mark.column + 1)
        if "nesting depth" in said:
            return self.stop(_too_deep(place))
        lines = text.split("\n")
        if mark.line < len(lines) and lines[mark.line][mark.column :].startswith("\t"):
            said = _TAB
        if "mapping values" in said and _GLUED.match(lines[mark.line - 1]):
            message = "Der mangler et mellemrum efter kolonet."
            return self.stop(Problem(place.moved(-1), "not-yaml", message, "Skriv `nøgle: tekst`."))
        if _BRACKET.search("".join(lines[mark.line : mark.line + 1])[: mark.column]):
            message = "En tekst kan ikke begynde med en klamme."
            return self.stop(Problem(place, "not-yaml", message, _QUOTE))
        for sign, message, hint in _ERRORS:
            if sign in said:
                return self.stop(Problem(place, "not-yaml", message, hint))
        return self.stop(Problem(place, "not-yaml", "Linjen kan ikke læses som YAML.", _QUOTE))

    def stop(self, problem: Problem) -> None:
        self.parsed.problems.append(problem)
        self.parsed.data = None

    def _value(self, event: yaml.Event, events: Iterator[yaml.Event], steps: Steps) -> Any:
        if steps not in self.parsed.places:
            self.parsed.places[steps] = self._place(event)
        self._refuse_extras(event)
        if len(steps) > DEEPEST:
            self.stop(_too_deep(self._place(event)))
            raise _TooDeepError
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(events, steps)
        if isinstance(event, yaml.MappingStartEvent):
            if event.flow_style:
                self.parsed.flow.add(steps)
            return self._group(events, steps)
        self._refuse_lost_text(event)
        return self._text(event)

    def _text(self, event: yaml.Event) -> str:
        """Return a scalar's text; of a tag or an alias its name, so that it is not called empty."""
        value: str = getattr(event, "value", "")
        tag = (getattr(event, "tag", None) or "").rpartition(":")[2]
        return value or tag or getattr(event, "anchor", None) or ""

    def _list(self, events: Iterator[yaml.Event], steps: Steps) -> list[Any]:
        values: list[Any] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            values.append(self._value(event, events, (*steps, len(values))))
        return values

    def _group(self, events: Iterator[yaml.Event], steps: Steps) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, events, (*steps, _KEY))
            here = (*steps, key)
            if key in values:
                self._refuse_twice(key, event, here)
            self.parsed.places[here] = self._place(event)
            values[key] = self._value(next(events), events, here)
        return values

    def _key(self, event: yaml.Event, events: Iterator[yaml.Event], steps: Steps) -> str:
        value = self._value(event, events, steps)
        self.parsed.places.pop(steps, None)
        if isinstance(value, str):
            return value
        message = "Her står en klamme, hvor der skulle stå en nøgle."
        self.parsed.problems.append(Problem(self._place(event), "not-yaml", message, _QUOTE))
        return str(value)

    def _refuse_twice(self, key: str, event: yaml.Event, steps: Steps) -> None:
        line = self.parsed.places[steps].line
        message = f"`{key}` står allerede på linje {line}."
        self.parsed.problems.append(
            Problem(self._place(event), "duplicate-key", message, "Behold den ene.")
        )

    def _refuse_lost_text(self, event: yaml.Event) -> None:
        """Report text after ` #`, which YAML takes for a comment, and signs nobody sees."""
        if HIDDEN.search(getattr(event, "value", "")):
            message = "Teksten indeholder et usynligt tegn, skrevet som en kode."
            hint = "Slet koden, eller skriv tegnet ud."
            hidden = Problem(self._place(event), "hidden-character", message, hint)
            self.parsed.problems.append(hidden)
        if lost := self._after(event):
            message = "Teksten efter ` #` går tabt, for YAML tror, det er en note."
            end: Any = event.end_mark
            where = Place(self.path, end.line + self.first_line, lost.end())
            self.parsed.problems.append(Problem(where, "lost-text", message, _QUOTE))

    def _after(self, event: yaml.Event) -> re.Match[str] | None:
        """Return the hashtag that follows a plain text on its line."""
        end: Any = event.end_mark
        plain = not getattr(event, "style", None)
        found = plain and end.line < len(self.lines)
        return _HASHTAG.match(self.lines[end.line], end.column) if found else None

    def _refuse_extras(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            message = f"`{sign}` i begyndelsen af en værdi er et YAML-anker, og dem bruger vi ikke."
            self.parsed.problems.append(
                Problem(
                    self._place(event),
                    "yaml-alias",
                    message,
                    "Skriv teksten ud, eller sæt anførselstegn om den.",
                )
            )
        elif getattr(event, "tag", None):
            message = "`!` i begyndelsen af en værdi er et YAML-mærke, og dem bruger vi ikke."
            self.parsed.problems.append(
                Problem(self._place(event), "yaml-tag", message, "Sæt anførselstegn om teksten.")
            )

    def _place(self, event: yaml.Event) -> Place:
        mark: Any = event.start_mark
        return Place(self.path, mark.line + self.first_line, mark.column + 1)


FRONT = re.compile(r"---[ \t]*\n(?P<yaml>(?:.*?\n)??)---[ \t]*(?:\n|\Z)", re.DOTALL)
"""Front matter: YAML between two lines of three hyphens, first in a Markdown file."""
