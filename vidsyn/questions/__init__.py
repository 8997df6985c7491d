"""The question types a quiz can use.

To add one, copy `choice/`, and add its class to the union and the table below. Tests,
pages, papers and the authors' handbook pick it up from there.
"""

from typing import Annotated

from pydantic import Field

from vidsyn.questions.base import Question
from vidsyn.questions.cards import Cards
from vidsyn.questions.choice import Choice
from vidsyn.questions.choices import Choices
from vidsyn.questions.dialogue import Dialogue
from vidsyn.questions.discern import Discern
from vidsyn.questions.gaps import Gaps
from vidsyn.questions.order import Order
from vidsyn.questions.reflect import Reflect
from vidsyn.questions.scale import Scale
from vidsyn.questions.sort import Sort
from vidsyn.questions.spot import Spot
from vidsyn.questions.true_false import TrueFalse

AnyQuestion = Annotated[
    Cards
    | Choice
    | Choices
    | Dialogue
    | Discern
    | Gaps
    | Order
    | Reflect
    | Scale
    | Sort
    | Spot
    | TrueFalse,
    Field(discriminator="type"),
]

TYPES: dict[str, type[Question]] = {
    "cards": Cards,
    "choice": Choice,
    "choices": Choices,
    "dialogue": Dialogue,
    "discern": Discern,
    "gaps": Gaps,
    "order": Order,
    "reflect": Reflect,
    "scale": Scale,
    "sort": Sort,
    "spot": Spot,
    "true_false": TrueFalse,
}
"""The types by their folders."""
