"""How hard a quiz is to read, as its lix: words in a sentence, and long words in a hundred.

The measure is that of C. H. Björnsson, *Läsbarhet* (1968).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from vidsyn.model.catalogue import Catalogue, Quiz
from vidsyn.problems import Problem
from vidsyn.questions.bands import READERS

HARDEST = {
    "indskoling": 19,
    "mellemtrin": 27,
    "udskoling": 34,
    "parents": 30,
    "professionals": 44,
}
"""The highest lix a band's readers are at ease with. Project rule."""

FEW = 60
"""Words below which one long word decides the number."""

LONG = 7
"""Letters of a long word, or more."""

NOT_READ = frozenset({"from", "alt"})
"""Texts of a question that are names, or heard in the place of a picture."""

_WORD = re.compile(r"[^\W_]+(?:[-’'.,][^\W_]+)*")
_SHORTENED = re.compile(r"\b(bl\.a|ca|dvs|f\.eks|fx|hr|jf|kl|nr|tlf)\.", re.IGNORECASE)
_END = re.compile(r"\n\s*\n|[.!?…:][\"»«”’)]*\s+(?![a-zæøå\s])")


@dataclass(frozen=True)
class Lix:
    """What is counted in a text, and the number made of it."""

    words: int
    sentences: int
    long: int

    @property
    def per_sentence(self) -> float:
        """Return how many words a sentence has."""
        return self.words / max(self.sentences, 1)

    @property
    def long_share(self) -> float:
        """Return how many of a hundred words are long."""
        return 100 * self.long / max(self.words, 1)

    @property
    def value(self) -> int:
        """Return the lix, in whole numbers: it is no finer a measure than that."""
        return round(self.per_sentence + self.long_share)


def lix(texts: Iterable[str]) -> Lix:
    """Count the texts together; no sentence goes from one into the next."""
    sentences = [words for text in texts for words in _sentences(text)]
    words = [word for sentence in sentences for word in sentence]
    long = sum(sum(map(str.isalpha, word)) >= LONG for word in words)
    return Lix(len(words), len(sentences), long)


def _sentences(text: str) -> Iterator[list[str]]:
    whole = _SHORTENED.sub(r"\1", text)
    yield from filter(None, map(_WORD.findall, _END.split(whole)))


def quizzes_suit_their_readers(catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `reading-level` for a quiz whose own texts are harder than its band reads."""
    for quiz in catalogue.quizzes:
        band = quiz.card.value.band
        found = lix(_texts(quiz))
        if found.words >= FEW and found.value > HARDEST[band]:
            message = (
                f"Teksterne har lix {found.value} ({found.per_sentence:.0f} ord i en sætning, "
                f"{found.long_share:.0f} % lange ord); {READERS[band]} højst {HARDEST[band]}."
            )
            hint = "Del de længste sætninger, eller brug kortere ord."
            yield Problem(quiz.card.at("band"), "reading-level", message, hint, "remark")


def _texts(quiz: Quiz) -> Iterator[str]:
    """Return what is read of each question; words around gaps are one text."""
    for question in quiz.questions:
        for at, pieces in groupby(question.value.texts(), key=lambda each: each[0]):
            if at[-1] not in NOT_READ:
                yield " ".join(text for _, text in pieces)


RULES = (quizzes_suit_their_readers,)
