"""How hard a text is to read, as its lix: words in a sentence, and long words in a hundred.

The measure is that of C. H. Björnsson, *Läsbarhet* (1968).
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from vidsyn.language.sentences import Sentence
from vidsyn.language.words import stem


@dataclass(frozen=True)
class Lix:
    """What is counted in a text, and the numbers made of it; known words are long ones too."""

    words: int
    sentences: int
    long: int
    known: int = 0

    @property
    def per_sentence(self) -> float:
        """Return how many words a sentence has."""
        return self.words / max(self.sentences, 1)

    @property
    def long_share(self) -> float:
        """Return how many of a hundred words are long, known ones not among them."""
        return 100 * self.long / max(self.words, 1)

    @property
    def value(self) -> int:
        """Return the lix, in whole numbers: it is no finer a measure than that."""
        return round(self.per_sentence + self.long_share)

    @property
    def with_known(self) -> int:
        """Return the lix where a known word is as hard as another long one."""
        known_share = 100 * self.known / max(self.words, 1)
        return round(self.per_sentence + self.long_share + known_share)


def lix(sentences: Iterable[Sentence], known: Collection[str] = ()) -> Lix:
    """Count the sentences together; `known` are the stems of words that readers have learned."""
    counted = list(sentences)
    long = [word for sentence in counted for word in sentence.long]
    hard = sum(stem(word) not in known for word in long)
    words = sum(len(sentence.words) for sentence in counted)
    return Lix(words, len(counted), hard, len(long) - hard)


def long_words(sentence: Sentence, known: Collection[str] = ()) -> list[str]:
    """Return the long words of a sentence that are not known, in their order."""
    return [word for word in sentence.long if stem(word) not in known]


def weight(sentence: Sentence, found: Lix, known: Collection[str] = ()) -> float:
    """Return how much the sentence adds to the lix found; the hardest adds most.

    It is what lix would change by if it were gone, but for a factor that is the same for all.
    """
    words = len(sentence.words)
    return (found.per_sentence - found.long_share) * words + 100 * len(long_words(sentence, known))
