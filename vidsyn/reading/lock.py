"""Read the lock file, line by line, so that one mistake does not hide the rest."""

import re
from typing import Any

from vidsyn.memory import Remembered
from vidsyn.model.lock import DELETED, LOCK, Lock, Locked
from vidsyn.problems import Place, Problem
from vidsyn.reading.files import Sources
from vidsyn.reading.yaml import parse

_ID = "[a-z0-9]+(?:-[a-z0-9]+)*"
_KEY = re.compile(f"{_ID}/{_ID}")
_LOCKED = re.compile("([1-9][0-9]*) ([0-9a-f]{12})")

_BOTH_SIDES = re.compile(r"^(?:<{7}|={7}|>{7})(?: |$)", re.MULTILINE)
"""What git leaves where two people have changed the same lines."""

_AGAIN = "Hent den igen, som den var, fx fra git."


def read_lock(sources: Sources) -> tuple[Lock, list[Problem]]:
    """Return the lock file; a site that has none yet has locked nothing.

    Reports `corrupt-lock` besides what YAML reports.
    """
    text = sources.texts.get(LOCK)
    lock, problems = (Lock(), ()) if text is None else _lock(text)
    return lock, list(problems)


@Remembered
def _lock(text: str) -> tuple[Lock, tuple[Problem, ...]]:
    if conflict := _BOTH_SIDES.search(text):
        return Lock(), (_both_sides(Place(LOCK, text.count("\n", 0, conflict.start()) + 1)),)
    parsed = parse(text, LOCK)
    if not isinstance(parsed.data, dict):
        message = "Filen er ikke en låsefil."
        corrupt = Problem(Place(LOCK), "corrupt-lock", message, _AGAIN)
        return Lock(), tuple(parsed.problems) or (corrupt,)
    return _lines(parsed.data, {key: parsed.places[key,] for key in parsed.data}, parsed.problems)


def _lines(
    data: dict[str, Any], places: dict[str, Place], problems: list[Problem]
) -> tuple[Lock, tuple[Problem, ...]]:
    """Return the lines that can be read and that YAML has nothing against, and all problems."""
    wrong = {problem.place for problem in problems}
    known = {key: value for key, value in data.items() if places[key] not in wrong}
    sound = {key: value for key, value in known.items() if _is_sound(key, value)}
    corrupt = [_corrupt(key, places[key]) for key in known if key not in sound]
    return Lock({key: _line(value) for key, value in sound.items()}, places), (*problems, *corrupt)


def _is_sound(key: str, value: Any) -> bool:
    known = isinstance(value, str) and (value == DELETED or _LOCKED.fullmatch(value))
    return bool(_KEY.fullmatch(key) and known)


def _line(value: str) -> Locked | None:
    found = _LOCKED.fullmatch(value)
    return Locked(int(found[1]), found[2]) if found else None


def _corrupt(key: str, place: Place) -> Problem:
    message = f"Linjen om `{key}` kan ikke læses."
    return Problem(place, "corrupt-lock", message, _AGAIN)


def _both_sides(place: Place) -> Problem:
    message = "Her har git sat linjer fra to udgaver af filen."
    hint = "Behold linjerne fra begge, slet gits egne, og kør `python3 build.py ids`."
    return Problem(place, "corrupt-lock", message, hint)
