"""A module and its guide for parents know each other."""

from collections.abc import Iterator

from vidsyn.model.catalogue import Catalogue
from vidsyn.model.guides import Guide
from vidsyn.model.units import Module
from vidsyn.problems import Problem


def siblings_are_guides(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `not-a-guide`: the letter home sends parents to the sibling. `content.md` 7, gate 5.

    A guide that is planned, or could not be read, is taken at its word.
    """
    for module in catalogue.modules:
        name = module.card.value.guide
        unit, planned = catalogue.unit(name), catalogue.plan(name)
        if (unit and not isinstance(unit, Guide)) or (planned and planned.audience != "parents"):
            message = f"`{name}` er ikke en guide til forældre."
            hint = "Skriv mappens navn på en guide, skrevet eller planlagt."
            yield Problem(module.card.at("guide"), "not-a-guide", message, hint)


def siblings_name_each_other(catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `sibling-not-mutual`: who reads the guide is to find the module. Project rule.

    A guide that is still being written is left in peace.
    """
    unwritten = {mark.place.path for mark in catalogue.marks}
    for module in catalogue.modules:
        guide = catalogue.unit(module.card.value.guide)
        if not isinstance(guide, Guide) or guide.place.path in unwritten:
            continue
        if module.id not in guide.card.value.modules:
            message = f"Guiden `{guide.id}` nævner ikke forløbet `{module.id}` igen."
            hint = f"Skriv `{module.id}` under `modules:` i `{guide.place.path}`."
            place = module.card.at("guide")
            yield Problem(place, "sibling-not-mutual", message, hint, "remark")


def guides_name_modules(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `not-a-module`: a guide sends parents to what their children do. Project rule."""
    for guide in catalogue.guides:
        for n, name in enumerate(guide.card.value.modules):
            unit, planned = catalogue.unit(name), catalogue.plan(name)
            if (unit and not isinstance(unit, Module)) or (
                planned and planned.audience != "schools"
            ):
                message = f"`{name}` er ikke et forløb til skolen."
                hint = (
                    "Skriv mappens navn på et forløb under `courses/schools/`, eller et planlagt."
                )
                yield Problem(guide.card.at("modules", n), "not-a-module", message, hint)


RULES = (siblings_are_guides, siblings_name_each_other, guides_name_modules)
