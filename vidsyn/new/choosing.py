"""What a new unit refers to until its author has chosen: something that is there already."""

from collections.abc import Iterable
from typing import Any

from vidsyn.model.catalogue import Catalogue
from vidsyn.model.facts import Register, Technique
from vidsyn.new.refusal import RefusedError

PREFERRED = {
    "schools": ("boernetelefonen",),
    "parents": ("boernetelefonen", "emergency"),
    "professionals": ("emergency", "local"),
}
"""Contacts that suit an audience, where a site has them."""


def contacts(catalogue: Catalogue, audience: str) -> list[str]:
    """Return whom to call: those that suit the audience, or the first there is."""
    names = _names(catalogue.facts.contacts, "contacts", "en kontakt")
    return [name for name in PREFERRED[audience] if name in names] or names[:1]


def source(catalogue: Catalogue) -> str:
    """Return a source."""
    return _names(catalogue.facts.sources, "sources", "en kilde")[0]


def curriculum(catalogue: Catalogue) -> str:
    """Return a goal of the curriculum."""
    return _names(catalogue.facts.curriculum, "curriculum", "et mål")[0]


def technique(catalogue: Catalogue, band: str) -> str:
    """Return a technique that the band's readers meet, or the first there is."""
    register = catalogue.facts.techniques
    names = _names(register, "techniques", "et greb")
    return next((name for name in names if _suits(register, name, band)), names[0])


def _suits(register: Register[Technique], name: str, band: str) -> bool:
    return band in register[name].bands


def sibling(catalogue: Catalogue) -> str:
    """Return a guide for parents, written or on its way."""
    written = (guide.id for guide in catalogue.guides)
    planned = (unit.id for unit in catalogue.planned if unit.audience == "parents")
    return _first([*written, *planned], "Et forløb har en guide til forældre, og der er ingen.")


def _first(names: Iterable[str], message: str) -> str:
    for name in names:
        return name
    raise RefusedError(f"{message} Lav en først: python3 build.py new guide NAVN")


def _names(register: Register[Any], file: str, noun: str) -> list[str]:
    if register.facts:
        return list(register.facts)
    raise RefusedError(f"Der mangler {noun} at henvise til. Skriv en i facts/{file}.yml først.")
