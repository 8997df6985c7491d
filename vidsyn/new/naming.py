"""What a person calls something new, held against what an address can be."""

import re

from vidsyn.model.units import BANDS
from vidsyn.new.refusal import RefusedError
from vidsyn.reading.files import ascii_name
from vidsyn.reading.wording import did_you_mean, listed

LONGEST = 64
"""Characters of a name: it is an id, a folder and a part of an address."""

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

_TOPS = ("courses", "quizzes", "schools")
"""Folders that a path may begin with and that say nothing more."""


def split(given: str) -> tuple[str, str]:
    """Return where it is to be, or nothing where that is not said, and its name."""
    *folders, name = [part.strip() for part in given.replace("\\", "/").strip("/ ").split("/")]
    while folders and folders[0] in _TOPS:
        folders = folders[1:]
    return "/".join(folders).lower(), name


def as_id(name: str) -> str:
    """Return the name in the letters of an id."""
    return ascii_name(name).replace(".", "-")


def checked(name: str, asked: str, longest: int = LONGEST) -> str:
    """Return the name; RefusedError, with what to type instead, where it cannot be an address.

    `asked` is what to type, with {} in the place of the name.
    """
    if _NAME.fullmatch(name) and len(name) <= longest:
        return name
    better = as_id(name)[:longest].strip("-")
    raise RefusedError(
        f"`{name}` kan ikke være et navn: brug små bogstaver a–z, tal og bindestreg. "
        f"Skriv: python3 build.py new {asked.format(better)}"
    )


def checked_band(place: str, kind: str, name: str) -> str:
    """Return the band; RefusedError where it is missing or unknown."""
    asked = f"python3 build.py new {kind} mellemtrin/{as_id(name)}"
    if not place:
        raise RefusedError(f"Skriv også trinnet, fx: {asked}. Der er {listed(BANDS, 'og')}.")
    if place not in BANDS:
        hint = did_you_mean(place, BANDS) or f"Vælg {listed(BANDS)}."
        raise RefusedError(f"`{place}` er ikke et trin. {hint}")
    return place
