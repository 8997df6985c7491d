"""Everything an author has written, text by text: cards, front matter, prose, titles, questions."""

import re
from collections.abc import Iterator
from functools import partial
from typing import Any, Literal, get_origin

from pydantic import BaseModel

from vidsyn.checks.written import Part, Written
from vidsyn.model.catalogue import Catalogue, Quiz
from vidsyn.model.documents import TEACHER_BLOCKS, Block, Document, Node, Prose
from vidsyn.model.facts import Readers
from vidsyn.model.kinds import Unit, audience_of
from vidsyn.model.placed import Placed, Steps
from vidsyn.model.rooms import Room
from vidsyn.model.units import Module
from vidsyn.problems import Place
from vidsyn.questions.base import is_ours

READERS: dict[str, Readers] = {
    "schools": "pupils",
    "parents": "parents",
    "professionals": "professionals",
}
"""Who reads what stands below a folder of `courses/`, or in a quiz of a band; else pupils."""

_NAMES = frozenset(
    {
        "id",
        "contact",
        "help",
        "techniques",
        "curriculum",
        "sources",
        "modules",
        "guide",
        "status",
        "formerly",
    }
)
"""Keys whose values are names of other things, and not read."""

_REFERENCE = re.compile(r"\[\[[^\[\]\n]*\]\]")

_TEACHERS = frozenset({"substitute", "materials", "sign", "waived", "reviewed", "because"})
"""Keys of a module's or a case's card that pupils' pages do not show."""

_SPEAKERS = frozenset({"post", "chat"})
"""Blocks whose title is an invented name."""

_SAID = frozenset({"claim"})
"""Keys of a card whose text somebody invented says."""

_OTHERS = _SPEAKERS | {"avoid"}
"""Blocks in which somebody invented speaks, or that show what not to say."""


def in_courses(catalogue: Catalogue) -> Iterator[Written]:
    """Return all that is written in courses and quizzes."""
    for unit in catalogue.units:
        yield from _unit(unit)
    for quiz in catalogue.quizzes:
        yield from _quiz(quiz)
    yield from _pages(catalogue)


def in_registers(catalogue: Catalogue) -> Iterator[Written]:
    """Return all that is written in the registers that readers are shown."""
    facts = catalogue.facts
    for technique in facts.techniques.facts.values():
        yield from _card(technique, "pupils", "fact")
    for habit in facts.habits.facts.values():
        yield from _card(habit, "pupils", "fact")
    for word in facts.words.facts.values():
        yield from _card(word, "pupils", "fact")
    for law in facts.law.facts.values():
        yield from _card(law, "professionals", "fact")
    for sought in facts.search.facts.values():
        for n, words in enumerate(sought.value.words):
            where = partial(sought.at, "words", n)
            yield Written(words, "pupils", "fact", where, is_name=True)


def said_of_registers(catalogue: Catalogue) -> Iterator[Written]:
    """Return what else the registers say that people are shown, but for names and titles."""
    facts = catalogue.facts
    for register, keys in (
        (facts.contacts, ("about", "hours")),
        (facts.curriculum, ("subject", "area", "wording")),
        (facts.sources, ("says",)),
        (facts.avoided, ("why", "instead")),
    ):
        for fact in register.facts.values():
            for key in keys:
                if text := getattr(fact.value, key):
                    yield Written(text, "professionals", "fact", partial(fact.at, key))


def _unit(unit: Unit) -> Iterator[Written]:
    readers = READERS[audience_of(unit)]
    yield from _card(unit.card, readers, "unit")
    rooms = unit.rooms if isinstance(unit, Module) else ()
    for room in rooms:
        yield from _room(room, readers)
    cases = {room.document.place for room in rooms}
    for document in (each for each in unit.documents if each.place not in cases):
        is_teachers = isinstance(unit, Module) and document is unit.teacher
        yield from _document(document, "teachers" if is_teachers else readers, "unit")
    for front in unit.fronts:
        yield from _card(front, readers, "unit")


