"""Everything the authors wrote, in one frozen value."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain
from pathlib import PurePosixPath
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from vidsyn.model.days import Day
from vidsyn.model.documents import Document, QuizUse, Step, walk
from vidsyn.model.facts import Facts, Phone
from vidsyn.model.guides import Guide
from vidsyn.model.kinds import Unit
from vidsyn.model.kits import Kit
from vidsyn.model.lock import Lock
from vidsyn.model.marks import Mark
from vidsyn.model.pictures import Picture
from vidsyn.model.placed import Placed
from vidsyn.model.texts import TextPage
from vidsyn.model.units import Audience, Module, Planned, Plans
from vidsyn.model.waivers import WaivedInQuiz, WaivedOnLine
from vidsyn.problems import Place
from vidsyn.questions import AnyQuestion
from vidsyn.questions.base import Fault, Id, Part, Text
from vidsyn.questions.discern import Discern

FORMAT = 1
"""The newest quiz format this Vidsyn reads."""


class QuizCard(Part):
    """What a quiz says about itself, its questions apart; `ending` is what readers can do now."""

    format: Annotated[int, Field(ge=1, le=FORMAT)]
    id: Id
    title: Text
    band: Literal["indskoling", "mellemtrin", "udskoling", "parents", "professionals"]
    source: Text
    ending: str = ""
    formerly: tuple[Id, ...] = ()
    waived: tuple[WaivedInQuiz, ...] = ()


@dataclass(frozen=True)
class Quiz:
    """Questions that belong together. It also knows the ids of those that could not be read."""

    card: Placed[QuizCard]
    questions: tuple[Placed[AnyQuestion], ...]
    names: tuple[str, ...]

    @property
    def id(self) -> str:
        """The permanent id."""
        return self.card.value.id

    @cached_property
    def is_sound(self) -> bool:
        """Whether it has questions that could all be read, and keep the rules of their types."""
        is_read = 0 < len(self.questions) == len(self.names)
        return is_read and all(fault.severity == "remark" for _, fault in self.faults)

    @cached_property
    def faults(self) -> tuple[tuple[Placed[AnyQuestion], Fault], ...]:
        """What its questions' types say of them, each with the question it is about."""
        band = self.card.value.band
        return tuple(
            (each, fault)
            for each in self.questions
            for fault in chain(each.value.faults(), each.value.faults_for(band))
        )

    @property
    def measures(self) -> list[Discern]:
        """Its questions that a class can take twice, before and after."""
        questions = (question.value for question in self.questions)
        return [each for each in questions if isinstance(each, Discern) and each.is_measure]

    @property
    def ids(self) -> tuple[str, ...]:
        """The permanent id, and those it had before."""
        return (self.id, *self.card.value.formerly)


class Door(Part):
    """One of the three ways in on the front page."""

    section: Audience
    name: Text
    text: Text


class HomeCard(Part):
    """The front matter of the front page."""

    title: Text
    headline: tuple[Text, ...] = Field(min_length=1)
    lead: Text
    doors: tuple[Door, ...] = Field(min_length=3, max_length=3)


class ListCard(Part):
    """The front matter of an audience's or a band's list page."""

    title: Text
    lead: Text


def _ending_with_slash(url: str) -> str:
    return f"{url.rstrip('/')}/" if url else ""


SiteUrl = Annotated[
    str, StringConstraints(pattern=r"^(https?://[^\s/]+\S*)?$"), AfterValidator(_ending_with_slash)
]
"""Where the site will stand, or nothing; it ends with a slash, however it was written."""


class PublicBody(Part):
    """The authority that publishes the site, and its accessibility statement.

    Source: bekendtgørelse nr. 904 af 22/8/2019: a phone, a written contact, and a review a year.
    """

    name: Text
    phone: Phone
    mail: Annotated[str, StringConstraints(pattern=r"^[^\s@]+@[^\s@]+$")]
    was: Annotated[str, StringConstraints(pattern=r"^https://was\.digst\.dk/\S+$")]
    reviewed: Day


class Extra(Part):
    """Our own settings among the engine's; the id keeps saved answers apart from other sites'."""

    sender: Text
    id: Id = "vidsyn"
    public_body: PublicBody | None = None


