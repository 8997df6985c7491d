"""Read a whole site: every file finds its place in the catalogue, or is a problem."""

import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath

from vidsyn.model.catalogue import Catalogue, Home, HomeCard, ListCard, ListPage, Quiz
from vidsyn.model.guides import Guide
from vidsyn.model.kinds import Unit
from vidsyn.model.kits import Kit
from vidsyn.model.lock import LOCK
from vidsyn.model.texts import TextPage
from vidsyn.model.units import BANDS, Module, Plans
from vidsyn.model.waivers import WaivedOnLine
from vidsyn.problems import Place, Problem
from vidsyn.reading.cards import document
from vidsyn.reading.facts import read_facts
from vidsyn.reading.files import Sources, find
from vidsyn.reading.folders import UNIT_FOLDERS, UnitFolder, bad_folder
from vidsyn.reading.lock import read_lock
from vidsyn.reading.marks import marks
from vidsyn.reading.planned import read_planned
from vidsyn.reading.quizzes import read_quiz
from vidsyn.reading.texts import read_text_page
from vidsyn.reading.waivers import take_waivers
from vidsyn.reading.wording import did_you_mean, listed

HOME = PurePosixPath("courses/index.md")
PLANNED = PurePosixPath("courses/planned.yml")
COURSES = PurePosixPath("courses")
TEXTS = ("handbook", "about")

_LIST = re.compile(rf"courses/(schools(?:/(?:{'|'.join(BANDS)}))?|parents|professionals)/index\.md")


@dataclass
class _Found:
    """What has been read so far."""

    sources: Sources
    problems: list[Problem] = field(default_factory=list)
    home: Home | None = None
    lists: dict[str, ListPage] = field(default_factory=dict)
    texts: dict[str, list[TextPage]] = field(default_factory=lambda: {each: [] for each in TEXTS})
    plans: Plans = field(default_factory=Plans)
    units: list[Unit] = field(default_factory=list)
    quizzes: list[Quiz] = field(default_factory=list)
    unit_places: list[tuple[str, Place]] = field(default_factory=list)
    quiz_places: list[tuple[str, Place]] = field(default_factory=list)
    unread: set[PurePosixPath] = field(default_factory=set)
    folders: set[PurePosixPath] = field(default_factory=set)
    waived_lines: list[WaivedOnLine] = field(default_factory=list)


def read_catalogue(root: Path, today: date) -> tuple[Catalogue, list[Problem]]:
    """Return all that could be read below the root on the day, and every problem on the way.

    Reports `unknown-file`, `unknown-folder`, `no-card` and `no-home` besides what files, units,
    YAML, the schema and Markdown report.
    """
    found = _Found(find(root))
    found.problems += found.sources.problems
    found.unread |= found.sources.unread
    found.plans = Plans(readable=PLANNED not in found.unread)
    sources = dict(found.sources.texts)
    _take_waivers(found)
    facts, problems = read_facts(found.sources)
    found.problems += problems
    _read_home(found)
    for path in found.sources.under("courses"):
        _read_course_file(path, found)
    for path in found.sources.under("quizzes"):
        if path != LOCK:
            _read_quiz_file(path, found)
    lock, problems = read_lock(found.sources)
    found.problems += problems
    return Catalogue(
        today=today,
        sources=sources,
        home=found.home,
        lists=found.lists,
        **{name: _in_order(pages) for name, pages in found.texts.items()},
        modules=tuple(unit for unit in found.units if isinstance(unit, Module)),
        guides=tuple(unit for unit in found.units if isinstance(unit, Guide)),
        kits=tuple(unit for unit in found.units if isinstance(unit, Kit)),
        plans=found.plans,
        quizzes=tuple(found.quizzes),
        lock=lock,
        facts=facts,
        waived_lines=tuple(found.waived_lines),
        marks=tuple(marks(found.sources, TEXTS)),
        media=found.sources.media,
        unread=frozenset(found.unread),
        unit_places=tuple(found.unit_places),
        quiz_places=tuple(found.quiz_places),
    ), found.problems


