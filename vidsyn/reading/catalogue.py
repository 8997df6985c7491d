"""Read a whole site: every file finds its place in the catalogue, or is a problem."""

import re
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Annotated

from pydantic import Field

from vidsyn.model.catalogue import Catalogue, Home, HomeCard, ListCard, Quiz
from vidsyn.model.units import BANDS, Lesson, LessonCard, Module, ModuleCard, Planned
from vidsyn.problems import Place, Problem
from vidsyn.reading.cards import bare_document, card, document
from vidsyn.reading.facts import read_facts
from vidsyn.reading.files import Sources, find
from vidsyn.reading.quizzes import read_quiz
from vidsyn.reading.wording import did_you_mean, listed

HOME = PurePosixPath("courses/index.md")
PLANNED = PurePosixPath("courses/planned.yml")
_LIST = re.compile(r"courses/(schools(?:/[a-z]+)?|parents|professionals)/index\.md")
_UNIT = re.compile(r"courses/schools/(?P<band>[a-z]+)/(?P<unit>[a-z0-9-]+)/(?P<file>[^/]+)")
_LESSON = re.compile(r"lesson-(?P<number>[1-9][0-9]?)\.md")


@dataclass
class _Found:
    """What has been read so far."""

    sources: Sources
    problems: list[Problem] = field(default_factory=list)
    home: Home | None = None
    lists: dict[str, ListCard] = field(default_factory=dict)
    planned: tuple[Planned, ...] = ()
    modules: list[Module] = field(default_factory=list)
    quizzes: list[Quiz] = field(default_factory=list)
    unit_places: list[tuple[str, Place]] = field(default_factory=list)
    quiz_places: list[tuple[str, Place]] = field(default_factory=list)


def read_catalogue(root: Path) -> tuple[Catalogue, list[Problem]]:
    """Return all that could be read below the root, and every problem on the way.

    Reports `unknown-file`, `no-card`, `no-home`, `no-lessons` and `lesson-gap` besides what
    files, YAML, the schema and Markdown report.
    """
    found = _Found(find(root))
    found.problems += found.sources.problems
    facts, problems = read_facts(found.sources)
    found.problems += problems
    _read_home(found)
    for path in found.sources.under("courses"):
        _read_course_file(path, found)
    for path in found.sources.under("quizzes"):
        _read_quiz_file(path, found)
    return Catalogue(
        home=found.home,
        lists=found.lists,
        modules=tuple(found.modules),
        planned=found.planned,
        quizzes=tuple(found.quizzes),
        facts=facts,
        media=frozenset(found.sources.media),
        paths=frozenset(found.sources.texts),
        unit_places=tuple(found.unit_places),
        quiz_places=tuple(found.quiz_places),
    ), found.problems


def _read_home(found: _Found) -> None:
    text = found.sources.texts.get(HOME)
    if text is None:
        unreadable = any(problem.place.path == HOME for problem in found.problems)
        if not unreadable:
            hint = "Skriv `courses/index.md`, eller peg på den rigtige mappe med `--root`."
            found.problems.append(Problem(Place(HOME), "no-home", "Der er ingen forside.", hint))
        return
    front, body, problems = document(text, HOME, HomeCard)
    found.problems += problems
    found.home = Home(front.value, body) if front else None


def _read_course_file(path: PurePosixPath, found: _Found) -> None:
    unit = _UNIT.fullmatch(str(path))
    if path == PLANNED:
        _read_planned(path, found)
    elif match := _LIST.fullmatch(str(path)):
        _read_list(path, match[1], found)
    elif unit and unit["band"] in BANDS:
        _read_unit_file(path, unit, found)
    elif path != HOME:
        found.problems.append(_unknown(path, ["index.md", "planned.yml", "module.yml"]))


def _read_planned(path: PurePosixPath, found: _Found) -> None:
    kind = Annotated[tuple[Planned, ...], Field()]
    placed, problems = card(found.sources.texts[path], path, kind)
    found.problems += problems
    if placed:
        found.planned = placed.value


def _read_list(path: PurePosixPath, name: str, found: _Found) -> None:
    front, _, problems = document(found.sources.texts[path], path, ListCard)
    found.problems += problems
    if front:
        found.lists[name] = front.value


def _read_unit_file(path: PurePosixPath, match: re.Match[str], found: _Found) -> None:
    if match["file"] == "module.yml":
        _read_module(path, found)
    elif not (match["file"] == "teacher.md" or _LESSON.fullmatch(match["file"])):
        names = ["module.yml", "teacher.md", *(f"lesson-{number}.md" for number in range(1, 10))]
        found.problems.append(_unknown(path, names))
    elif path.parent / "module.yml" not in found.sources.texts and match["file"] == "lesson-1.md":
        hint = "Skriv `module.yml` ved siden af."
        found.problems.append(Problem(Place(path), "no-card", "Forløbet har intet kort.", hint))


def _read_module(path: PurePosixPath, found: _Found) -> None:
    folder = path.parent
    place = Place(path)
    found.unit_places.append((folder.name, place))
    read, problems = card(found.sources.texts[path], path, ModuleCard)
    lessons = _read_lessons(folder, found)
    teacher = None
    if text := found.sources.texts.get(folder / "teacher.md"):
        teacher, more = bare_document(text, folder / "teacher.md")
        problems += more
    found.problems += problems
    if read:
        band = next(band for band in BANDS if band == folder.parent.name)
        found.modules.append(Module(folder.name, band, read, lessons, teacher, place))


def _read_lessons(folder: PurePosixPath, found: _Found) -> tuple[Lesson, ...]:
    lessons = []
    numbers = sorted(_lesson_numbers(folder, found.sources))
    for number in numbers:
        path = folder / f"lesson-{number}.md"
        front, body, problems = document(found.sources.texts[path], path, LessonCard)
        found.problems += problems
        if front:
            lessons.append(Lesson(number, front.value, body))
    if not numbers:
        hint = "Skriv `lesson-1.md` ved siden af."
        found.problems.append(
            Problem(
                Place(folder / "module.yml"), "no-lessons", "Forløbet har ingen lektioner.", hint
            )
        )
    elif numbers != list(range(1, len(numbers) + 1)):
        missing = next(n for n in range(1, numbers[-1] + 1) if n not in numbers)
        place = Place(folder / f"lesson-{numbers[-1]}.md")
        found.problems.append(
            Problem(
                place,
                "lesson-gap",
                f"Lektion {missing} mangler.",
                f"Skriv `lesson-{missing}.md`, eller giv lektionerne nye numre.",
            )
        )
    return tuple(lessons)


def _lesson_numbers(folder: PurePosixPath, sources: Sources) -> list[int]:
    matches = (_LESSON.fullmatch(path.name) for path in sources.texts if path.parent == folder)
    return [int(match["number"]) for match in matches if match]


def _read_quiz_file(path: PurePosixPath, found: _Found) -> None:
    if path.suffix != ".yml":
        found.problems.append(_unknown(path, [path.with_suffix(".yml").name]))
        return
    name, quiz, problems = read_quiz(found.sources.texts[path], path)
    found.problems += problems
    found.quiz_places.append((name, Place(path)))
    if quiz:
        found.quizzes.append(quiz)


def _unknown(path: PurePosixPath, names: list[str]) -> Problem:
    hint = did_you_mean(path.name, names) or f"Her kan der ligge {listed(names[:3])}."
    return Problem(Place(path), "unknown-file", f"`{path.name}` hører ikke til her.", hint)
