"""Where to look again after a question: the place in the lesson that taught it."""

from dataclasses import dataclass

from vidsyn.model import addresses
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Block, Step, walk
from vidsyn.model.kinds import Unit
from vidsyn.model.units import Module
from vidsyn.questions.base import Question
from vidsyn.rendering.page import TOP


@dataclass(frozen=True)
class Look:
    """A place to look again, and what stands there."""

    href: str
    title: str


def look_again(question: Question, unit: Unit | None, catalogue: Catalogue) -> Look | None:
    """Return where the first technique of the question is taught: in the unit, or on its own page.

    A question about no technique has no such place.
    """
    name = next((name for _, name in question.techniques_used()), None)
    if name is None:
        return None
    if found := _taught(name, unit):
        return found
    fact = catalogue.facts.techniques[name]
    return Look(f"{TOP}{addresses.technique(name)}", fact.name)


def _taught(name: str, unit: Unit | None) -> Look | None:
    if not isinstance(unit, Module):
        return None
    for lesson in unit.lessons:
        for step in lesson.document.steps:
            if _teaches(step, name):
                address = addresses.lesson(unit, lesson.number)
                return Look(f"{TOP}{address}#{step.id}", step.title)
    return None


def _teaches(step: Step, name: str) -> bool:
    blocks = (node for node in walk(step.nodes) if isinstance(node, Block))
    return any((block.name, block.argument) == ("technique", name) for block in blocks)