def _take_waivers(found: _Found) -> None:
    for path in found.sources.under("courses"):
        if path.suffix == ".md":
            text, waived, problems = take_waivers(found.sources.texts[path], path)
            found.sources.texts[path] = text
            found.waived_lines += waived
            found.problems += problems


def _read_home(found: _Found) -> None:
    text = found.sources.texts.get(HOME)
    if text is not None:
        front, body, problems = document(text, HOME, HomeCard)
        found.problems += problems
        found.home = Home(front, body) if front else None
    elif HOME not in found.unread:
        hint = "Skriv `courses/index.md`, eller peg på den rigtige mappe med `--root`."
        found.problems.append(Problem(Place(HOME), "no-home", "Der er ingen forside.", hint))


def _read_course_file(path: PurePosixPath, found: _Found) -> None:
    if path == PLANNED:
        found.plans, problems = read_planned(found.sources.texts[path], path)
        found.problems += problems
    elif match := _LIST.fullmatch(str(path)):
        _read_list(path, match[1], found)
    elif path.parent.parent == COURSES and path.parent.name in TEXTS and path.suffix == ".md":
        _read_text(path, found)
    elif kind := next((each for each in UNIT_FOLDERS if each.of(path)), None):
        _read_unit_file(path, kind, found)
    elif path != HOME:
        found.problems.append(_unknown(path, ["index.md", "planned.yml", "module.yml"]))


def _read_list(path: PurePosixPath, name: str, found: _Found) -> None:
    front, body, problems = document(found.sources.texts[path], path, ListCard)
    found.problems += problems
    if front:
        found.lists[name] = ListPage(front, body)
    else:
        found.unread.add(path)


def _read_text(path: PurePosixPath, found: _Found) -> None:
    page, problems = read_text_page(found.sources.texts[path], path)
    found.problems += problems
    if page:
        found.texts[path.parent.name].append(page)
    else:
        found.unread.add(path)


def _in_order(pages: list[TextPage]) -> tuple[TextPage, ...]:
    return tuple(sorted(pages, key=lambda page: (page.card.order, page.name)))


def _read_unit_file(path: PurePosixPath, kind: UnitFolder, found: _Found) -> None:
    folder = kind.of(path)
    if folder and folder not in found.folders:
        found.folders.add(folder)
        _read_folder(folder, kind, found)
    if not kind.knows(path):
        found.problems.append(_unknown(path, list(kind.names)))


def _read_folder(folder: PurePosixPath, kind: UnitFolder, found: _Found) -> None:
    path = folder / kind.card
    if problem := bad_folder(folder):
        found.problems.append(problem)
    elif path in found.sources.texts:
        found.unit_places.append((folder.name, Place(path)))
        read = kind.read(folder, found.sources)
        found.problems += read.problems
        found.unread |= read.unread
        found.units += [read.unit] if read.unit else []
    elif path in found.unread:
        found.unit_places.append((folder.name, Place(path)))
    else:
        hint = f"Skriv `{kind.card}` i mappen."
        found.problems.append(Problem(Place(folder), "no-card", "Forløbet har intet kort.", hint))


def _read_quiz_file(path: PurePosixPath, found: _Found) -> None:
    if path.suffix != ".yml":
        found.problems.append(_unknown(path, [path.with_suffix(".yml").name]))
        return
    name, quiz, problems = read_quiz(found.sources.texts[path], path)
    found.problems += problems
    found.quiz_places.append((name, quiz.card.at("id") if quiz else Place(path)))
    if quiz:
        found.quizzes.append(quiz)


def _unknown(path: PurePosixPath, names: list[str]) -> Problem:
    hint = did_you_mean(path.name, names) or f"Her kan der ligge {listed(names[:3])}."
    return Problem(Place(path), "unknown-file", f"`{path.name}` hører ikke til her.", hint)
