"""A kit for professionals: a talk in three lengths, with slides, cases, handout and evaluation."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from vidsyn.model.days import Day
from vidsyn.model.documents import Document, Step
from vidsyn.model.facts import Nothing
from vidsyn.model.placed import Placed
from vidsyn.model.texts import TextCard
from vidsyn.model.units import Goal, UnitCard
from vidsyn.problems import Place
from vidsyn.questions.base import Id, Part, Text

Orientation = Literal["militant-islamist", "right", "left", "mixed", "none"]
Ending = Literal["extremism-concern", "other-need", "misunderstanding"]


class Asked(Part):
    """One line of the evaluation: five labels, some options, or a line to write on."""

    id: Id
    ask: Text
    labels: tuple[Text, ...] = ()
    options: tuple[Text, ...] = ()


class Current(Part):
    """What those who know today have put in: when, who, and what. Empty until somebody does."""

    on: Annotated[Day | None, Nothing] = None
    by: str = ""
    text: str = ""


class KitCard(UnitCard):
    """What a kit says about itself; `lengths` and `preparation` are minutes."""

    summary: Text
    question: Text
    groups: tuple[Text, ...] = Field(min_length=1)
    goals: tuple[Goal, ...] = Field(min_length=1)
    lengths: tuple[Annotated[int, Field(ge=5, le=180)], ...] = Field(min_length=1)
    participants: Text
    preparation: Annotated[int, Field(ge=0, le=120)]
    before: tuple[Text, ...] = Field(min_length=1)
    during: tuple[Text, ...] = Field(min_length=1)
    after: tuple[Text, ...] = Field(min_length=1)
    evaluation: tuple[Asked, ...] = Field(min_length=1)
    current: Current = Field(default_factory=Current)


class CaseCard(Part):
    """The front matter of a case; `age` is years."""

    title: Text
    orientation: Orientation
    ends: Ending
    age: Annotated[int, Field(ge=6, le=99)]
    setting: Text


@dataclass(frozen=True)
class Case:
    """One case: the situation first, then a step for each question to it."""

    name: str
    card: Placed[CaseCard]
    document: Document


@dataclass(frozen=True)
class KitPage:
    """A page to look something up on, or to find one's way by: a step for each question."""

    name: str
    front: Placed[TextCard]
    document: Document

    @property
    def card(self) -> TextCard:
        """What its front matter says."""
        return self.front.value


@dataclass(frozen=True)
class Kit:
    """A professionals' unit."""

    id: str
    card: Placed[KitCard]
    document: Document
    slide_document: Document
    cases: tuple[Case, ...]
    pages: tuple[KitPage, ...]
    place: Place

    @property
    def fronts(self) -> Iterator[Placed[CaseCard] | Placed[TextCard]]:
        """The front matter of its cases and of its pages."""
        yield from (case.card for case in self.cases)
        yield from (page.front for page in self.pages)

    @property
    def documents(self) -> Iterator[Document]:
        """Every text of the kit."""
        yield self.document
        yield self.slide_document
        yield from (case.document for case in self.cases)
        yield from (page.document for page in self.pages)

    def slides(self, length: int) -> tuple[Step, ...]:
        """Return the slides of the talk that lasts so many minutes."""
        return tuple(step for step in self.slide_document.steps if step.minutes_in(length))
