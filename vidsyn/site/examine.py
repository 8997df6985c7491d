"""The first half of a build, and all of a check: read everything, and hold it against the rules."""

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from vidsyn.checks import check, unfilled
from vidsyn.checks.locked import unlocked
from vidsyn.checks.release import released
from vidsyn.model.catalogue import Catalogue, SiteCard
from vidsyn.problems import Problem, errors
from vidsyn.reading.catalogue import read_catalogue
from vidsyn.reading.settings import read_settings


@dataclass
class Examined:
    """What reading and checking found."""

    catalogue: Catalogue
    site: SiteCard | None
    problems: list[Problem] = field(default_factory=list)

    @property
    def is_sound(self) -> bool:
        """Whether a site can be built."""
        return not errors(self.problems)


def examine(
    root: Path,
    *,
    today: date | None = None,
    locked: bool = True,
    written: bool = True,
    release: bool = False,
) -> Examined:
    """Read and check everything below the root, as of the day given or of this one.

    Whether all questions are `locked` is asked last, when nothing stands in the way of locking
    them, and not of somebody who is still trying them out. Where not all needs to be `written`
    yet, what a skeleton has left to its author is a remark. A `release` refuses what may be read
    while it is written, and no longer.
    """
    day = today or date.today()
    site, problems = read_settings(root, day)
    catalogue, more = read_catalogue(root, day)
    checked = check(catalogue) if written else map(_remark_if_unfilled, check(catalogue))
    found = [*problems, *more, *checked]
    if locked and not errors(found):
        found += unlocked(catalogue)
    return Examined(catalogue, site, released(found, catalogue) if release else found)


def _remark_if_unfilled(problem: Problem) -> Problem:
    return replace(problem, severity="remark") if problem.code == unfilled.CODE else problem
