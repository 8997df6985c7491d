"""All there is, by name: what stands in the index from A to Å, and its order."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from vidsyn.model import addresses
from vidsyn.model.documents import Document
from vidsyn.model.guides import Guide
from vidsyn.model.kinds import Unit, audience_of
from vidsyn.model.kits import Kit
from vidsyn.model.units import BANDS, Module
from vidsyn.rendering.frame import Frame

WORDS = "side-words-title"
"""The id of the words on a unit's page."""

_LAST = {"æ": "z1", "ø": "z2", "å": "z3", "aa": "z3", "ä": "z1", "ö": "z2"}
"""What sorts after z, and aa as å (Retskrivningsordbogen, »Alfabetisering«)."""


@dataclass(frozen=True)
class Entry:
    """A line of the index: its name, what it belongs to, and the page it leads to."""

    title: str
    where: str
    address: str


def order(text: str) -> str:
    """Return what a text is sorted by: its letters and numbers, in the Danish alphabet's order."""
    plain = re.sub(r"aa|[æøåäö]", lambda found: _LAST[found[0]], text.lower())
    letters = unicodedata.normalize("NFD", plain)
    return " ".join(re.findall(r"[a-z0-9]+", "".join(x for x in letters if x.isascii())))


def letter(title: str) -> str:
    """Return the letter an entry stands under: A to Å, or # for a number."""
    first = order(title)[:2]
    last = {"z1": "Æ", "z2": "Ø", "z3": "Å"}
    return last.get(first) or (first[:1].upper() if first[:1].isalpha() else "#")


def all_entries(frame: Frame) -> Iterator[Entry]:
    """Yield what everybody finds."""
    say, catalogue = frame.words.say, frame.catalogue
    for audience in addresses.AUDIENCES:
        yield Entry(say(f"audience.{audience}"), "", addresses.audience(audience))
    for band in BANDS:
        yield Entry(say(f"band.{band}"), say("audience.schools"), addresses.band(band))
    if catalogue.guides:
        yield Entry(say("find.title"), say("audience.parents"), addresses.FIND)
    for unit in catalogue.units:
        yield from _unit(unit, frame)
    yield Entry(say("techniques.title"), "", addresses.TECHNIQUES)
    for name, title in _techniques(frame):
        yield Entry(title, say("techniques.title"), addresses.technique(name))
    for page in catalogue.about:
        yield Entry(page.card.title, say("about.title"), addresses.about(page.name))
    for page in catalogue.handbook:
        yield Entry(page.card.title, say("handbook.title"), addresses.handbook(page.name))


def _techniques(frame: Frame) -> Iterator[tuple[str, str]]:
    """Yield the id and the name of each technique, and of each habit."""
    facts = frame.catalogue.facts
    yield from ((name, each.value.name) for name, each in facts.techniques.facts.items())
    yield from ((name, each.value.name) for name, each in facts.habits.facts.items())


def teachers_entries(frame: Frame) -> Iterator[Entry]:
    """Yield what teachers find besides."""
    for module in frame.catalogue.modules:
        title = module.card.value.title
        where = frame.words.say("search.teachers-of", title=title)
        yield Entry(title, frame.words.say("search.for-teachers"), addresses.teacher(module))
        for lesson in module.lessons:
            yield Entry(lesson.card.title, where, addresses.teacher_lesson(module, lesson.number))
        if module.rooms:
            yield Entry(frame.words.say("rooms.title"), where, addresses.rooms(module))


def _unit(unit: Unit, frame: Frame) -> Iterator[Entry]:
    say, title, address = frame.words.say, unit.card.value.title, addresses.unit(unit)
    yield Entry(title, _place(unit, frame), address)
    if isinstance(unit, Module):
        for lesson in unit.lessons:
            yield Entry(lesson.card.title, title, addresses.lesson(unit, lesson.number))
        for room in unit.rooms:
            yield Entry(room.card.value.title, title, addresses.room(unit, room.name))
    if isinstance(unit, Kit):
        for page in unit.pages:
            yield Entry(page.card.title, title, addresses.kit_page(unit, page))
        for case in unit.cases:
            yield Entry(case.card.value.title, title, addresses.case(unit, case))
    if not isinstance(unit, Guide):
        for word in unit.card.value.words:
            yield Entry(word, say("search.word-in", title=title), f"{address}#{WORDS}")
    yield from _registered(unit, frame)


def _place(unit: Unit, frame: Frame) -> str:
    audience = frame.words.say(f"audience.{audience_of(unit)}")
    if isinstance(unit, Module):
        return f"{audience} · {frame.words.say(f'band.{unit.band}')}"
    return audience


def _registered(unit: Unit, frame: Frame) -> Iterator[Entry]:
    """Yield the words of the register that are explained where the unit meets them."""
    words, title = frame.catalogue.facts.words, unit.card.value.title
    for document in unit.documents:
        for name in sorted(_words(document)):
            if name in words:
                where = frame.words.say("search.word-in", title=title)
                yield Entry(words[name].word or name, where, addresses.unit(unit))


def _words(document: Document) -> set[str]:
    named = (each for prose in document.prose() for each in prose.references)
    return {each.id for each in named if each.kind == "word"}
