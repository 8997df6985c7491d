"""The question types a quiz can use.

To add one, copy `choice/`, and add its class to the union and the table below. Tests,
pages, papers and the authors' handbook pick it up from there.
"""

from typing import Annotated

from pydantic import Field

from vidsyn.questions.base import Question
from vidsyn.questions.choice import Choice
from vidsyn.questions.discern import Discern
from vidsyn.questions.order import Order
from vidsyn.questions.spot import Spot

AnyQuestion = Annotated[Choice | Discern | Order | Spot, Field(discriminator="type")]

TYPES: dict[str, type[Question]] = {
    "choice": Choice,
    "discern": Discern,
    "order": Order,
    "spot": Spot,
}