def _room(room: Room, readers: Readers) -> Iterator[Written]:
    """Yield what somebody invented writes on the pages of a case, and what is named there."""
    for page in room.pages:
        where = partial(_self, page.place)
        yield Written(page.title, readers, "unit", where, is_ours=False)
        for name in (page.sender, page.address, page.words):
            yield Written(name, readers, "unit", where, is_name=True)
        yield from _nodes(page.nodes, readers, "unit", ours=False)


def _quiz(quiz: Quiz) -> Iterator[Written]:
    readers = READERS.get(quiz.card.value.band, "pupils")
    yield from _card(quiz.card, readers, "quiz")
    for question in quiz.questions:
        for at, text in question.value.texts():
            where = partial(question.at, *at)
            is_name = at[-1] == "from"
            yield Written(text, readers, "question", where, is_ours=is_ours(at), is_name=is_name)


def _pages(catalogue: Catalogue) -> Iterator[Written]:
    for text_page in catalogue.texts:
        yield from _card(text_page.front, "parents", "page")
        yield from _document(text_page.document, "parents", "page")
    for name, list_page in catalogue.lists.items():
        readers = READERS[name.partition("/")[0]]
        yield from _card(list_page.front, readers, "page")
        yield from _document(list_page.document, readers, "page")
    if catalogue.home:
        yield from _card(catalogue.home.front, "pupils", "page")
        yield from _document(catalogue.home.document, "pupils", "page")
    for planned in catalogue.plans.units:
        yield from _card(planned, READERS[planned.value.audience], "page")


def _document(document: Document, readers: Readers, part: Part) -> Iterator[Written]:
    yield from _nodes(document.intro, readers, part)
    for step in document.steps:
        yield Written(step.title, readers, part, partial(_self, step.place))
        yield from _nodes(step.nodes, readers, part)


def _nodes(
    nodes: tuple[Node, ...], readers: Readers, part: Part, *, ours: bool = True
) -> Iterator[Written]:
    for node in nodes:
        where = partial(_self, node.place)
        if isinstance(node, Prose):
            text = _REFERENCE.sub(_blank, node.text)
            yield Written(text, readers, part, where, is_prose=True, is_ours=ours)
        elif isinstance(node, Block):
            theirs: Readers = "teachers" if node.name in TEACHER_BLOCKS else readers
            yield Written(node.title, theirs, part, where, is_name=node.name in _SPEAKERS)
            is_ours = node.name in TEACHER_BLOCKS or (ours and node.name not in _OTHERS)
            yield from _nodes(node.nodes, theirs, part, ours=is_ours)


def _blank(reference: re.Match[str]) -> str:
    """Return as many spaces: what a reference becomes its register says."""
    return " " * len(reference[0])


def _self(place: Place) -> Place:
    return place


def _card(card: Placed[Any], readers: Readers, part: Part) -> Iterator[Written]:
    for at, text in _strings(card.value, ()):
        is_teachers = readers == "pupils" and _TEACHERS & set(at)
        theirs: Readers = "teachers" if is_teachers else readers
        where, is_ours = partial(card.at, *at), at[-1] not in _SAID
        yield Written(text, theirs, part, where, is_ours=is_ours, is_name=_is_name(at))


def _is_name(at: Steps) -> bool:
    """Tell whether a text is what something is called elsewhere, as codes and terms are."""
    return "research" in at or "from" in at or ("waived" in at and at[-1] != "because")


def _strings(value: object, at: Steps) -> Iterator[tuple[Steps, str]]:
    """Yield every text in a card and where it stands; words that are explained are texts too."""
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, tuple):
        for n, each in enumerate(value):
            yield from _strings(each, (*at, n))
    elif isinstance(value, dict):
        for key, each in value.items():
            yield (*at, key), key
            yield from _strings(each, (*at, key))
    elif isinstance(value, BaseModel):
        for name, info in type(value).model_fields.items():
            key = info.alias or name
            if key not in _NAMES and get_origin(info.annotation) is not Literal:
                yield from _strings(getattr(value, name), (*at, key))
