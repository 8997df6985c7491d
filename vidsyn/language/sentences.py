"""Danish sentences: where one ends, and where a full stop only shortens a word or counts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vidsyn.language.plain import BREAK, SILENT
from vidsyn.language.words import WORD, is_long
from vidsyn.memory import lasting

_NEVER_LAST = frozenset(
    {
        "bl", "bl.a", "ca", "d", "dr", "dvs", "ekskl", "evt", "f.eks", "feks", "fr", "frk", "fx",
        "hhv", "hr", "inkl", "jf", "kl", "maks", "mht", "m.h.t", "nr", "p.g.a", "pga", "pkt",
        "pr", "s", "sml", "str", "tlf", "vedr", "vha", "v.h.a",
    }
)  # fmt: skip
"""Shortened words with something after them, so that their full stop ends nothing."""

_MAYBE_LAST = frozenset(
    {
        "e.l", "el.lign", "etc", "kr", "mfl", "m.fl", "mia", "mio", "mm", "m.m", "mv", "m.v",
        "o.a", "o.l", "o.lign", "osv", "o.s.v", "pct", "stk",
    }
)  # fmt: skip
"""Shortened words that may be the last of a sentence: a number after them goes on with it."""

SHORTENED = _NEVER_LAST | _MAYBE_LAST

_LONGEST = max(map(len, SHORTENED))

_END = re.compile(
    rf"\n[^\S\n]*\n|{BREAK}+"
    rf"|(?P<stop>[.!?…:][\"»«”“’){SILENT}]*)\s+(?!\s|[\"»«”“’({SILENT}]*[a-zæøå])"
)
"""Where a sentence may end. Before a small letter it goes on: `3. klasse`, `»Kom!« råbte Lone`."""

_TOKEN = re.compile(r"(?<![\w.])[\w.]+$")
_INITIAL = re.compile(r"(?:[A-ZÆØÅ]\.)*[A-ZÆØÅ]")
_INITIAL_BESIDE = re.compile(r"\b[A-ZÆØÅ]\.\s+[A-ZÆØÅ]\.")


@dataclass(frozen=True)
class Sentence:
    """One sentence: its words, the long ones among them, and where in the text they stand."""

    words: tuple[str, ...]
    long: tuple[str, ...]
    start: int
    end: int

    @property
    def span(self) -> slice:
        """Return what to cut it out of the text with."""
        return slice(self.start, self.end)


@lasting
def sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a plain text in their order."""
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[Sentence]:
    begin = 0
    for end, after in _ends(text):
        if first := WORD.search(text, begin, end):
            words = tuple(WORD.findall(text, first.start(), end))
            yield Sentence(words, tuple(filter(is_long, words)), first.start(), end)
        begin = after


def _ends(text: str) -> Iterator[tuple[int, int]]:
    """Return where each sentence ends, and where the next may begin."""
    for found in _END.finditer(text):
        if found[0][0] != "." or not _goes_on(text, found.start(), found.end()):
            yield found.end("stop") if found["stop"] else found.start(), found.end()
    yield len(text), len(text)


def _goes_on(text: str, stop: int, after: int) -> bool:
    """Tell whether the full stop only shortens the word before it."""
    token = _TOKEN.search(text, max(0, stop - _LONGEST - 1), stop)
    word = token[0] if token else ""
    if _INITIAL.fullmatch(word):
        return "." in word or bool(_INITIAL_BESIDE.search(text, stop - 4, after + 2))
    short = word.lower()
    return short in _NEVER_LAST or (short in _MAYBE_LAST and text[after : after + 1].isdigit())
