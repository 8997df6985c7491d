"""Words are spelt as the Danish dictionary has them, or stand in `facts/spelling.yml`."""

from collections.abc import Iterable, Iterator, Sequence

from vidsyn.checks.portions import SIGN, Portion, with_registers
from vidsyn.checks.written import Everything, Found
from vidsyn.language.plain import in_danish, plain
from vidsyn.language.spelling import SPELT, meant, misspelt
from vidsyn.memory import remembered_by
from vidsyn.model.catalogue import Catalogue
from vidsyn.problems import Problem
from vidsyn.reading.wording import listed

MOST_GUESSED = 10
"""Words with suggestions; each takes up to a second the first time."""


def words_are_spelt(portions: Sequence[Portion], catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `misspelt` for a word of a text that people read, in whatever file it stands."""
    own = own_words(catalogue)
    if own is None:
        return
    words = [(part, _words(part)) for part in with_registers(portions)]
    wrong = misspelt(frozenset[str]().union(*(each for _, each in words)), own)
    texts = [part.texts for part, each in words if not wrong.isdisjoint(each)]
    found = [found for each in texts for found in _read(each) if found.words in wrong]
    guesses = _guesses(found)
    for each in found:
        message = f"`{each.words}` står ikke i ordbogen."
        yield Problem(each.place, "misspelt", message, _hint(guesses.get(each.words)), "remark")


@remembered_by(SIGN)
def _words(portion: Portion) -> frozenset[str]:
    return frozenset(found.words for found in _read(portion.texts))


def own_words(catalogue: Catalogue) -> frozenset[str] | None:
    """Return the words of the site's own list, and of names in its registers."""
    facts = catalogue.facts
    if facts.spelling is None:
        return None
    names = [each.value.name for each in facts.contacts.facts.values()]
    names += [each.value.authors for each in facts.sources.facts.values()]
    return frozenset([*facts.spelling, *(word for name in names for word in SPELT.findall(name))])


def _read(texts: Everything) -> Iterator[Found]:
    """Return the words that are read: not in code, in addresses or in names of senders."""
    for text in (each for each in texts.texts if not each.is_name):
        read = plain(in_danish(text.text), tables=True)
        for match in SPELT.finditer(text.text):
            if read[match.start() : match.end()] == match[0]:
                yield Found(match[0], text, match.start(), texts)


def _guesses(found: Iterable[Found]) -> dict[str, tuple[str, ...]]:
    words = list(dict.fromkeys(each.words for each in found))
    return {word: meant(word) for word in words[:MOST_GUESSED]}


def _hint(guesses: tuple[str, ...] | None) -> str:
    own = "Er det rigtigt, så skriv det i `facts/spelling.yml`."
    return f"Mente du {listed(guesses)}? {own}" if guesses else f"Slå det op. {own}"
