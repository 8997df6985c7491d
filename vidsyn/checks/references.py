"""What a text or a card refers to is in the registers of `facts/`, or is a unit."""

from collections.abc import Collection, Container, Iterator
from typing import NamedTuple

from vidsyn.checks.documents import documents
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Reference
from vidsyn.model.guides import GuideCard
from vidsyn.model.kinds import Unit
from vidsyn.model.units import ModuleCard
from vidsyn.problems import Place, Problem
from vidsyn.reading.markdown import WITH_ARGUMENT
from vidsyn.reading.wording import did_you_mean


class _Kind(NamedTuple):
    """What is referred to: its ids, its Danish name, and where the ids stand."""

    known: Container[str]
    names: Collection[str]
    noun: str
    file: str


class _Units:
    """The ids of all units, also of those that a file we could not read may plan."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def __contains__(self, name: object) -> bool:
        return name in self._catalogue.unit_names or name in self._catalogue.plans


def _kinds(catalogue: Catalogue) -> dict[str, _Kind]:
    facts = catalogue.facts
    return {
        "contact": _Kind(facts.contacts, facts.contacts.names, "en kontakt", "facts/contacts.yml"),
        "technique": _Kind(
            facts.techniques, facts.techniques.names, "et greb", "facts/techniques.yml"
        ),
        "habit": _Kind(facts.habits, facts.habits.names, "en vane", "facts/habits.yml"),
        "word": _Kind(facts.words, facts.words.names, "et ord", "facts/words.yml"),
        "source": _Kind(facts.sources, facts.sources.names, "en kilde", "facts/sources.yml"),
        "law": _Kind(facts.law, facts.law.names, "en lov", "facts/law.yml"),
        "curriculum": _Kind(
            facts.curriculum, facts.curriculum.names, "et mål", "facts/curriculum.yml"
        ),
        "unit": _Kind(_Units(catalogue), catalogue.unit_names, "et forløb", "courses/planned.yml"),
    }


def references_exist(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `unknown-reference` for a `[[kind:id]]` in a text."""
    kinds = _kinds(catalogue)
    for document in documents(catalogue):
        for prose in document.prose():
            for reference in prose.references:
                yield from _check(reference.id, kinds[reference.kind], reference.place)


def blocks_name_facts(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `unknown-reference` for a `/// technique` or a `/// habit` block."""
    kinds = _kinds(catalogue)
    for document in documents(catalogue):
        for block in document.blocks():
            if block.name in WITH_ARGUMENT and block.argument:
                yield from _check(block.argument, kinds[block.name], block.place)


def habits_name_sources(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `unknown-reference` for where a habit is from."""
    kind = _kinds(catalogue)["source"]
    for habit in catalogue.facts.habits.facts.values():
        for n, name in enumerate(habit.value.sources):
            yield from _check(name, kind, habit.at("sources", n))


def cards_refer_to_facts(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `unknown-reference` for the ids on a unit's card."""
    kinds = _kinds(catalogue)
    for unit in catalogue.units:
        for at, kind, name in _named_on(unit):
            yield from _check(name, kinds[kind], unit.card.at(*at))


def _named_on(unit: Unit) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Return where each id stands on the unit's card, what it names, and the id."""
    card = unit.card.value
    lists = {
        "techniques": ("technique", card.techniques),
        "help": ("contact", card.help),
        "sources": ("source", card.sources),
    }
    if isinstance(card, ModuleCard):
        lists["curriculum"] = ("curriculum", card.curriculum)
        yield ("guide",), "unit", card.guide
    if isinstance(card, GuideCard):
        lists["modules"] = ("unit", card.modules)
        for n, urgent in enumerate(card.urgent):
            yield ("urgent", n, "contact"), "contact", urgent.contact
    for key, (kind, names) in lists.items():
        for n, name in enumerate(names):
            yield (key, n), kind, name


def sources_stand_on_the_card(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `source-not-on-card`: the teacher's page lists the card's sources, with addresses."""
    for unit in catalogue.units:
        known, hint = (
            unit.card.value.sources,
            f"Skriv den under `sources:` i `{unit.place.path.name}`.",
        )
        for reference in _references(unit):
            if reference.kind == "source" and reference.id not in known:
                message = f"Kilden `{reference.id}` står ikke på forløbets kort."
                yield Problem(reference.place, "source-not-on-card", message, hint)


def _references(unit: Unit) -> Iterator[Reference]:
    for document in unit.documents:
        for prose in document.prose():
            yield from prose.references


def _check(name: str, kind: _Kind, place: Place) -> Iterator[Problem]:
    if name not in kind.known:
        message = f"`{name}` er ikke {kind.noun}, vi kender."
        hint = did_you_mean(name, kind.names) or f"Skriv det ind i `{kind.file}` først."
        yield Problem(place, "unknown-reference", message, hint)


RULES = (
    references_exist,
    blocks_name_facts,
    habits_name_sources,
    cards_refer_to_facts,
    sources_stand_on_the_card,
)
