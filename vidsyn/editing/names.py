"""New ids: the first words of a question, or the next letter of the alphabet."""

import re
from collections.abc import Collection, Iterator
from itertools import count, product
from string import ascii_lowercase
from typing import Any

from vidsyn.reading.files import ascii_name

LONGEST = 30
"""Characters of an id made from words."""

_SAYS = ("ask", "claim", "text")
"""Keys whose text says what a question is about, the best first."""


def of_question(question: dict[str, Any], taken: Collection[str]) -> str:
    """Return an id from the first words of a question that is not taken."""
    texts = (str(question[key]) for key in _SAYS if question.get(key))
    words = re.findall("[a-z0-9]+", ascii_name(next(texts, "opgave")))
    endings = ("", *(f"-{number}" for number in range(2, len(taken) + 3)))
    names = (f"{_joined(words, LONGEST - len(ending))}{ending}" for ending in endings)
    return next(name for name in names if name not in taken)


def _joined(words: list[str], longest: int) -> str:
    """Return as many of the words as there is room for; of the first, as much."""
    name = words[0][:longest]
    for word in words[1:]:
        if len(name) + 1 + len(word) > longest:
            break
        name = f"{name}-{word}"
    return name


def letters(taken: Collection[str]) -> Iterator[str]:
    """Return the letters after the last that is taken, and after z those of two: aa, ab, ac.

    One between two others that is free may have been deleted, and answers to it remembered.
    """
    last = max((name for name in taken if name in [*ascii_lowercase]), default="")
    for length in count(1):
        for name in map("".join, product(ascii_lowercase, repeat=length)):
            if name not in taken and (length > 1 or name > last):
                yield name
