"""Read the units that are on their way, one by one, so that one mistake does not hide the rest."""

from pathlib import PurePosixPath

from vidsyn.memory import Remembered
from vidsyn.model.units import Planned, Plans
from vidsyn.problems import Problem
from vidsyn.reading.typed import typed
from vidsyn.reading.yaml import parse


def read_planned(text: str, path: PurePosixPath) -> tuple[Plans, list[Problem]]:
    """Return the units planned, and what YAML and the schema report."""
    plans, problems = _planned(text, path)
    return plans, list(problems)


@Remembered
def _planned(text: str, path: PurePosixPath) -> tuple[Plans, tuple[Problem, ...]]:
    parsed = parse(text, path)
    if not isinstance(parsed.data, list):
        wrong = typed(parsed, tuple[Planned, ...], parsed.data)[1] if parsed.data else []
        return Plans(readable=False), (*parsed.problems, *wrong)
    read = [typed(parsed, Planned, each, (n,)) for n, each in enumerate(parsed.data)]
    units = tuple(found for found, _ in read if found)
    names = frozenset(str(each.get("id", "")) for each in parsed.data if isinstance(each, dict))
    return Plans(units, names), (*parsed.problems, *(each for _, more in read for each in more))
