"""From a step of a talk to its slide, and all slides of a talk."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from vidsyn.decks.content import Box, Line, Part, Run, Slide, Table, Text
from vidsyn.decks.markdown import parts_of
from vidsyn.decks.names import CURRENT
from vidsyn.decks.words import Words
from vidsyn.model.documents import Block, Node, Prose, QuizUse, Slot, Step
from vidsyn.model.kits import Kit
from vidsyn.questions.base import At
from vidsyn.questions.choice import Choice

UNSEEN = frozenset({"notes", "handout"})
"""Blocks that nobody sees on the wall."""


def slides_of(kit: Kit, length: int, words: Words) -> tuple[Slide, ...]:
    """Return the slides of the talk that lasts so many minutes."""
    return tuple(slide_of(step, kit, step.minutes_in(length), words) for step in kit.slides(length))


def slide_of(step: Step, kit: Kit, minutes: int, words: Words) -> Slide:
    """Return the slide of one step. A source on a line of its own goes to the foot."""
    found = tuple(_parts(step.nodes, kit, words))
    lines = [line for part in found if isinstance(part, Text) for line in part.lines]
    sources = dict.fromkeys(name for line in lines for name in _only_sources(line))
    parts = (_said(part, words) for part in found)
    notes = tuple(words.line(line) for line in _notes(step.nodes))
    shown = (line for part in found for line in _lines(part))
    return Slide(
        title=step.title,
        parts=tuple(part for part in parts if not isinstance(part, Text) or part.lines),
        sources=tuple(words.source(name) for name in sources),
        notes=notes,
        minutes=minutes,
        numbers=tuple(words.numbers(shown)),
        noted=tuple(words.numbers(_notes(step.nodes))),
    )


def _parts(nodes: Iterable[Node], kit: Kit, words: Words) -> Iterator[Part]:
    for node in nodes:
        if isinstance(node, Prose):
            yield from parts_of(node.text)
        elif isinstance(node, QuizUse):
            yield from _asked(node, words)
        elif isinstance(node, Slot):
            yield _current(kit)
        elif isinstance(node, Block) and node.name not in UNSEEN:
            yield from _in_box(node, kit, words)


def _current(kit: Kit) -> Box:
    """Return what is known now, or that nobody has written it yet; and when it was."""
    texts = (each for each in kit.card.value.current.text.split("\n\n") if each.strip())
    runs = [Run(text) for text in texts] or [Run("", reference=f"{CURRENT}:empty")]
    return Box(
        CURRENT, "", tuple(Line((run,)) for run in (*runs, Run("", reference=f"{CURRENT}:day")))
    )


def _in_box(block: Block, kit: Kit, words: Words) -> Iterator[Part]:
    """Return a block as a box, and what cannot stand in a box after it."""
    inner = tuple(_parts(block.nodes, kit, words))
    lines = tuple(line for part in inner if isinstance(part, Text) for line in part.lines)
    title, said = _card(block, words)
    yield Box(block.name, title, (*said, *lines))
    yield from (part for part in inner if not isinstance(part, Text))


def _card(block: Block, words: Words) -> tuple[str, tuple[Line, ...]]:
    """Return the title of a box, and what the register says of a technique or a habit it knows."""
    facts = words.catalogue.facts
    if technique := facts.techniques.facts.get(block.argument):
        said = (technique.value.line, technique.value.do)
        return technique.value.name, tuple(Line((Run(text),)) for text in said)
    if habit := facts.habits.facts.get(block.argument):
        points = (Line((Run(each.text),), "bullet") for each in habit.value.points)
        return habit.value.name, tuple(points)
    return block.title, ()


def _asked(use: QuizUse, words: Words) -> Iterator[Part]:
    """Return a question as it is read aloud: its post, what it asks, and what one can answer."""
    quiz = words.catalogue.quiz(use.quiz)
    for question in (each.value for each in (quiz.questions if quiz else ())):
        if use.question in ("", question.id):
            if isinstance(question, Choice) and question.post:
                post = question.post
                yield Box("post", post.name, (Line((Run(post.text.strip()),)),))
            found = (text for at, text in question.texts() if _is_asked(at))
            points = (Line((Run(text),), "bullet") for text in found)
            yield Text((Line((Run(question.ask),)), *points))


def _is_asked(at: At) -> bool:
    """Tell whether a text of a question is a claim or an answer to choose: no reason, no hint."""
    is_option = at[0] == "options" and at[-1] in ("right", "wrong")
    return is_option or at[-1] == "claim" or at[0] == "labels"


def _said(part: Part, words: Words) -> Part:
    """Return the part with words for its references, and without lines of sources."""
    if isinstance(part, Text):
        kept = (line for line in part.lines if not _only_sources(line))
        return Text(tuple(map(words.line, kept)))
    if isinstance(part, Box):
        return replace(part, lines=tuple(map(words.line, part.lines)))
    if isinstance(part, Table):
        return Table(tuple(tuple(map(words.line, row)) for row in part.rows))
    return part


def _only_sources(line: Line) -> tuple[str, ...]:
    """Return the sources of a line that holds nothing else."""
    told = [run for run in line.runs if run.reference or run.text.strip(" ,;.")]
    names = tuple(run.reference.removeprefix("source:") for run in told)
    return names if all(run.reference.startswith("source:") for run in told) else ()


def _notes(nodes: Iterable[Node]) -> Iterator[Line]:
    for block in (node for node in nodes if isinstance(node, Block) and node.name == "notes"):
        for prose in (node for node in block.nodes if isinstance(node, Prose)):
            for part in parts_of(prose.text):
                yield from _lines(part)


def _lines(part: Part) -> Iterator[Line]:
    if isinstance(part, Text | Box):
        yield from part.lines
    elif isinstance(part, Table):
        yield from (cell for row in part.rows for cell in row)
