"""Parts that several kinds of pages show: help, facts about a unit, its trail, its techniques."""

from collections.abc import Iterable

from vidsyn.model import addresses
from vidsyn.model.documents import Step
from vidsyn.model.facts import Habit, Technique
from vidsyn.model.units import Lesson, Module
from vidsyn.rendering.frame import Frame, Meta, Trail
from vidsyn.rendering.page import href
from vidsyn.rendering.shown import contact
from vidsyn.rendering.worksheets import papers_apart


def grades_text(grades: Iterable[int], frame: Frame) -> str:
    """Return the grades as they are said: 5. klasse, or 5.–6. klasse."""
    low, high = min(grades), max(grades)
    key = "grades.one" if low == high else "grades.several"
    return frame.words.say(key, low=low, high=high)


def lessons_text(count: int, frame: Frame) -> str:
    """Return the number of lessons as it is said: 1 lektion, 3 lektioner."""
    return frame.words.say("lessons.one" if count == 1 else "lessons.several", count=count)


def help_box(names: Iterable[str], frame: Frame, *, pupil: bool = False) -> Meta | str:
    """Return whom to call and a kind word before it, or nothing where nobody is known."""
    known = [name for name in names if name in frame.catalogue.facts.contacts]
    key = "pupil-help" if pupil else "help"
    words = {"title": frame.words.say(f"{key}.title"), "text": frame.words.say(f"{key}.text")}
    return {**words, "contacts": [contact(name, frame) for name in known]} if known else ""


def sibling(module: Module, page: str, frame: Frame) -> Meta | str:
    """Return the parents' guide that goes with a module, as `unit_link` does."""
    return unit_link(module.card.value.guide, page, frame)


def unit_link(name: str, page: str, frame: Frame) -> Meta | str:
    """Return a unit's title and its link from the page; the link is empty while it is planned.

    There is nothing to return where this part of the site leaves the unit out.
    """
    if written := frame.fragments.catalogue.unit(name):
        link = frame.link(addresses.unit(written), page)
        return {"title": written.card.value.title, "href": link} if link else ""
    planned = frame.catalogue.plan(name)
    return {"title": planned.title if planned else name, "href": ""}


def tallies(steps: Iterable[Step], module: Module, page: str, frame: Frame) -> list[str]:
    """Return links from the page to the sheets for counting the class's results of the steps."""
    quizzes = frame.catalogue.measures(steps)
    return [href(addresses.tally(module, quiz.id), page) for quiz in quizzes]


def links_apart(module: Module, lesson: Lesson, page: str, frame: Frame) -> list[Meta]:
    """Return links from the page to what a lesson's worksheet leaves to papers of their own."""
    return [
        {"kind": each.kind, "href": href(each.address(module, lesson.number), page)}
        for each in papers_apart(lesson, frame.catalogue)
    ]


def technique(name: str, page: str, frame: Frame) -> Meta:
    """Return a technique as a card that links to its page."""
    return _card(name, frame.catalogue.facts.techniques[name], page, frame)


def habit(name: str, page: str, frame: Frame) -> Meta:
    """Return a habit as a card that links to its page."""
    return _card(name, frame.catalogue.facts.habits[name], page, frame)


def _card(name: str, fact: Technique | Habit, page: str, frame: Frame) -> Meta:
    return {
        "name": fact.name,
        "line": fact.line,
        "href": href(addresses.technique(name), page),
        "art": frame.theme.technique_art(fact.picture),
    }


def trail(module: Module, frame: Frame, *, inside: bool = True) -> list[Trail]:
    """Return the way to a module, or to a page inside it."""
    say = frame.words.say
    way = [
        Trail(say("page.home"), addresses.HOME),
        Trail(say("audience.schools"), addresses.audience("schools")),
        Trail(say(f"band.{module.band}"), addresses.band(module.band)),
    ]
    return [*way, Trail(module.card.value.title, addresses.unit(module))] if inside else way


def fact(icon: str, key: str, value: str, frame: Frame) -> Meta:
    """Return one entry of the fact strip."""
    return {"icon": icon, "label": frame.words.say(key), "value": value}


def joined(texts: Iterable[str]) -> str:
    """Return texts as one line, its first letter large."""
    line = ", ".join(texts)
    return line[:1].upper() + line[1:]
