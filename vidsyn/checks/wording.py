"""What is quoted from a register is quoted word for word."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from vidsyn.checks.written import Everything, Found
from vidsyn.model.catalogue import Catalogue
from vidsyn.problems import Place, Problem

FEW = 6
"""Words below which a likeness may be chance."""

ANCHORS = 3
"""How many of the longest words a careless quotation has at least one of."""

ALIKE = 0.75
"""The share of words, in order, from which a text is meant as a quotation."""

_WORD = re.compile(r"[^\W_]+")
_QUOTED = re.compile(r"»[^»«\0]{30,}«")


def goals_are_exact(texts: Everything, catalogue: Catalogue) -> Iterator[Problem]:
    """Report `differs-from-register`: a goal of the curriculum almost as it stands is no goal.

    Word for word it may be quoted; then it is found when the register changes. Source: gate 7.
    """
    for name, goal in catalogue.facts.curriculum.facts.items():
        wording = goal.value.wording
        words, seen = _WORD.findall(wording.lower()), set[int]()
        for found in _mentions(wording, texts) if len(words) >= FEW else ():
            best = _likest(words, found.around(2 * len(wording), 2 * len(wording)))
            if ALIKE <= best < 1 and id(found.text) not in seen:
                seen.add(id(found.text))
                yield _differs(found.place, "curriculum", name, wording)


def _mentions(wording: str, texts: Everything) -> Iterator[Found]:
    """Return where one of the longest words of the wording stands, outside registers."""
    for anchor in _longest(wording, ANCHORS):
        for found in (
            texts.find(re.compile(anchor), lowered=True) if anchor in texts.vocabulary else ()
        ):
            if found.text.part != "fact":
                yield found


def laws_are_exact(texts: Everything, catalogue: Catalogue) -> Iterator[Problem]:
    """Report `differs-from-register` for words in »…« that are almost a law's in the register.

    Other words may say the same in another way: a register's law is itself in plain words.
    """
    laws = {name: law.value.says for name, law in catalogue.facts.law.facts.items()}
    anchors = {name: _longest(text, 2 * ANCHORS) for name, text in laws.items()}
    for found in texts.find(_QUOTED):
        quoted = found.words.lower()
        for name, says in laws.items():
            if found.text.part != "fact" and any(anchor in quoted for anchor in anchors[name]):
                mine = _WORD.findall(quoted)
                if len(mine) >= FEW and ALIKE <= _likest(mine, says.lower()) < 1:
                    yield _differs(found.place, "law", name, says)


def _likest(words: Sequence[str], text: str) -> float:
    """Return how like the words the likest stretch of the text is, from 0 to 1."""
    plain = _WORD.findall(text)
    blocks = SequenceMatcher(None, plain, words, autojunk=False).get_matching_blocks()
    longest = max(blocks, key=lambda block: block.size)
    start = max(0, longest.a - longest.b)
    stretch = plain[start : start + len(words)]
    return SequenceMatcher(None, stretch, words, autojunk=False).ratio()


def _longest(text: str, count: int) -> list[str]:
    return sorted(set(_WORD.findall(text.lower())), key=lambda word: (len(word), word))[-count:]


def _differs(place: Place, file: str, name: str, wording: str) -> Problem:
    message = f"Det ligner `{name}` i `facts/{file}.yml`, men ordene er ikke de samme."
    return Problem(place, "differs-from-register", message, f"Skriv det ord for ord: »{wording}«")


TEXT_RULES = (goals_are_exact, laws_are_exact)
