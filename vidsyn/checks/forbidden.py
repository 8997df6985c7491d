"""Real groups, symbols, slogans, channels, platforms and brands stay out of what people read here.

The names stand in `facts/forbidden.yml`, which no page is made from.
"""

import re
from collections.abc import Iterable, Iterator

from vidsyn.checks.written import WHOM, Everything
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.facts import Forbidden
from vidsyn.problems import Place, Problem

NOUNS = {
    "group": "en rigtig gruppe",
    "symbol": "et rigtigt symbol",
    "slogan": "et rigtigt slagord",
    "channel": "en rigtig kanal",
    "platform": "en rigtig platform",
    "brand": "et rigtigt mærke",
}

_MAKES_WORDS = frozenset({"platform", "brand"})
"""Kinds whose names other words are made of, as »fjordbookgruppe«."""

_ENDINGS = r"(?:['’-]?(?:s|en|ens|et|ets|er|ere|eren|erne|ernes|ne|te|t))?"


def pattern(name: str, forbidden: Forbidden) -> re.Pattern[str]:
    """Return what finds a name in all its cases, and in no ordinary word.

    It is for lowered text, but where the name is `exact`. The first letter goes before what must
    not stand before it: so `re` can leap from letter to letter.
    """
    ending = r"[\w-]*" if forbidden.kind in _MAKES_WORDS else _ENDINGS
    if forbidden.exact:
        ending = r"(?:['’]?s)?"
    sought = name if forbidden.exact else name.lower()
    words = r"[\s-]+".join(map(re.escape, sought[1:].split()))
    return re.compile(rf"{re.escape(sought[0])}(?<!\w.){words}{ending}(?!\w)")


def names_in(text: str, names: Iterable[Forbidden]) -> Iterator[tuple[Forbidden, str]]:
    """Return the names whose longest word is somewhere in the small letters, be it in another."""
    for each in names:
        for name in (each.name, *each.also):
            if max(name.lower().split(), key=len) in text:
                yield each, name


def nobody_real_is_named(texts: Everything, catalogue: Catalogue) -> Iterator[Problem]:
    """Report `forbidden-name`: what is real draws readers in, or points at somebody.

    Material is fictional, so that nobody is advertised or accused, and readers can laugh at it.
    """
    seen: set[Place] = set()
    names = (fact.value for fact in catalogue.facts.forbidden.facts.values())
    for forbidden, name in names_in(texts.vocabulary, names):
        sought = pattern(name, forbidden)
        for found in texts.find(sought, lowered=not forbidden.exact):
            place, readers = found.place, found.text.readers
            if readers in forbidden.refused and place not in seen:
                seen.add(place)
                noun, whom = NOUNS[forbidden.kind], WHOM[readers]
                message = f"`{found.words}` er {noun}, og dem nævner vi ikke i en tekst til {whom}."
                hint = f"Opdigt {noun.split()[0]}, der ligner."
                yield Problem(place, "forbidden-name", message, hint)


TEXT_RULES = (nobody_real_is_named,)
