"""How much room text takes in Arial: the widths of its letters, line by line. All in points."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from vidsyn.decks.content import Line, Run
from vidsyn.decks.widths import PLAIN, STRONG, UNKNOWN
from vidsyn.memory import KEPT

LINE = 1.2
"""The height of a line for its size: Arial's own is 1.15, and programs differ a little."""

BETWEEN = 1 / 3
"""What stands above each line but the first, for its size."""

INDENT = 46
"""Points that a bullet or a number takes, for each level."""

_TIGHT = 0.98
"""The share of the width that is counted on: programs round letters differently."""

_UNITS = 2048
_WORD = re.compile(r"\n|[^ \n]+ *| +")


@dataclass(frozen=True)
class _Word:
    """What may not be parted, in 2,048ths of its size: with the space after it, and without.

    A line break takes no room.
    """

    taken: int
    shown: int
    is_break: bool = False


def rows(line: Line, size: float, room: float) -> int:
    """Return how many rows the line takes where there is so much room beside each other."""
    room = (room - (INDENT * (line.level + 1) if line.form != "text" else 0)) * _TIGHT
    most = room * _UNITS / size
    count, used = 1, 0
    for word in _words(line.runs):
        if word.is_break or (used and used + word.shown > most):
            count, used = count + 1, 0
        count += max(0, ceil(word.shown / most) - 1)
        used += word.taken
    return count


def height(lines: Sequence[Line], size: float, room: float) -> float:
    """Return how high the lines stand together."""
    counted = sum(rows(line, size, room) for line in lines)
    return counted * size * LINE + size * BETWEEN * max(0, len(lines) - 1)


def heights(texts: Iterable[tuple[Line, float]], room: float) -> float:
    """Return how high lines of several sizes are, with nothing between them."""
    return sum(rows(line, size, room) * size * LINE for line, size in texts)


def wider(line: Line, size: float, room: float) -> str:
    """Return the first word that is wider than so much room, or nothing; hyphens part words."""
    most = room * _TIGHT * _UNITS / size
    return next((word for word, width in _unparted(line.runs) if word and width > most), "")


@lru_cache(maxsize=KEPT)
def _unparted(runs: tuple[Run, ...]) -> tuple[tuple[str, int], ...]:
    """Return what no program parts at the end of a row, with the widths."""
    found, word, width = [], "", 0
    for run in runs:
        widths = STRONG if run.is_strong else PLAIN
        for letter in run.text:
            if letter not in " \n":
                word, width = word + letter, width + widths.get(letter, UNKNOWN)
            if letter in " \n-–":
                found.append((word, width))
                word, width = "", 0
    return (*found, (word, width))


@lru_cache(maxsize=KEPT)
def _words(runs: tuple[Run, ...]) -> tuple[_Word, ...]:
    """Return the words with their widths; one of several looks is a word all the same."""
    words: list[_Word] = []
    taken = shown = 0
    for run in runs:
        widths = STRONG if run.is_strong else PLAIN
        for found in _WORD.findall(run.text):
            if found == "\n":
                words += [_Word(taken, shown), _Word(0, 0, is_break=True)]
                taken = shown = 0
                continue
            letters = found.rstrip(" ")
            if letters:
                shown = taken + sum(widths.get(each, UNKNOWN) for each in letters)
            taken = max(taken, shown) + widths[" "] * (len(found) - len(letters))
            if found.endswith(" "):
                words.append(_Word(taken, shown))
                taken = shown = 0
    return (*words, _Word(taken, shown))
