"""Read a module: its card, lessons, boosters, cases and teacher's guide, in one folder."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from vidsyn.model.documents import Document
from vidsyn.model.kinds import Unit
from vidsyn.model.placed import Placed
from vidsyn.model.rooms import ClaimCard, Room
from vidsyn.model.units import BANDS, Boosters, Lesson, LessonCard, Module, ModuleCard
from vidsyn.problems import Place, Problem
from vidsyn.reading.cards import Card, bare_document, card, document
from vidsyn.reading.files import Sources

LESSON = re.compile(r"lesson-(?P<number>[1-9][0-9]?)\.md")


@dataclass
class ReadUnit:
    """A unit as far as it could be read, and what was wrong with it."""

    unit: Unit | None = None
    problems: list[Problem] = field(default_factory=list)
    unread: set[PurePosixPath] = field(default_factory=set)

    def hide(self, folder: PurePosixPath, sources: Sources) -> None:
        """Note that nothing of the folder can be linked to."""
        self.unread |= {path for path in sources.texts if folder in path.parents}

    def documents(
        self, folder: PurePosixPath, sources: Sources, kind: type[Card]
    ) -> Iterator[tuple[str, Placed[Card], Document]]:
        """Return the texts of a folder by their names, and note those that have no card."""
        for path in sources.beside(folder):
            if path.suffix == ".md" and path in sources.texts:
                front, body, problems = document(sources.texts[path], path, kind)
                self.problems += problems
                if front:
                    yield path.stem, front, body
                else:
                    self.unread.add(path)


def read_module(folder: PurePosixPath, sources: Sources) -> ReadUnit:
    """Return the module in a folder whose card is there. Reports `no-lessons` and `lesson-gap`."""
    unit = ReadUnit()
    path = folder / "module.yml"
    read, unit.problems = card(sources.texts[path], path, ModuleCard)
    lessons = _lessons(folder, sources, unit)
    teacher = _teacher(folder / "teacher.md", sources, unit)
    boosters = _boosters(folder / "boosters.md", sources, unit)
    cases = unit.documents(folder / "cases", sources, ClaimCard)
    rooms = tuple(Room(*each) for each in cases)
    band = next(band for band in BANDS if band == folder.parent.name)
    if read:
        place = Place(path)
        unit.unit = Module(folder.name, band, read, lessons, teacher, boosters, rooms, place)
    else:
        unit.hide(folder, sources)
    return unit


def _teacher(path: PurePosixPath, sources: Sources, unit: ReadUnit) -> Document | None:
    if path not in sources.texts:
        return None
    teacher, problems = bare_document(sources.texts[path], path)
    unit.problems += problems
    return teacher


def _boosters(path: PurePosixPath, sources: Sources, unit: ReadUnit) -> Boosters | None:
    if path not in sources.texts:
        return None
    front, body, problems = document(sources.texts[path], path, LessonCard)
    unit.problems += problems
    if front is None:
        unit.unread.add(path)
        return None
    return Boosters(front, body)


def _lessons(folder: PurePosixPath, sources: Sources, unit: ReadUnit) -> tuple[Lesson, ...]:
    lessons = []
    numbers = _numbers(sources.beside(folder))
    for path, number in ((folder / f"lesson-{n}.md", n) for n in numbers):
        if path not in sources.texts:
            continue
        front, body, problems = document(sources.texts[path], path, LessonCard)
        unit.problems += problems
        if front:
            lessons.append(Lesson(number, front, body))
        else:
            unit.unread.add(path)
    unit.problems += _gaps(folder, numbers)
    return tuple(lessons)


def _numbers(paths: Iterable[PurePosixPath]) -> list[int]:
    matches = (LESSON.fullmatch(path.name) for path in paths)
    return sorted(int(match["number"]) for match in matches if match)


def _gaps(folder: PurePosixPath, numbers: list[int]) -> list[Problem]:
    if not numbers:
        place, hint = Place(folder / "module.yml"), "Skriv `lesson-1.md` ved siden af."
        return [Problem(place, "no-lessons", "Forløbet har ingen lektioner.", hint)]
    if numbers == list(range(1, len(numbers) + 1)):
        return []
    missing = next(number for number in range(1, numbers[-1] + 1) if number not in numbers)
    place = Place(folder / f"lesson-{numbers[-1]}.md")
    hint = f"Skriv `lesson-{missing}.md`, eller giv lektionerne nye numre."
    return [Problem(place, "lesson-gap", f"Lektion {missing} mangler.", hint)]
