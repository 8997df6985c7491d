"""Read one file at a time: a YAML card, a Markdown document with its front matter."""

from pathlib import PurePosixPath
from typing import Any, TypeVar

from vidsyn.model.documents import Document
from vidsyn.model.placed import Placed
from vidsyn.problems import Place, Problem
from vidsyn.reading import markdown
from vidsyn.reading.typed import typed
from vidsyn.reading.yaml import FRONT, Parsed, parse

Card = TypeVar("Card")


def card(
    text: str, path: PurePosixPath, kind: type[Card]
) -> tuple[Placed[Card] | None, list[Problem]]:
    """Return a whole YAML file as the kind of card asked for."""
    parsed = parse(text, path)
    return _typed(parsed, kind)


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
    """Return the front matter as a card, the text below it, and the line that text begins on."""
    front = FRONT.match(text)
    if front is None:
        return None, text, 1, [_no_front(text, path)]
    found, problems = _typed(parse(front["yaml"], path, first_line=2), kind)
    return found, text[front.end() :], text.count("\n", 0, front.end()) + 1, problems


def bare_document(text: str, path: PurePosixPath) -> tuple[Document, list[Problem]]:
    """Return a Markdown file that has no front matter."""
    return markdown.read(text, Place(path))


def _typed(parsed: Parsed, kind: Any) -> tuple[Placed[Any] | None, list[Problem]]:
    if parsed.data is None:
        return None, parsed.problems
    found, problems = typed(parsed, kind, parsed.data)
    return found, parsed.problems + problems


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
