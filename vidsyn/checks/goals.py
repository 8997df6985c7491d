"""Goals, activities and questions hold together: each goal is worked on and tried."""

from collections.abc import Iterator

from vidsyn.checks.documents import whole_modules
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Block, QuizUse, Step, walk
from vidsyn.model.units import Module
from vidsyn.problems import Problem
from vidsyn.reading.wording import listed


def goals_are_worked_on(catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `goal-unused`, `goal-without-activity` and `goal-without-question`.

    A goal nobody works on, or nobody tries, is a wish. `content.md` 7, criterion 1.
    """
    for module in whole_modules(catalogue):
        if not _knows_all(module):
            continue
        for n, goal in enumerate(module.card.value.goals):
            steps = [step for step in _steps(module) if goal.id in step.goals]
            if found := _lacking(goal.id, steps):
                code, message, hint = found
                place = module.card.at("goals", n, "id")
                yield Problem(place, code, message, hint, "remark")


def _lacking(goal: str, steps: list[Step]) -> tuple[str, str, str] | None:
    """Return what the goal lacks in the steps that name it: a code, a message and a hint."""
    if not steps:
        hint = f'Skriv `goals="{goal}"` i klammen ved de trin, der øver det.'
        return "goal-unused", f"Intet trin nævner målet `{goal}`.", hint
    if not any(map(_has_activity, steps)):
        message = f"Der er ingen aktivitet til målet `{goal}`."
        hint = "Skriv en `/// activity` i et trin, der nævner målet."
        return "goal-without-activity", message, hint
    if not any(map(_has_question, steps)):
        hint = "Skriv `!quiz NAVN` i et trin, der nævner målet."
        return "goal-without-question", f"Der er ingen opgave til målet `{goal}`.", hint
    return None


def work_has_a_goal(catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `step-without-goal` for what pupils do, and nobody knows why. Project rule."""
    for module in whole_modules(catalogue):
        known = [goal.id for goal in module.card.value.goals]
        for step in _steps(module):
            if not step.goals and (_has_activity(step) or _has_question(step)):
                message = f"Trinnet `{step.title}` har noget at lave, men nævner intet mål."
                hint = f'Skriv fx `goals="{known[0]}"` i klammen. Kortet har {listed(known, "og")}.'
                yield Problem(step.place, "step-without-goal", message, hint, "remark")


def _knows_all(module: Module) -> bool:
    """Tell whether each goal that a step names is on the card: another may be a misspelt one."""
    known = {goal.id for goal in module.card.value.goals}
    return all(known.issuperset(step.goals) for step in _steps(module))


def _steps(module: Module) -> Iterator[Step]:
    """Return the steps of the lessons: boosters try all the goals again."""
    for lesson in module.lessons:
        yield from lesson.document.steps


def _has_activity(step: Step) -> bool:
    return any(isinstance(node, Block) and node.name == "activity" for node in walk(step.nodes))


def _has_question(step: Step) -> bool:
    return any(isinstance(node, QuizUse) for node in walk(step.nodes))


RULES = (goals_are_worked_on, work_has_a_goal)
