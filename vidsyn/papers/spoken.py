"""What a voice would read aloud to the youngest of a module, sentence by sentence, in order."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape

from vidsyn.checks.documents import asked
from vidsyn.language.plain import BREAK, SILENT, plain
from vidsyn.language.sentences import sentences
from vidsyn.model.documents import CARDS, Block, Node, Prose, QuizUse, Step
from vidsyn.model.units import Lesson, Module
from vidsyn.questions.rules import FICTION
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.readers import BLOCKS

SEEN = frozenset({"alt"})
"""Texts of a question that are not read to who can see the picture."""

_REFERENCE = re.compile(r"\[\[(?P<name>(?P<kind>[a-z]+):(?P<id>[a-z0-9-]+))\]\]")
_MARKS = re.compile(f"[{BREAK}{SILENT}]+")


@dataclass(frozen=True)
class Part:
    """What is read in one place: its heading, and its sentences; of a step the first is its own."""

    title: str
    step: str
    sentences: tuple[str, ...]


def spoken(module: Module, frame: Frame) -> Iterator[Part]:
    """Return the module's first page, then its lessons step by step, then its cases."""
    card = module.card.value
    goals, words = (goal.text for goal in card.goals), card.words.items()
    texts = [card.title, card.question, card.summary, *goals]
    texts += [f"{word}: {text}" for word, text in words]
    yield Part(card.title, "", tuple(_all(texts, frame)))
    for lesson in module.lessons:
        yield from _lesson(lesson, frame)
    for room in module.rooms:
        claim = room.card.value
        texts = [claim.title, claim.name, claim.claim]
        yield Part(claim.title, "", tuple(_all(texts, frame)))
        yield from (_step(claim.title, page, frame) for page in room.pages)


def _lesson(lesson: Lesson, frame: Frame) -> Iterator[Part]:
    title = lesson.card.title
    yield Part(title, "", tuple(_all([title], frame)))
    yield from (_step(title, step, frame) for step in lesson.document.steps)


def _step(title: str, step: Step, frame: Frame) -> Part:
    texts = [step.title, *_nodes(step.nodes, frame)]
    return Part(title, step.title, tuple(_all(texts, frame)))


def _nodes(nodes: Iterable[Node], frame: Frame) -> Iterator[str]:
    """Yield what pupils see of the nodes; in the texts of the youngest a line is a sentence."""
    for node in nodes:
        if isinstance(node, Prose):
            yield from node.text.split("\n")
        elif isinstance(node, QuizUse):
            yield from _questions(node, frame)
        elif isinstance(node, Block) and node.name in BLOCKS["early"]:
            yield from _card(node, frame) if node.name in CARDS else [node.title]
            yield from _nodes(node.nodes, frame)


def _questions(use: QuizUse, frame: Frame) -> Iterator[str]:
    for question in asked(use, frame.catalogue):
        for at, text in question.value.texts():
            if at[-1] not in SEEN:
                sender = FICTION.match(text) if at[-1] == "from" else None
                yield sender["name"] if sender else text


def _card(card: Block, frame: Frame) -> list[str]:
    """Return what stands on the card of a technique or a habit for the youngest."""
    facts, name = frame.catalogue.facts, card.argument
    if card.name == "habit":
        habit = facts.habits[name]
        return [habit.name, *(point.text for point in habit.points), habit.do]
    technique = facts.techniques[name]
    return [technique.name, technique.line, technique.do]


def _all(texts: Iterable[str], frame: Frame) -> Iterator[str]:
    for text in texts:
        yield from _sentences(_REFERENCE.sub(lambda found: _said(found, frame), text))


def _said(found: re.Match[str], frame: Frame) -> str:
    """Return what a reference reads as: a number without its hours and where we have it from."""
    if found["kind"] == "contact":
        contact = frame.catalogue.facts.contacts[found["id"]]
        return f"{contact.name} {contact.phone}".strip()
    html = frame.fragments.references.html(found["name"])
    return unescape(re.sub(r"<[^>]+>", "", html))


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences; after a colon it goes on, for nobody reads half of it."""
    read, begin = plain(text), 0
    found = sentences(read)
    for n, each in enumerate(found, 1):
        said = " ".join(_MARKS.sub(" ", read[begin : each.end]).split())
        if n == len(found) or not said.endswith(":"):
            yield said
            begin = each.end
