"""The lessons are the plan: their steps carry minutes that add up, and goals that exist."""

from collections.abc import Iterator

from vidsyn.model.catalogue import Catalogue
from vidsyn.model.units import LESSON_MINUTES, Lesson, Module
from vidsyn.problems import Place, Problem


def minutes_add_up(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `minutes-sum`: a Danish lesson is 45 minutes, and a plan that is not is no plan."""
    for _, lesson in _lessons(catalogue):
        steps = lesson.document.steps
        if steps and all(step.minutes for step in steps) and lesson.minutes != LESSON_MINUTES:
            whole = f"Trinnene varer {lesson.minutes} minutter i alt"
            message = f"{whole}; en lektion varer {LESSON_MINUTES}."
            hint = _difference(lesson.minutes - LESSON_MINUTES)
            yield Problem(lesson.document.steps[0].place, "minutes-sum", message, hint)


def _difference(over: int) -> str:
    many = f"{abs(over)} minut{'ter' if abs(over) > 1 else ''}"
    return f"Tag {many} fra et trin." if over > 0 else f"Giv {many} til et trin."


def steps_say_how(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `no-minutes` and `no-form` for a lesson's step."""
    for _, lesson in _lessons(catalogue):
        for step in (each for each in lesson.document.steps if each.readable):
            if not step.minutes:
                message = f"Trinnet `{step.title}` siger ikke, hvor længe det varer."
                yield Problem(step.place, "no-minutes", message, "Skriv fx `minutes=8` i klammen.")
            if not step.form:
                message = f"Trinnet `{step.title}` siger ikke, hvem der arbejder sammen."
                yield Problem(step.place, "no-form", message, "Skriv fx `form=pairs` i klammen.")


def lessons_have_steps(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `no-steps` for an empty lesson, and `text-before-steps` for text no step holds.

    A page of a kit may begin with text, but not be that alone.
    """
    for page in (page for kit in catalogue.kits for page in kit.pages):
        if not page.document.steps:
            hint = "Skriv et spørgsmål med `##` foran, og svarene under det."
            yield Problem(page.document.place, "no-steps", "Siden har ingen trin.", hint)
    for _, lesson in _lessons(catalogue):
        document = lesson.document
        if not document.steps:
            hint = "Skriv `## Overskrift { #id minutes=5 form=class }`."
            yield Problem(document.place, "no-steps", "Lektionen har ingen trin.", hint)
        for node in document.intro:
            message = "Teksten står før det første trin og hører ikke til noget."
            yield Problem(
                node.place, "text-before-steps", message, "Flyt den ned under en `##`-overskrift."
            )


def lessons_are_counted(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `lesson-count` where the card promises another number of lessons than there are."""
    for module in catalogue.modules:
        promised, there = module.card.value.lessons, len(module.lessons)
        hidden = any(path.parent == module.place.path.parent for path in catalogue.unread)
        if there and promised != there and not hidden:
            message = f"Kortet siger {promised} lektioner, men der er {there}."
            yield Problem(
                module.card.at("lessons"), "lesson-count", message, f"Skriv `lessons: {there}`."
            )


def step_goals_exist(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `unknown-goal` for a step that names a goal its card does not have."""
    for module, lesson in _lessons(catalogue):
        known = [goal.id for goal in module.card.value.goals]
        for step in lesson.document.steps:
            for goal in step.goals:
                if goal not in known:
                    yield _unknown_goal(goal, step.place, known)


def _unknown_goal(goal: str, place: Place, known: list[str]) -> Problem:
    hint = f"Kortet har målene {', '.join(f'`{each}`' for each in known)}."
    return Problem(place, "unknown-goal", f"Kortet har intet mål med id `{goal}`.", hint)


def _lessons(catalogue: Catalogue) -> Iterator[tuple[Module, Lesson]]:
    for module in catalogue.modules:
        for lesson in module.lessons:
            yield module, lesson


RULES = (
    minutes_add_up,
    steps_say_how,
    lessons_have_steps,
    lessons_are_counted,
    step_goals_exist,
)
