"""Who reads what: each text with its reader, and the subject words that reader has learned."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from vidsyn.language.plain import plain
from vidsyn.language.sentences import Sentence, sentences
from vidsyn.language.words import stems
from vidsyn.model.catalogue import Catalogue, Quiz
from vidsyn.model.documents import TEACHER_BLOCKS, Block, Document, Node, Prose
from vidsyn.model.guides import Guide
from vidsyn.model.kinds import Unit
from vidsyn.model.kits import Kit
from vidsyn.problems import Place

Known = frozenset[str]
"""Stems of the words that are explained to a reader."""

FIRST_YEARS = 1
"""The last grade whose pupils are not expected to read."""

NOT_READ = frozenset({"from", "alt"})
"""Texts of a question that are names, or heard in the place of a picture."""


@dataclass(frozen=True)
class Found:
    """A sentence, how its author wrote it, and where it begins."""

    sentence: Sentence
    written: str
    place: Place


@dataclass(frozen=True)
class Page:
    """What one reader reads in one place, with its blocks; `name` is what a message calls it."""

    name: str
    reader: str
    place: Place
    known: Known
    found: tuple[Found, ...]
    blocks: tuple["Page", ...] = ()


def pages(catalogue: Catalogue) -> Iterator[Page]:
    """Return everything that is read, each part once, by kind of reader."""
    words = _Words(catalogue)
    if catalogue.home:
        yield from _of_document(catalogue.home.document, "parents", words)
    for text in catalogue.texts:
        reader = "professionals" if text in catalogue.handbook else "parents"
        yield from _of_document(text.document, reader, words)
    for unit in catalogue.units:
        for document in unit.documents:
            yield from _of_document(document, _reader(unit, document), words.with_those_of(unit))
    for quiz in catalogue.quizzes:
        yield _of_quiz(quiz, words)


class _Words:
    """What references read as, and which words are known."""

    def __init__(self, catalogue: Catalogue, known: Known | None = None) -> None:
        self.catalogue = catalogue
        self.known = _explained(catalogue) if known is None else known

    def with_those_of(self, unit: Unit) -> "_Words":
        """Return these, and the words that the unit's card explains."""
        return _Words(self.catalogue, self.known | stems(unit.card.value.words))

    def said(self, kind: str, name: str) -> str:
        """Return what a reference reads as in a sentence."""
        facts = self.catalogue.facts
        if kind == "word" and name in facts.words.facts:
            return facts.words[name].word or name
        if kind == "technique" and name in facts.techniques.facts:
            return facts.techniques[name].name
        if kind == "habit" and name in facts.habits.facts:
            return facts.habits[name].name
        return ""


def _explained(catalogue: Catalogue) -> Known:
    """Return the stems of the register's subject words, and of the names of *grebene*."""
    words = catalogue.facts.words.facts.items()
    subject = [each.value.word or name for name, each in words if each.value.subject_word]
    techniques = [each.value.name for each in catalogue.facts.techniques.facts.values()]
    return stems([*subject, *techniques])


def _reader(unit: Unit, document: Document) -> str:
    if isinstance(unit, Guide):
        return "parents"
    if isinstance(unit, Kit) or document is unit.teacher:
        return "professionals"
    cannot_read = unit.is_early and max(unit.card.value.grades) <= FIRST_YEARS
    return "first-years" if cannot_read else unit.band


@dataclass(frozen=True)
class _Piece:
    """A stretch of prose, the nearest block around it, and whether teachers alone read it."""

    prose: Prose
    block: Block | None
    for_teachers: bool


def _pieces(nodes: Iterable[Node], block: Block | None, *, teachers: bool) -> Iterator[_Piece]:
    for node in nodes:
        if isinstance(node, Prose):
            yield _Piece(node, block, teachers)
        elif isinstance(node, Block):
            inside = teachers or node.name in TEACHER_BLOCKS
            yield from _pieces(node.nodes, node, teachers=inside)


def _of_document(document: Document, reader: str, words: _Words) -> Iterator[Page]:
    """Return what its readers read, and what stands in blocks for teachers alone."""
    nodes = [*document.intro, *(node for step in document.steps for node in step.nodes)]
    pieces = list(_pieces(nodes, None, teachers=False))
    for teachers, name, who in ((False, "Siden", reader), (True, "Lærerens del", "professionals")):
        found = [
            (each, _found(each.prose, words)) for each in pieces if each.for_teachers is teachers
        ]
        everything = tuple(one for _, sentences in found for one in sentences)
        blocks = tuple(_blocks(found, who, words))
        place = everything[0].place if everything else document.place
        yield Page(name, who, place, words.known, everything, blocks)


def _found(prose: Prose, words: _Words) -> tuple[Found, ...]:
    found = sentences(plain(prose.text, words.said))
    return tuple(Found(each, prose.text[each.span], prose.at(each.start)) for each in found)


def _blocks(
    found: Iterable[tuple[_Piece, tuple[Found, ...]]], reader: str, words: _Words
) -> Iterator[Page]:
    """Return each block as a page of its own."""
    inside: dict[Place, list[Found]] = {}
    for piece, sentences_ in found:
        if piece.block:
            inside.setdefault(piece.block.place, []).extend(sentences_)
    for place, all_ in inside.items():
        yield Page("Blokken", reader, place, words.known, tuple(all_))


def _of_quiz(quiz: Quiz, words: _Words) -> Page:
    """Return what is read of each question; words around gaps are one text."""
    found = []
    for question in quiz.questions:
        for at, pieces in groupby(question.value.texts(), key=lambda each: each[0]):
            if at[-1] not in NOT_READ:
                text = " ".join(text for _, text in pieces)
                read = sentences(plain(text, words.said))
                found += [Found(each, text[each.span], question.at(*at)) for each in read]
    place = quiz.card.at("band")
    return Page("Quizzen", quiz.card.value.band, place, words.known, tuple(found))
