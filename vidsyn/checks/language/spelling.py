"""Words are spelt as the Danish dictionary has them, or stand in `facts/spelling.yml`."""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache, partial

from vidsyn.checks.everything import registers
from vidsyn.checks.written import Everything, Found
from vidsyn.language.plain import plain
from vidsyn.language.spelling import SPELT, meant, misspelt
from vidsyn.memory import KEPT
from vidsyn.model.catalogue import Catalogue
from vidsyn.problems import Problem
from vidsyn.reading.wording import listed

MOST_GUESSED = 10
"""Words with suggestions; each takes up to a second the first time."""


def words_are_spelt(texts: Everything, catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `misspelt` for a word of a text that people read, in whatever file it stands."""
    own = own_words(catalogue)
    if own is None:
        return
    both = (texts, registers(catalogue))
    words = {word for each in both for text in each.texts for word in _words(text.text)}
    wrong = misspelt(words, own)
    found = [found for each in both for found in _found(wrong, each)]
    guesses = _guesses(found)
    for each in found:
        message = f"`{each.words}` står ikke i ordbogen."
        yield Problem(each.place, "misspelt", message, _hint(guesses.get(each.words)), "remark")


def own_words(catalogue: Catalogue) -> frozenset[str] | None:
    """Return the words of the site's own list, and of names in its registers."""
    facts = catalogue.facts
    if facts.spelling is None:
        return None
    names = [each.value.name for each in facts.contacts.facts.values()]
    names += [each.value.authors for each in facts.sources.facts.values()]
    return frozenset([*facts.spelling, *(word for name in names for word in SPELT.findall(name))])


def _found(wrong: set[str], texts: Everything) -> Iterator[Found]:
    """Return where the words are read: not in code, in addresses or in names of senders."""
    read = cache(partial(plain, tables=True))
    for text in texts.texts:
        if text.is_name or wrong.isdisjoint(_words(text.text)):
            continue
        for match in SPELT.finditer(text.text):
            if match[0] in wrong and read(text.text)[match.start() : match.end()] == match[0]:
                yield Found(match[0], text, match.start(), texts)


@lru_cache(KEPT)
def _words(text: str) -> frozenset[str]:
    return frozenset(SPELT.findall(text))


def _guesses(found: Iterable[Found]) -> dict[str, tuple[str, ...]]:
    words = list(dict.fromkeys(each.words for each in found))
    return {word: meant(word) for word in words[:MOST_GUESSED]}


def _hint(guesses: tuple[str, ...] | None) -> str:
    own = "Er det rigtigt, så skriv det i `facts/spelling.yml`."
    return f"Mente du {listed(guesses)}? {own}" if guesses else f"Slå det op. {own}"


TEXT_RULES = (words_are_spelt,)
