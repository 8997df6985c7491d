"""A guide for parents: one situation, what to say, what to do tonight, whom to call."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from vidsyn.model.documents import Document
from vidsyn.model.placed import Placed
from vidsyn.model.units import UnitCard
from vidsyn.problems import Place
from vidsyn.questions.base import Id, Part, Text

Age = Annotated[int, Field(ge=0, le=25)]


class Urgent(Part):
    """Something that cannot wait, and whom to call."""

    text: Text
    contact: Id


class GuideCard(UnitCard):
    """What a guide says about itself; `ages` are years, from and to, `minutes` the reading.

    With `help_first`, nothing stands above the help.
    """

    situation: Text
    ages: tuple[Age, Age]
    minutes: Annotated[int, Field(ge=3, le=4)]
    short_answer: Text = Field(alias="short-answer")
    modules: tuple[Id, ...] = ()
    help_first: bool = Field(default=False, alias="help-first")
    urgent: tuple[Urgent, ...] = Field(default=(), max_length=3)


@dataclass(frozen=True)
class Guide:
    """A parents' unit."""

    id: str
    card: Placed[GuideCard]
    document: Document
    place: Place

    @property
    def fronts(self) -> Iterator[Placed[GuideCard]]:
        """The front matter of its texts: it has none."""
        return iter(())

    @property
    def documents(self) -> Iterator[Document]:
        """Every text of the guide."""
        yield self.document
