"""Put an `id:` into YAML as its author laid it out: every other sign stays where it was."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from vidsyn.problems import Place

_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")


@dataclass(frozen=True)
class NewId:
    """An id, the place of the group that lacks it, and whether that stands in braces."""

    name: str
    place: Place
    in_braces: bool


def with_new_ids(text: str, found: Iterable[NewId]) -> str:
    """Return the text with each id first in its group; what is written last moves no place."""
    lines = _LINES.findall(text)
    for new in sorted(found, key=lambda each: each.place, reverse=True):
        number = new.place.line - 1
        line = lines[number]
        lines[number] = (
            _in_braces(line, new) if new.in_braces else _above(line, new, _end(lines[0]))
        )
    return "".join(lines)


def _in_braces(line: str, new: NewId) -> str:
    """Return the line with the id after the brace and the spaces that follow it."""
    after = line[new.place.column :]
    rest = after.lstrip(" ")
    comma = "" if rest.startswith("}") else ", " if rest.strip() else ","
    return f"{line[: len(line) - len(rest)]}id: {new.name}{comma}{rest}"


def _above(line: str, new: NewId, usual_end: str) -> str:
    """Return the line with the id where the first key stood, and that key on a line of its own."""
    column = new.place.column - 1
    end = _end(line) or usual_end or "\n"
    return f"{line[:column]}id: {new.name}{end}{' ' * column}{line[column:]}"


def _end(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :]
