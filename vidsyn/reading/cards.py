"""Read one file at a time: a YAML card, a Markdown document with its front matter."""

import re
from collections.abc import Hashable
from pathlib import PurePosixPath
from typing import Any, TypeVar, cast

from vidsyn.memory import Remembered
from vidsyn.model.documents import Document
from vidsyn.model.placed import Placed
from vidsyn.problems import Place, Problem
from vidsyn.reading import markdown
from vidsyn.reading.typed import typed
from vidsyn.reading.yaml import FRONT, parse

Card = TypeVar("Card")

_ABOVE = re.compile(r"(?:(?!---|[\w-]+:)[^\n]*\n){1,5}(?=---[ \t]*\n[\w-]+:)")
"""A few lines above the hyphens of front matter, none of them a key: a `!waive`, or a blank."""


def card(
    text: str, path: PurePosixPath, kind: type[Card], first_line: int = 1
) -> tuple[Placed[Card] | None, list[Problem]]:
    """Return a YAML text, which begins on the line given, as the kind of card asked for."""
    found, problems = _card(text, path, cast("Hashable", kind), first_line)
    return found, list(problems)


def document(
    text: str, path: PurePosixPath, kind: type[Card]
) -> tuple[Placed[Card] | None, Document, list[Problem]]:
    """Return a Markdown file's front matter as a card, and the text below it.

    Reports `no-front-matter` besides what YAML and Markdown report.
    """
    found, body, first, problems = split_front(text, path, kind)
    read, more = markdown.read(body, Place(path, first))
    return found, read, problems + more


def split_front(
    text: str, path: PurePosixPath, kind: type[Card]
) -> tuple[Placed[Card] | None, str, int, list[Problem]]:
    """Return the front matter as a card, the text below it, and the line that text begins on.

    Where only its first hyphens are missing, what was meant as front matter is not read as text.
    Nor is it where something stands above it, and then it is read as what it was meant to be.
    """
    above = _ABOVE.match(text)
    front = FRONT.match(text, above.end() if above else 0)
    if front is None:
        _, end, below = text.partition("\n---\n")
        body = below if end else text
        return None, body, text.count("\n") - body.count("\n") + 1, [_no_front(text, path)]
    first = text.count("\n", 0, front.start()) + 2
    found, problems = card(front["yaml"], path, kind, first_line=first)
    problems += [_not_first(path)] if above else []
    return found, text[front.end() :], text.count("\n", 0, front.end()) + 1, problems


def bare_document(text: str, path: PurePosixPath) -> tuple[Document, list[Problem]]:
    """Return a Markdown file that has no front matter."""
    return markdown.read(text, Place(path))


@Remembered
def _card(
    text: str, path: PurePosixPath, kind: Any, first_line: int
) -> tuple[Placed[Any] | None, tuple[Problem, ...]]:
    """Read a text once: `serve` reads all of them at each save."""
    parsed = parse(text, path, first_line)
    if parsed.data is None:
        return None, tuple(parsed.problems)
    found, problems = typed(parsed, kind, parsed.data)
    return found, (*parsed.problems, *problems)


def _not_first(path: PurePosixPath) -> Problem:
    message = "Filens hoved står ikke øverst."
    hint = "Slet det, der står over det. En `!waive` står under hovedet."
    return Problem(Place(path), "no-front-matter", message, hint)


def _no_front(text: str, path: PurePosixPath) -> Problem:
    if text.startswith("---"):
        message = "Filens hoved bliver aldrig lukket."
        return Problem(
            Place(path),
            "no-front-matter",
            message,
            "Skriv `---` alene på linjen efter den sidste nøgle.",
        )
    message = "Filen begynder ikke med et hoved."
    return Problem(
        Place(path), "no-front-matter", message, "Skriv `---`, `title: …` og `---` øverst."
    )
