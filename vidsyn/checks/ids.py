"""Ids are addresses: each stands for one thing, for ever."""

import re
from collections.abc import Iterable, Iterator

from vidsyn.checks.documents import documents
from vidsyn.model import addresses
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.paper_addresses import made_for
from vidsyn.problems import Place, Problem

OURS = re.compile(r"main|side-.*|.*-title")
"""Ids that page templates use."""


def unit_ids(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `duplicate-unit`: two folders with one name, or a planned unit already written."""
    yield from _twice(
        catalogue.unit_places, "duplicate-unit", "Et forløb", "Giv den ene mappe et nyt navn."
    )


def planned_ids(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `duplicate-unit` for a unit planned twice, or planned though it is written."""
    units = catalogue.plans.units
    named = ((unit.value.id, unit.at("id")) for unit in units)
    yield from _twice(named, "duplicate-unit", "Et planlagt forløb", "Slet det ene.")
    written = dict(catalogue.unit_places)
    for unit in units:
        if place := written.get(unit.value.id):
            message = f"`{unit.value.id}` er skrevet: {place}."
            yield Problem(unit.at("id"), "duplicate-unit", message, "Slet det her.")


def planned_places(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `planned-band`: a school unit is planned for a band, and no other unit is."""
    for placed in catalogue.plans.units:
        unit = placed.value
        if (unit.audience == "schools") != bool(unit.band):
            message = (
                f"`{unit.id}` står ikke på noget trin."
                if not unit.band
                else f"`{unit.id}` er ikke til skolen, men har et trin."
            )
            hint = "Skriv `band:` ved skolens forløb, og kun der."
            yield Problem(placed.at("band"), "planned-band", message, hint)


def quiz_ids(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `duplicate-quiz`: saved answers are found by the quiz's id."""
    yield from _twice(catalogue.quiz_places, "duplicate-quiz", "En quiz", "Giv den ene et nyt id.")


def question_ids(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `duplicate-id` for two questions of a quiz with one id."""
    for quiz in catalogue.quizzes:
        named = ((question.value.id, question.at("id")) for question in quiz.questions)
        yield from _twice(named, "duplicate-id", "En opgave", "Giv den ene et nyt id.")


def step_ids(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `duplicate-id` for two steps of a page with one id, `reserved-id` for one of ours."""
    for document in documents(catalogue):
        named = [(step.id, step.place) for step in document.steps]
        yield from _twice(named, "duplicate-id", "Et trin", "Skriv et andet: `{ #id }`.")
        for name, place in named:
            if OURS.fullmatch(name):
                message = f"`{name}` bruger siden selv."
                yield Problem(place, "reserved-id", message, "Skriv et andet: `{ #id }`.")


def goal_ids(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `duplicate-id` for two goals of a unit with one id."""
    for module in catalogue.modules:
        goals = module.card.value.goals
        named = ((goal.id, module.card.at("goals", n, "id")) for n, goal in enumerate(goals))
        yield from _twice(named, "duplicate-id", "Et mål", "Giv det ene et nyt id.")


def habit_ids(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `duplicate-id` for a habit named as a technique: their pages stand side by side."""
    techniques = catalogue.facts.techniques.facts
    for name, habit in catalogue.facts.habits.facts.items():
        if name in techniques:
            message = f"Et greb med id `{name}` findes allerede: {techniques[name].at()}."
            yield Problem(habit.at(), "duplicate-id", message, "Giv vanen et andet id.")


def page_names(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `reserved-id` for a page of text or of a kit named as one Vidsyn makes."""
    taken = [page.document for page in catalogue.handbook if page.name in addresses.MADE]
    taken += [page.document for page in catalogue.about if page.name in addresses.MADE_ABOUT]
    for kit in catalogue.kits:
        made = made_for(kit)
        taken += [each.document for each in kit.pages if addresses.kit_page(kit, each) in made]
    for path in (document.place.path for document in taken):
        message = f"Siden `{path.stem}` laver Vidsyn selv."
        yield Problem(Place(path), "reserved-id", message, "Kald filen noget andet.")


def _twice(
    named: Iterable[tuple[str, Place]], code: str, what: str, hint: str
) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    for name, place in named:
        if name in first:
            yield Problem(
                place, code, f"{what} med id `{name}` findes allerede: {first[name]}.", hint
            )
        first.setdefault(name, place)


RULES = (
    unit_ids,
    planned_ids,
    planned_places,
    quiz_ids,
    question_ids,
    step_ids,
    goal_ids,
    habit_ids,
    page_names,
)
