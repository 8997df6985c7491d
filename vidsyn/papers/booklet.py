"""Everything for a band in one file: what a teacher prints once and keeps."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.model.paper_addresses import (
    TECHNIQUE_CARDS,
    VOTE_CARDS,
    booklet,
    boosters_key,
    boosters_sheet,
    teacher_guide,
)
from vidsyn.model.units import BANDS, Band, Module
from vidsyn.papers.teacher_guide import notes_id, notes_title
from vidsyn.rendering.frame import Frame, Meta
from vidsyn.rendering.page import Page, way_up
from vidsyn.rendering.parts import grades_text, lessons_text
from vidsyn.rendering.worksheets import papers_apart

Named = tuple[str, str]
"""What a part is called, and its address."""


def pages(frame: Frame) -> Iterator[Page]:
    """Return one booklet for each band with modules; what its parts say is put in later."""
    for band in BANDS:
        modules = [each for each in frame.catalogue.modules if each.band == band]
        if modules:
            yield _page(band, modules, frame)


def _page(band: Band, modules: list[Module], frame: Frame) -> Page:
    address, say = booklet(band), frame.words.say
    name = say(f"band.{band}")
    cards = [(say("paper.vote-cards"), VOTE_CARDS)]
    if frame.catalogue.facts.techniques.facts:
        cards.append((say("paper.technique-cards"), TECHNIQUE_CARDS))
    meta = {
        "section": "schools",
        "band": band,
        "draft": any(module.card.value.status == "draft" for module in modules),
        "place": f"skole/{band}/",
        "module": {"title": name},
        "grades": say(f"band.{band}.grades"),
        "art": f"{way_up(address)}art/bands/{band}.svg",
        "chapters": [
            *(_chapter(module, frame) for module in modules),
            {"title": say("paper.cards"), "about": "", "parts": _parts(cards), "notes": []},
        ],
        "back": "../index.html",
    }
    title = say("paper.booklet", band=name)
    return frame.page(address, "booklet", title, say("paper.booklet-about"), meta)


def _chapter(module: Module, frame: Frame) -> Meta:
    card = module.card.value
    grades, guide = grades_text(card.grades, frame), teacher_guide(module)
    return {
        "title": card.title,
        "about": f"{grades} · {lessons_text(card.lessons, frame)}",
        "parts": _parts(_named(module, frame)),
        "notes": [
            {"title": notes_title(lesson, frame), "id": f"{_id(guide)}-{notes_id(lesson)}"}
            for lesson in module.lessons
        ],
    }


def _named(module: Module, frame: Frame) -> Iterator[Named]:
    """Yield the parts of a module; the answers to its sheets stand in the teacher's guide."""
    say = frame.words.say
    yield say("paper.teacher-guide"), teacher_guide(module)
    for lesson in module.lessons:
        title = say("sheet.title", title=lesson.card.title)
        yield title, addresses.worksheet(module, lesson.number)
        for paper in papers_apart(lesson, frame.catalogue):
            title = say(f"{paper.kind}.title", title=lesson.card.title)
            yield title, paper.address(module, lesson.number)
    if module.rooms:
        yield say("rooms.sheet"), addresses.rooms_sheet(module)
    for quiz in frame.catalogue.measures(module.steps):
        title = say("tally.title", title=quiz.card.value.title)
        yield title, addresses.tally(module, quiz.id)
    if module.boosters:
        yield say("paper.boosters"), boosters_sheet(module)
        yield say("paper.boosters-key"), boosters_key(module)
    if module.card.value.dinner_table:
        yield say("paper.letter"), addresses.letter(module)


def _parts(named: Iterator[Named] | list[Named]) -> list[Meta]:
    return [{"title": title, "address": address, "id": _id(address)} for title, address in named]


def _id(address: str) -> str:
    """Return a name for a part that no other part of the booklet has."""
    return address.removesuffix(".html").replace("/", "-")
