"""A text an author has written: who reads it, and where each word of it stands.

Rules that look for words ask all texts at once, as one long one, and only then where they stand.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal, NamedTuple

from vidsyn.model.facts import Readers
from vidsyn.problems import Place

Part = Literal["unit", "quiz", "question", "page", "fact"]

_BETWEEN = "\n\0\n"
"""What parts one text from the next: no pattern goes over it."""


@dataclass(frozen=True)
class Written:
    """One text. Only in prose is the place of a word known more exactly than that of its key."""

    text: str
    readers: Readers
    part: Part
    where: Callable[[], Place]
    is_prose: bool = False

    def at(self, offset: int) -> Place:
        """Return the place of what stands so many signs into the text."""
        if not self.is_prose:
            return self.where()
        line_start = self.text.rfind("\n", 0, offset) + 1
        return self.where().moved(self.text.count("\n", 0, offset), offset - line_start)


class Everything:
    """All texts, and the one long text they make together."""

    def __init__(self, texts: Iterable[Written]) -> None:
        self.texts = tuple(texts)
        self.whole = _BETWEEN.join(each.text for each in self.texts)
        self.lowered = self.whole.replace("İ", "I").lower()  # as long: that sign alone grows
        lengths = (len(each.text) + len(_BETWEEN) for each in self.texts)
        self._starts = tuple(accumulate(lengths, initial=0))

    def find(self, pattern: re.Pattern[str], *, lowered: bool = False) -> Iterator["Found"]:
        """Return what matches, as it was written, and where.

        To look for small letters in the lowered text is quicker than to ignore case.
        """
        for match in pattern.finditer(self.lowered if lowered else self.whole):
            text, offset = self.at(match.start())
            yield Found(self.whole[match.start() : match.end()], text, offset)

    def at(self, start: int) -> tuple[Written, int]:
        """Return the text that stands so many signs into the whole, and how many into the text."""
        n = bisect_right(self._starts, start) - 1
        return self.texts[n], start - self._starts[n]


class Found(NamedTuple):
    """What was looked for: the words, the text they stand in, and after how many of its signs."""

    words: str
    text: Written
    start: int

    @property
    def place(self) -> Place:
        """Where it stands."""
        return self.text.at(self.start)

    def around(self, before: int, after: int = 0) -> str:
        """Return as many signs around it, in small letters."""
        end = self.start + len(self.words) + after
        return self.text.text[max(0, self.start - before) : end].lower()
