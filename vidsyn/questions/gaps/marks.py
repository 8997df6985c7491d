"""Read the gaps in a text: `{name}`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_GAP = re.compile(r"\{(?P<name>[a-z0-9]+(?:-[a-z0-9]+)*)\}(?P<after>[^\s\w{}]*)")
_STRAY = re.compile(r"\{[^{}]*\}?|[^{}]{0,20}\}")

_SHOWN = 40
"""Characters of a stray brace and what stands in it that are quoted."""


@dataclass(frozen=True)
class Gap:
    """A place in the text for one of a few options.

    `number` counts from 1. `after` is the comma or full stop that must not begin a line.
    """

    name: str
    number: int
    after: str


def names(text: str) -> list[str]:
    """Return the names of the gaps, in order."""
    return [found["name"] for found in _GAP.finditer(text)]


def paragraphs(text: str) -> list[list[Gap | str]]:
    """Return the paragraphs, each as gaps and the plain words between them."""
    order = names(text)
    return [list(_pieces(part, order)) for part in re.split(r"\n\s*\n", text.strip())]


def words(text: str) -> Iterator[str]:
    """Yield the plain words before, between and after the gaps."""
    for paragraph in paragraphs(text):
        yield from (piece for piece in paragraph if isinstance(piece, str) and piece.strip())


def strays(text: str) -> Iterator[str]:
    """Yield every brace that is no part of a gap, with what stands in it."""
    for piece in words(text):
        yield from (" ".join(found.split())[:_SHOWN] for found in _STRAY.findall(piece))


def _pieces(paragraph: str, order: list[str]) -> Iterator[Gap | str]:
    end = 0
    for found in _GAP.finditer(paragraph):
        yield paragraph[end : found.start()]
        yield Gap(found["name"], order.index(found["name"]) + 1, found["after"])
        end = found.end()
    yield paragraph[end:]
