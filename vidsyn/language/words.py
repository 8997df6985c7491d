"""Danish words: what is one, when it is long, and when two are forms of the same."""

import re
from collections.abc import Iterable
from functools import lru_cache

from vidsyn.memory import KEPT

LONG = 7
"""Letters of a long word, or more (C. H. Björnsson, *Läsbarhet*, 1968)."""

WORD = re.compile(r"[^\W_]+(?:[-’'.,/][^\W_]+)*")
"""A word; what hyphens join is one, and so are `f.eks`, `8.30` and `5.b`."""

_ENDING = re.compile(r"(?<=..)(?:erne|ene|ern|ere|er|en|et|e|n|t|r)?s?$")


def is_long(word: str) -> bool:
    """Tell whether it has letters enough to be a long word."""
    return len(word) >= LONG and (word.isalpha() or sum(map(str.isalpha, word)) >= LONG)


def stems(words: Iterable[str]) -> frozenset[str]:
    """Return what the forms of each word share, for words of several words too."""
    return frozenset(stem(word) for words_ in words for word in WORD.findall(words_))


@lru_cache(KEPT)
def stem(word: str) -> str:
    """Return the word without its ending: `propagandaens` is a form of `propaganda`."""
    return _ENDING.sub("", word.lower())
