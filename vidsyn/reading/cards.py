"""Read one file at a time: a YAML card, a Markdown document with its front matter."""

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
    """
    front = FRONT.match(text)
    if front is None:
        _, end, below = text.partition("\n---\n")
        body = below if end else text
        return None, body, text.count("\n") - body.count("\n") + 1, [_no_front(text, path)]
    found, problems = card(front["yaml"], path, kind, first_line=2)
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
