"""A booster begins with remembering, then asks something new, and says when it is due."""

from collections.abc import Iterator

from vidsyn.checks.documents import is_whole
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import TEACHER_BLOCKS, Block, Node, Prose, QuizUse, Step, walk
from vidsyn.model.units import Module
from vidsyn.problems import Place, Problem

RECALL = frozenset({"activity", "talk"})
"""Blocks in which pupils say or write what they remember."""

WEEKS = (range(1, 3), range(4, 7), range(11, 16))
"""Weeks after the module in which each booster may come."""

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


def boosters_are_three(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `no-boosters`: one lesson fades (Maertens et al. 2025). `content.md` 7, gate 5.

    In 0th to 3rd grade there are none, and `early-boosters` is a remark. `content.md` 5.
    """
    for module in catalogue.modules:
        count, place = len(module.boosters), _place(module)
        if module.is_early and count:
            message = "Der er gensyn i et forløb til indskolingen; de begynder på mellemtrinnet."
            hint = "Slet `boosters.md`, og skriv i `teacher.md`, hvad klassen kan huske sammen."
            yield Problem(place, "early-boosters", message, hint, "remark")
        elif not module.is_early and count < len(WEEKS) and is_whole(module, catalogue):
            message = f"Forløbet har {count or 'ingen'} gensyn; der skal være tre."
            hint = "Skriv dem i `boosters.md`, efter 1, 5 og 13 uger."
            yield Problem(place, "no-boosters", message, hint)


def boosters_come_in_time(catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `booster-week`: at about one week, five weeks and three months (`quizzes.md` 1.3)."""
    for module in catalogue.modules:
        for step, weeks in zip(module.boosters, WEEKS, strict=False):
            if step.week and step.week not in weeks:
                message = f"Gensynet `{step.title}` kommer efter {step.week} uger."
                hint = f"Skriv et tal fra {weeks.start} til {weeks.stop - 1} efter `week=`."
                yield Problem(step.place, "booster-week", message, hint, "remark")


def _place(module: Module) -> Place:
    return module.boosters[0].place if module.boosters else module.place


def _boosters(catalogue: Catalogue) -> Iterator[Step]:
    for module in catalogue.modules:
        yield from (step for step in module.boosters if step.readable)


def _shown(step: Step) -> Iterator[Node]:
    """Return what stands on the pupils' page, in its order."""
    for node in step.nodes:
        if not (isinstance(node, Block) and node.name in NOT_SHOWN):
            yield node


RULES = (
    boosters_begin_with_recall,
    boosters_ask_something_new,
    boosters_say_when,
    boosters_are_three,
    boosters_come_in_time,
)
