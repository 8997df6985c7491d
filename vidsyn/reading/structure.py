"""How ordinary Markdown is built: its headings and its tables."""

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile, zip_longest

from vidsyn.model.documents import Heading, Table
from vidsyn.problems import Place

_HEADING = re.compile(r"^(?P<signs>#{1,6})[ \t]*(?P<text>[^\n]*?)[ \t]*#*$", re.MULTILINE)
_TABLE = re.compile(
    r"^(?P<header>(?=[^\n|]*\|)[^\n]*+)\n"
    r"[ \t]*+\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?[ \t]*+$",
    re.MULTILINE,
)
_TARGET = re.compile(r"(?<=\])\([^)]*\)|\[\[[^\]]*\]\]")
_WORDS = re.compile(r"[\s\-–/]+")
_BETWEEN = re.compile(r"(?<!\\)\|")


def headings(text: str, place: Place, original: str) -> Iterator[Heading]:
    """Return the headings of a text whose code is blanked out, in their order.

    The original says what really stands below each: an answer may be code.
    """
    found = list(_HEADING.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)]
    for match, end in zip(found, ends, strict=False):
        below = original[match.end() : end]
        is_empty = not below.strip()
        title = original[match.start("text") : match.end("text")].strip()
        at = place.moved(text.count("\n", 0, match.start()))
        yield Heading(len(match["signs"]), title, is_empty, at)


def tables(text: str, place: Place, original: str) -> Iterator[Table]:
    """Return the tables of a text whose code is blanked out; the original has the code's words."""
    for match in _TABLE.finditer(text):
        at = place.moved(text.count("\n", 0, match.start()))
        header = tuple(_cells(match["header"], original[match.start() :]))
        rows = [header, *_rows(text, original, match.end() + 1)]
        widths = tuple(max(map(_longest, column)) for column in zip_longest(*rows, fillvalue=""))
        yield Table(header, at, widths)


def _rows(text: str, original: str, start: int) -> Iterator[tuple[str, ...]]:
    """Yield the cells of each row from where the first begins, until a line that is none."""
    for line in takewhile(lambda line: "|" in line, text[start:].split("\n")):
        yield tuple(_cells(line, original[start:]))
        start += len(line) + 1


def _longest(cell: str) -> int:
    """Return how many characters its longest word has, as it is read."""
    read = _TARGET.sub("", cell)
    return max((len(word.strip("*_`[]")) for word in _WORDS.split(read)), default=0)


def _cells(header: str, original: str) -> Iterator[str]:
    """Yield what stands in each cell of the row, which begins the original."""
    edges = [0, *(found.end() for found in _BETWEEN.finditer(header)), len(header) + 1]
    cells = [original[begin : end - 1].strip() for begin, end in pairwise(edges)]
    outer = header.strip()
    first, last = outer.startswith("|"), outer.endswith("|")
    yield from cells[first : len(cells) - last]
