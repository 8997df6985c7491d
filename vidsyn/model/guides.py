"""A guide for parents: one situation, what to say, what to do tonight, whom to call."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator, Field

from vidsyn.model.documents import Document
from vidsyn.model.placed import Placed
from vidsyn.model.units import UnitCard
from vidsyn.problems import Place
from vidsyn.questions.base import Id, Part, Text

Age = Annotated[int, Field(ge=0, le=25)]
Ages = tuple[Age, Age]

AGE_GROUPS = ((4, 6), (7, 9), (10, 12), (13, 15), (16, 18))
"""The ages of a child, from and to, that the way to a guide begins with."""

ONE_LINE = 90
"""Characters: about as much as is read at a glance."""


class Urgent(Part):
    """Something that cannot wait, and whom to call."""

    text: Text
    contact: Id


class Happened(Part):
    """What may have happened, in a parent's words, and the ages where they are not the guide's."""

    text: Annotated[Text, Field(max_length=ONE_LINE)]
    ages: Ages | None = None


JustText = BeforeValidator(lambda value: {"text": value} if isinstance(value, str) else value)
"""A text may stand alone, without its key."""


class GuideCard(UnitCard):
    """What a guide says about itself; `ages` are years, from and to, `minutes` the reading.

    `happened` is what a parent may have come for. With `help_first`, nothing stands above the help.
    """

    situation: Text
    ages: Ages
    happened: tuple[Annotated[Happened, JustText], ...] = Field(min_length=1, max_length=4)
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

    def happened_in(self, group: Ages) -> Iterator[Happened]:
        """Return what may have happened to a child of these ages."""
        card = self.card.value
        return (each for each in card.happened if meet(each.ages or card.ages, group))

    @property
    def fronts(self) -> Iterator[Placed[GuideCard]]:
        """The front matter of its texts: it has none."""
        return iter(())

    @property
    def documents(self) -> Iterator[Document]:
        """Every text of the guide."""
        yield self.document


def meet(ages: Ages, group: Ages) -> bool:
    """Tell whether some age is in both; from an older to a younger child there is none."""
    return max(ages[0], group[0]) <= min(ages[1], group[1])
