"""A text an author has written: who reads it, and where each word of it stands.

Rules that look for words ask all texts at once, as one long one, and only then where they stand.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from pathlib import PurePosixPath
from typing import Literal, NamedTuple

from vidsyn.model.facts import Readers
from vidsyn.problems import Place

Part = Literal["unit", "quiz", "question", "page", "fact"]

WHOM: dict[Readers, str] = {
    "pupils": "elever",
    "teachers": "lærere",
    "parents": "forældre",
    "professionals": "fagfolk",
}
"""Whom a text is for, in the words of a message."""

_WORD = re.compile(r"\w+|[^\w\s]+")
_NOTHING = re.compile(r"(?!)")

_BETWEEN = "\n\0\n"
"""What parts one text from the next: no pattern goes over it."""


@dataclass(frozen=True)
class Written:
    """One text, and where it begins: in prose its first sign, else its key or its line.

    `is_ours` is false where somebody invented speaks, or somebody shows what not to say;
    `is_name` is true of who that is.
    """

    text: str
    readers: Readers
    part: Part
    where: Callable[[], Place]
    is_prose: bool = False
    is_ours: bool = True
    is_name: bool = False


class Everything:
    """All texts, the one long text they make together, and the files they were read from."""

    def __init__(self, texts: Iterable[Written], sources: Mapping[PurePosixPath, str]) -> None:
        self.texts = tuple(texts)
        self.sources = sources
        self.whole = _BETWEEN.join(each.text for each in self.texts)
        self.lowered = self.whole.replace("İ", "I").lower()  # as long: that sign alone grows
        self.vocabulary = " ".join(
            {word for text in self.texts for word in text.text.lower().split()}
        )
        lengths = (len(each.text) + len(_BETWEEN) for each in self.texts)
        self._starts = tuple(accumulate(lengths, initial=0))
        self._found: dict[tuple[int, str], tuple[list[int], list[int]]] = {}

    def find(self, pattern: re.Pattern[str], *, lowered: bool = False) -> Iterator["Found"]:
        """Return what matches, as it was written, and where.

        To look for small letters in the lowered text is quicker than to ignore case.
        """
        for match in pattern.finditer(self.lowered if lowered else self.whole):
            text, offset = self.at(match.start())
            yield Found(self.whole[match.start() : match.end()], text, offset, self)

    def at(self, start: int) -> tuple[Written, int]:
        """Return the text that stands so many signs into the whole, and how many into the text."""
        n = bisect_right(self._starts, start) - 1
        return self.texts[n], start - self._starts[n]

    def place(self, text: Written, offset: int) -> Place:
        """Return the place of the word that stands so many signs into the text."""
        begin = text.where()
        if text.is_prose:
            line_start = text.text.rfind("\n", 0, offset) + 1
            return begin.moved(text.text.count("\n", 0, offset), offset - line_start)
        source = self.sources.get(begin.path, "")
        here, there = self._standing(text, _word(text.text, offset), source, begin)
        before = bisect_left(here, offset)
        return Place.within(begin.path, source, there[before]) if before < len(there) else begin

    def _standing(
        self, text: Written, word: re.Pattern[str], source: str, begin: Place
    ) -> tuple[list[int], list[int]]:
        """Return where a word stands in the text, and in the file from where the text begins.

        One word may be wrong many thousand times, so that is looked up once.
        """
        key = (id(text), word.pattern)
        if key not in self._found:
            lines = source.split("\n")[: begin.line - 1]
            start = sum(len(line) + 1 for line in lines) + begin.column - 1
            here = [match.start() for match in word.finditer(text.text)]
            self._found[key] = here, [match.start() for match in word.finditer(source, start)]
        return self._found[key]


class Found(NamedTuple):
    """What was looked for: the words, the text they stand in, and after how many of its signs."""

    words: str
    text: Written
    start: int
    within: Everything

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.within.place(self.text, self.start)

    def around(self, before: int, after: int = 0) -> str:
        """Return as many signs around it, in small letters."""
        end = self.start + len(self.words) + after
        return self.text.text[max(0, self.start - before) : end].lower()


def _word(text: str, offset: int) -> re.Pattern[str]:
    """Return what finds the word, or the sign, that stands so many signs into the text."""
    found = _WORD.match(text, offset)
    return re.compile(rf"(?<!\w){re.escape(found[0])}(?!\w)") if found else _NOTHING
