"""Units, the cards they are described by, and the lessons they are made of."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from vidsyn.model.days import Day
from vidsyn.model.documents import Document, Step
from vidsyn.model.facts import Nothing
from vidsyn.model.placed import Placed
from vidsyn.model.rooms import ClaimCard, Room
from vidsyn.model.waivers import Waived
from vidsyn.problems import Place
from vidsyn.questions.base import Id, Part, Text

Audience = Literal["schools", "parents", "professionals"]
Band = Literal["indskoling", "mellemtrin", "udskoling"]

BANDS: tuple[Band, ...] = ("indskoling", "mellemtrin", "udskoling")

LESSON_MINUTES = 45
"""Length of a Danish lesson, in minutes."""


class Goal(Part):
    """What a pupil can do afterwards, and how a teacher sees it."""

    id: Id
    text: Text
    sign: Text


class Review(Part):
    """Who has read a unit and answers for it, in which role, and when. It is never invented."""

    by: Text
    role: Text
    on: Day


class UnitCard(Part):
    """What every unit says about itself."""

    title: Text
    techniques: tuple[Id, ...] = ()
    help: tuple[Id, ...] = Field(min_length=1)
    sources: tuple[Id, ...] = Field(min_length=1)
    words: dict[str, Text] = Field(default_factory=dict)
    reviewed: Annotated[Review | None, Nothing] = None
    status: Literal["draft", "approved"]
    waived: tuple[Waived, ...] = ()


class ModuleCard(UnitCard):
    """What a school unit says about itself. Its plan is not here: the lessons are the plan."""

    grades: tuple[Annotated[int, Field(ge=0, le=10)], ...] = Field(min_length=1)
    subjects: tuple[Text, ...] = Field(min_length=1)
    lessons: Annotated[int, Field(ge=1)]
    question: Text
    summary: Text
    goals: tuple[Goal, ...] = Field(min_length=1)
    curriculum: tuple[Id, ...] = Field(min_length=1)
    preparation: Annotated[int, Field(ge=0, le=20)]
    materials: tuple[Text, ...] = ()
    guide: Id
    dinner_table: tuple[Text, ...] = Field(default=(), alias="dinner-table")
    substitute: tuple[Text, ...] = Field(min_length=5, max_length=5)


class LessonCard(Part):
    """The front matter of a lesson."""

    title: Text
    summary: str = ""


class Planned(Part):
    """A unit that is on its way: shown as text, never as a link."""

    id: Id
    audience: Audience
    band: Band | None = None
    title: Text
    summary: Text


@dataclass(frozen=True)
class Plans:
    """The units on their way, and the ids of all of them, also those that could not be read.

    Where the file itself could not be read, any id may be in it.
    """

    units: tuple[Placed[Planned], ...] = ()
    names: frozenset[str] = frozenset()
    readable: bool = True

    def __contains__(self, name: object) -> bool:
        return name in self.names or not self.readable


@dataclass(frozen=True)
class Lesson:
    """One lesson of a module."""

    number: int
    front: Placed[LessonCard]
    document: Document

    @property
    def card(self) -> LessonCard:
        """What its front matter says."""
        return self.front.value

    @property
    def minutes(self) -> int:
        """The minutes of its steps together."""
        return sum(step.minutes for step in self.document.steps)


@dataclass(frozen=True)
class Boosters:
    """The short repetitions of a module: one text, a step for each."""

    front: Placed[LessonCard]
    document: Document


@dataclass(frozen=True)
class Module:
    """A school unit."""

    id: str
    band: Band
    card: Placed[ModuleCard]
    lessons: tuple[Lesson, ...]
    teacher: Document | None
    repetition: Boosters | None
    rooms: tuple[Room, ...]
    place: Place

    @property
    def is_early(self) -> bool:
        """Whether its pupils are learning to read, so that pages are large and read aloud."""
        return self.band == "indskoling"

    @property
    def boosters(self) -> tuple[Step, ...]:
        """The short repetitions some weeks later, in their order."""
        return self.repetition.document.steps if self.repetition else ()

    @property
    def steps(self) -> Iterator[Step]:
        """Every step a class takes, the boosters last."""
        for lesson in self.lessons:
            yield from lesson.document.steps
        yield from self.boosters

    @property
    def fronts(self) -> Iterator[Placed[LessonCard] | Placed[ClaimCard]]:
        """The front matter of its texts."""
        yield from (lesson.front for lesson in self.lessons)
        if self.repetition:
            yield self.repetition.front
        yield from (room.card for room in self.rooms)

    @property
    def documents(self) -> Iterator[Document]:
        """Every text of the module."""
        yield from (lesson.document for lesson in self.lessons)
        if self.teacher:
            yield self.teacher
        if self.repetition:
            yield self.repetition.document
        yield from (room.document for room in self.rooms)
