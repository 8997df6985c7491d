"""Techniques are shown before they are asked about, and are those the card promises."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from vidsyn.checks.documents import asked, shown, whole_modules
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Block, Node, Prose, QuizUse
from vidsyn.model.units import Module
from vidsyn.problems import Place, Problem


def techniques_come_first(catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `technique-too-early` and `technique-not-taught`.

    Until about 15 years an explicit rule comes before the practice (`quizzes.md` 1.5). A technique
    is shown by its block, a reference, or a heading with its name; what only teachers see is not.
    """
    for module in whole_modules(catalogue):
        if _knows_all(module, catalogue):
            yield from _in_order(module, catalogue)


def _in_order(module: Module, catalogue: Catalogue) -> Iterator[Problem]:
    known: set[str] = set()
    for step in module.steps:
        known |= _named(step.title, catalogue)
        for node in shown(step.nodes):
            known |= _introduced(node, catalogue)
            if isinstance(node, QuizUse):
                yield from _too_early(node, known, catalogue)
    for n, name in enumerate(module.card.value.techniques):
        if name not in known and name in catalogue.facts.techniques.facts:
            message = f"Forløbet viser aldrig grebet `{name}`."
            hint = f"Skriv `/// technique {name}` i en lektion, eller tag det af kortet."
            place = module.card.at("techniques", n)
            yield Problem(place, "technique-not-taught", message, hint, "remark")


def _knows_all(module: Module, catalogue: Catalogue) -> bool:
    """Tell whether all techniques it names are in the register: another may be a misspelt one."""
    blocks = (block for document in module.documents for block in document.blocks())
    shown = (block.argument for block in blocks if block.name == "technique")
    known = catalogue.facts.techniques
    return all(name in known for name in (*module.card.value.techniques, *shown))


def _too_early(use: QuizUse, known: set[str], catalogue: Catalogue) -> Iterator[Problem]:
    techniques = (each for q in asked(use, catalogue) for _, each in q.value.techniques_used())
    for name in dict.fromkeys(techniques):
        if name not in known and name in catalogue.facts.techniques.facts:
            message = f"Opgaven handler om grebet `{name}`, som ingen har vist endnu."
            hint = f"Skriv `/// technique {name}` før opgaven, eller flyt opgaven."
            yield Problem(use.place, "technique-too-early", message, hint, "remark")


def _introduced(node: Node, catalogue: Catalogue) -> set[str]:
    if isinstance(node, Block):
        return {node.argument} | _named(node.title, catalogue)
    if isinstance(node, Prose):
        return {each.id for each in node.references if each.kind == "technique"}
    return set()


def _named(title: str, catalogue: Catalogue) -> set[str]:
    """Return the techniques whose names stand in a title."""
    techniques = catalogue.facts.techniques.facts
    return {name for name, fact in techniques.items() if title and fact.value.name in title}


def techniques_are_on_the_card(catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `technique-not-on-card`: pupils are asked about what the module is about.

    Each technique is told of once a quiz.
    """
    for module in (each for each in catalogue.modules if _knows_all(each, catalogue)):
        found: dict[tuple[PurePosixPath, str], Place] = {}
        for place, name in _asked_about(module, catalogue):
            found.setdefault((place.path, name), place)
        for (_, name), place in found.items():
            if name not in module.card.value.techniques:
                message = f"Grebet `{name}` står ikke på kortet i forløbet `{module.id}`."
                hint = "Skriv det under `techniques:` på kortet, eller brug et andet greb."
                yield Problem(place, "technique-not-on-card", message, hint, "remark")


def _asked_about(module: Module, catalogue: Catalogue) -> Iterator[tuple[Place, str]]:
    uses = (use for document in module.documents for use in document.quizzes())
    for question in (each for use in uses for each in asked(use, catalogue)):
        for at, name in question.value.techniques_used():
            if name in catalogue.facts.techniques.facts:
                yield question.at(*at), name


RULES = (techniques_come_first, techniques_are_on_the_card)
