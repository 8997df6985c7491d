"""New modules, guides and kits: a folder of sources, and for a module its quizzes."""

import json
import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePosixPath

from vidsyn.editing.plan import take_from_plan
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.units import Planned
from vidsyn.new import choosing
from vidsyn.new.made import Made, fill_in
from vidsyn.new.naming import LONGEST, checked, checked_band, split
from vidsyn.new.quizzes import free_quiz
from vidsyn.new.refusal import RefusedError
from vidsyn.new.writing import filled, write
from vidsyn.reading.catalogue import PLANNED, read_catalogue

_GRADES = {"indskoling": "[0, 1, 2, 3]", "mellemtrin": "[4, 5, 6]", "udskoling": "[7, 8, 9]"}

_BOOST = "-boost"
"""What ends the id of a module's second quiz, which is to have room for it."""

_NOUNS = {"guide": "guidens", "kit": "oplæggets"}
"""Whose name is to be written, where it is not the module's."""


def module(given: str, root: Path) -> Made:
    """Make a school unit in its band."""
    place, name = split(given)
    band = checked_band(place, "module", name)
    checked(name, f"module {band}/{{}}", LONGEST - len(_BOOST))
    catalogue, _ = read_catalogue(root, date.today())
    template = "early" if band == "indskoling" else "module"
    folder = PurePosixPath("courses/schools", band, name)
    _demand_free(folder, catalogue, root)
    for quiz in (name, f"{name}{_BOOST}"):
        free_quiz(quiz, catalogue)
    words = {
        "band": band,
        "grades": _GRADES[band],
        "technique": choosing.technique(catalogue, band),
        "curriculum": choosing.curriculum(catalogue),
        "guide": choosing.sibling(catalogue),
    }
    return _unit(template, folder, words, catalogue, root)


def guide(given: str, root: Path) -> Made:
    """Make a guide for parents."""
    return _adults("guide", "parents", given, root)


def kit(given: str, root: Path) -> Made:
    """Make a kit for professionals."""
    return _adults("kit", "professionals", given, root)


def _adults(kind: str, audience: str, given: str, root: Path) -> Made:
    place, name = split(given)
    checked(name if place in ("", audience) else f"{place}/{name}", f"{kind} {{}}")
    catalogue, _ = read_catalogue(root, date.today())
    folder = PurePosixPath("courses", audience, name)
    _demand_free(folder, catalogue, root)
    return _unit(kind, folder, {}, catalogue, root)


def _unit(
    template: str, folder: PurePosixPath, words: Mapping[str, str], catalogue: Catalogue, root: Path
) -> Made:
    name, audience = folder.name, folder.parts[1]
    plan = _planned(name, audience, words.get("band"), catalogue)
    help_ = choosing.contacts(catalogue, audience)
    common = {
        "name": name,
        "contact": help_[0],
        "help": ", ".join(help_),
        "source": choosing.source(catalogue),
        **_said(template, plan),
    }
    made = write(filled(template, {**common, **words}), root)
    done = Made(root, made, fill_in(root))
    return _without_plan(done, name) if plan else done


def _without_plan(done: Made, name: str) -> Made:
    take_from_plan(done.root / PLANNED, PLANNED, name)
    return replace(done, changed=(f"`{name}` står ikke længere i {PLANNED}: nu er det i gang.",))


def _demand_free(folder: PurePosixPath, catalogue: Catalogue, root: Path) -> None:
    taken = dict(catalogue.unit_places)
    if folder.name in taken:
        raise RefusedError(f"`{folder.name}` findes allerede: {taken[folder.name].path}.")
    if os.path.lexists(root / folder):
        raise RefusedError(f"Mappen {folder} findes allerede, og den bliver ikke rørt.")


def _planned(name: str, audience: str, band: str | None, catalogue: Catalogue) -> Planned | None:
    """Return the plan of the unit; RefusedError where something else is planned by that name."""
    plan = catalogue.plan(name)
    if plan and (plan.audience, plan.band) != (audience, band):
        where = plan.band or plan.audience
        raise RefusedError(f"`{name}` er planlagt et andet sted ({where}), se {PLANNED}.")
    return plan


def _said(template: str, plan: Planned | None) -> dict[str, str]:
    """Return title and summary as they stand in the plan, or the marks to write them at."""
    noun = _NOUNS.get(template, "forløbets")
    title = plan.title if plan else f"SKRIV: {noun} navn"
    summary = plan.summary if plan else "SKRIV: én sætning om, hvad der sker"
    return {
        "title": json.dumps(title, ensure_ascii=False),
        "summary": json.dumps(summary, ensure_ascii=False),
    }
