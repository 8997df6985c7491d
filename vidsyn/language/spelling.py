"""Which words of a text are misspelt, by the Danish dictionary and a list of the site's own."""

import re
from collections.abc import Collection, Iterable
from functools import cache

from vidsyn.language import dictionary
from vidsyn.language.sentences import SHORTENED
from vidsyn.language.verdicts import Verdicts, kept

SPELT = re.compile(r"(?<![\w./@#-])[^\W\d_]+(?:[-’'][^\W\d_]+)*(?![\w@]|\.\w|/\w)")
"""What is spelt: words without digits, and not the parts of an address."""

_SHORT = frozenset(part for word in SHORTENED for part in word.split("."))
_INITIALS = re.compile(r"[A-ZÆØÅ]{2,5}|\w")
_ENDING = re.compile(r"['’](?:s|er|en|et|erne|ene)s?$|(?<=\w)s$")


def misspelt(words: Iterable[str], own: Collection[str] = ()) -> set[str]:
    """Return the words that are in neither the dictionary nor the site's own list.

    A word joined by hyphens is right when all its parts are. None is wrong where the dictionary
    cannot be read.
    """
    if not dictionary.is_there():
        return set()
    unknown = _wrong(words, own)
    parts = {word: _parts(word) for word in unknown}
    wrong = _wrong({part for each in parts.values() for part in each}, own)
    _verdicts().keep()
    return {word for word in unknown if not parts[word] or wrong.intersection(parts[word])}


def meant(word: str) -> tuple[str, ...]:
    """Return up to three words that it may have been meant as."""
    found = _verdicts().meant(word)
    _verdicts().keep()
    return found


@cache
def _verdicts() -> Verdicts:
    return Verdicts(kept())


def _wrong(words: Iterable[str], own: Collection[str]) -> set[str]:
    new = set(words) - _verdicts().right
    return _verdicts().are_wrong(word for word in new if not _is_known(word, own))


def _is_known(word: str, own: Collection[str]) -> bool:
    """Tell whether it is the site's own, be it first in a sentence or somebody's, or initials."""
    forms = {word, _ENDING.sub("", word)}
    forms |= {form[:1].lower() + form[1:] for form in forms}
    return any(each in own or each in _SHORT or _INITIALS.fullmatch(each) for each in forms)


def _parts(word: str) -> list[str]:
    """Return what hyphens join, or nothing where they join nothing; an ending is no part."""
    parts = _ENDING.sub("", word).split("-")
    return parts if parts != [word] else []