class SiteCard(Part):
    """What `mkdocs.yml` says that Vidsyn itself uses."""

    site_name: Text
    site_url: SiteUrl = ""
    extra: Extra

    @classmethod
    def ours(cls) -> tuple[str, ...]:
        """Return the keys of `mkdocs.yml` that are ours to read; the rest are the engine's."""
        return tuple(cls.model_fields)


@dataclass(frozen=True)
class ListPage:
    """What a list page begins with."""

    front: Placed[ListCard]
    document: Document

    @property
    def card(self) -> ListCard:
        """What its front matter says."""
        return self.front.value


@dataclass(frozen=True)
class Home:
    """The front page."""

    front: Placed[HomeCard]
    document: Document

    @property
    def card(self) -> HomeCard:
        """What its front matter says."""
        return self.front.value


@dataclass(frozen=True)
class Catalogue:
    """All content of a site, the names of what could not be read, and the day it was read.

    `sources` are the texts of its files as their authors wrote them.
    """

    today: date
    sources: Mapping[PurePosixPath, str]
    home: Home | None
    lists: Mapping[str, ListPage]
    handbook: tuple[TextPage, ...]
    about: tuple[TextPage, ...]
    modules: tuple[Module, ...]
    guides: tuple[Guide, ...]
    kits: tuple[Kit, ...]
    plans: Plans
    quizzes: tuple[Quiz, ...]
    lock: Lock
    facts: Facts
    waived_lines: tuple[WaivedOnLine, ...]
    marks: tuple[Mark, ...]
    media: Mapping[PurePosixPath, Picture]
    unread: frozenset[PurePosixPath]
    unit_places: tuple[tuple[str, Place], ...]
    quiz_places: tuple[tuple[str, Place], ...]

    @property
    def planned(self) -> tuple[Planned, ...]:
        """The units that are on their way."""
        return tuple(unit.value for unit in self.plans.units)

    @property
    def texts(self) -> tuple[TextPage, ...]:
        """All pages of plain text."""
        return (*self.handbook, *self.about)

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """All units that could be read, by audience."""
        return (*self.modules, *self.guides, *self.kits)

    @cached_property
    def unit_names(self) -> frozenset[str]:
        """The ids of all units, written or planned, read or not."""
        return self.plans.names.union(name for name, _ in self.unit_places)

    @cached_property
    def quiz_names(self) -> frozenset[str]:
        """The ids of all quizzes, read or not."""
        return frozenset(name for name, _ in self.quiz_places)

    def quiz(self, name: str) -> Quiz | None:
        """Return the quiz with this id, if it could be read."""
        return self._quizzes_by_id.get(name)

    @cached_property
    def _quizzes_by_id(self) -> dict[str, Quiz]:
        return {quiz.id: quiz for quiz in reversed(self.quizzes)}

    @cached_property
    def _units_by_folder(self) -> dict[PurePosixPath, Unit]:
        return {unit.place.path.parent: unit for unit in self.units}

    def measures(self, steps: Iterable[Step]) -> list[Quiz]:
        """Return the quizzes in the steps that a class can take twice, each once."""
        nodes = (node for step in steps for node in walk(step.nodes))
        uses = (node for node in nodes if isinstance(node, QuizUse))
        found = dict.fromkeys(use.quiz for use in uses if self.is_measure(use))
        return [quiz for quiz in map(self.quiz, found) if quiz]

    def is_measure(self, use: QuizUse) -> bool:
        """Tell whether what is used of a quiz can be taken twice by a class."""
        quiz = self.quiz(use.quiz)
        measures = quiz.measures if quiz else ()
        return any(use.question in ("", each.id) for each in measures)

    def unit(self, name: str) -> Unit | None:
        """Return the unit with this id, if it could be read."""
        return next((unit for unit in self.units if unit.id == name), None)

    def unit_of(self, source: PurePosixPath) -> Unit | None:
        """Return the unit whose folder the source stands in, or None where it stands in none."""
        folder = source.parent
        if folder not in self._units_around:
            known = (each for each in (folder, *folder.parents) if each in self._units_by_folder)
            self._units_around[folder] = self._units_by_folder.get(next(known, folder))
        return self._units_around[folder]

    @cached_property
    def _units_around(self) -> dict[PurePosixPath, Unit | None]:
        """What has been asked already: the unit around a folder."""
        return {}

    def plan(self, name: str) -> Planned | None:
        """Return the planned unit with this id."""
        return next((unit for unit in self.planned if unit.id == name), None)
