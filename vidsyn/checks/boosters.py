"""A booster begins with remembering, then asks something new, and says when it is due."""

from collections.abc import Iterator

from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import TEACHER_BLOCKS, Block, Node, Prose, QuizUse, Step, walk
from vidsyn.problems import Problem

RECALL = frozenset({"activity", "talk"})
"""Blocks in which pupils say or write what they remember."""

NOT_SHOWN = TEACHER_BLOCKS | {"paper"}
"""Blocks that no pupil's page shows."""


def boosters_begin_with_recall(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `booster-without-recall`: aiming at memory is what works (Maertens et al. 2025)."""
    for step in _boosters(catalogue):
        shown = (node for node in _shown(step) if not isinstance(node, Prose))
        first = next(shown, None)
        if not (isinstance(first, Block) and first.name in RECALL):
            message = f"Gensynet `{step.title}` begynder ikke med at huske."
            hint = (
                "Sæt en `/// activity` først, hvor eleverne skriver eller siger det, de kan huske."
            )
            yield Problem(step.place, "booster-without-recall", message, hint)


def boosters_ask_something_new(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `booster-without-quiz`: testing is the booster. Project rule."""
    for step in _boosters(catalogue):
        if not any(isinstance(node, QuizUse) for node in walk(tuple(_shown(step)))):
            message = f"Gensynet `{step.title}` har ingen nye opgaver."
            hint = "Skriv `!quiz NAVN` under det, eleverne skal huske."
            yield Problem(step.place, "booster-without-quiz", message, hint)


def boosters_say_when(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `no-week` and `no-minutes`: the teacher's calendar needs both."""
    for step in _boosters(catalogue):
        if not step.week:
            message = f"Gensynet `{step.title}` siger ikke, hvor mange uger der skal gå."
            yield Problem(step.place, "no-week", message, "Skriv fx `week=5` i klammen.")
        if not step.minutes:
            message = f"Gensynet `{step.title}` siger ikke, hvor længe det varer."
            yield Problem(step.place, "no-minutes", message, "Skriv fx `minutes=10` i klammen.")


def _boosters(catalogue: Catalogue) -> Iterator[Step]:
    for module in catalogue.modules:
        yield from (step for step in module.boosters if step.readable)


def _shown(step: Step) -> Iterator[Node]:
    """Return what stands on the pupils' page, in its order."""
    for node in step.nodes:
        if not (isinstance(node, Block) and node.name in NOT_SHOWN):
            yield node


RULES = (boosters_begin_with_recall, boosters_ask_something_new, boosters_say_when)
