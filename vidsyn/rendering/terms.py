"""Words that a unit explains: the first of each in a step leads to what it means."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from markupsafe import Markup

from vidsyn.language.words import WORD, stem

SHORTEST = 4
"""Letters: shorter words mean too many things, as `ved` does."""

ALONE = frozenset(
    {
        "h1",
        "h2",
        "h3",
        "h4",
        "a",
        "q",
        "figure",
        "blockquote",
        "svg",
        "label",
        "button",
        "code",
        "small",
    }
)
"""Elements whose words are left as they are: headings, links, and what is being examined."""

ALONE_CLASSES = frozenset(
    {"word", "post", "chat", "question", "quiz", "technique-card"} | {"block-talk", "block-exit"}
)
"""Classes of the same kind: explained already, or asked about, where nothing is given away."""

_TAG = re.compile(r"""<(?P<end>/?)(?P<name>[a-zA-Z][\w-]*)(?P<rest>(?:"[^"]*"|'[^']*'|[^'">])*)>""")
_CLASS = re.compile(r'class="([^"]*)"')
_STEP = re.compile(r'(?=<section class="step")')
_EXPLAINED = re.compile(r'<span class="word">([^<]*)<')
_VOID = frozenset({"br", "hr", "img", "input", "wbr"})


@dataclass(frozen=True)
class Term:
    """A word or a few, with its id on a page and what its forms share."""

    id: str
    word: str
    text: str
    stems: tuple[str, ...]

    @property
    def entry(self) -> dict[str, str]:
        """Return the word as a page lists it."""
        return {"id": self.id, "word": self.word, "text": self.text}


@dataclass
class Explained:
    """A text with words that lead to their explanations, and those words."""

    html: Markup
    terms: list[Term] = field(default_factory=list)


def terms_of(words: Mapping[str, str]) -> list[Term]:
    """Return the words of a unit's card."""
    return [
        Term(f"ord-{n}", word, text, tuple(map(stem, WORD.findall(word))))
        for n, (word, text) in enumerate(words.items(), 1)
    ]


def explained(html: str, terms: Sequence[Term]) -> Explained:
    """Return the steps with the first of each word in each step as a link to `#` and its id.

    A word that the step explains itself is left alone in it.
    """
    long = [term for term in terms if len(term.word) >= SHORTEST]
    parts, met = [], set[str]()
    for step in _STEP.split(html):
        here = {stem(word) for said in _EXPLAINED.findall(step) for word in WORD.findall(said)}
        walk = _Walk([term for term in long if not here.issuperset(term.stems)])
        parts.append(walk.through(step))
        met |= walk.found
    return Explained(Markup("".join(parts)), [term for term in terms if term.id in met])


class _Walk:
    """One way through the HTML of a step."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self.left = list(terms)
        self.found: set[str] = set()
        self._open: list[bool] = []

    def through(self, html: str) -> str:
        return "".join(self._parts(html))

    def _parts(self, html: str) -> Iterator[str]:
        at = 0
        for tag in _TAG.finditer(html):
            yield self._text(html[at : tag.start()])
            yield tag[0]
            self._note(tag)
            at = tag.end()
        yield self._text(html[at:])

    def _note(self, tag: re.Match[str]) -> None:
        """Remember which elements are open, and whether their words are left alone."""
        if tag["end"]:
            del self._open[-1:]
        elif tag["name"] not in _VOID and not tag["rest"].endswith("/"):
            self._open.append(_is_alone(tag))

    def _text(self, text: str) -> str:
        if not text.strip() or any(self._open):
            return text
        for term in list(self.left):
            if span := _first(text, term):
                self.left.remove(term)
                self.found.add(term.id)
                link = f'<a class="term" href="#{term.id}">{text[slice(*span)]}</a>'
                before, after = text[: span[0]], text[span[1] :]
                return self._text(before) + link + self._text(after)
        return text


def _is_alone(tag: re.Match[str]) -> bool:
    classes = _CLASS.search(tag["rest"])
    named = tag["name"] in ALONE or tag["name"].startswith("quiz-")
    return named or bool(classes and ALONE_CLASSES & set(classes[1].split()))


def _first(text: str, term: Term) -> tuple[int, int] | None:
    """Return where the text first has the word, or the words with nothing but space between."""
    words = list(WORD.finditer(text))
    for n in range(len(words) - len(term.stems) + 1):
        some = words[n : n + len(term.stems)]
        gaps = (text[a.end() : b.start()] for a, b in pairwise(some))
        same = all(stem(each[0]) == part for each, part in zip(some, term.stems, strict=True))
        if same and not "".join(gaps).strip():
            return some[0].start(), some[-1].end()
    return None
