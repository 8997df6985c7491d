"""The rules content must keep: each a short function from the catalogue to problems.

To add a rule, write it in the module of its family and name it in that module's `RULES`.
"""

from collections.abc import Callable, Iterable

from vidsyn.checks import (
    balance,
    blocks,
    boosters,
    early,
    guides,
    ids,
    images,
    kits,
    links,
    lix,
    locked,
    plan,
    questions,
    references,
)
from vidsyn.checks.waivers import without_waived
from vidsyn.model.catalogue import Catalogue
from vidsyn.problems import Problem

Rule = Callable[[Catalogue], Iterable[Problem]]

FAMILIES = (
    balance,
    blocks,
    boosters,
    early,
    guides,
    ids,
    images,
    kits,
    links,
    lix,
    locked,
    plan,
    questions,
    references,
)


def check(catalogue: Catalogue) -> list[Problem]:
    """Return every problem that any rule finds, but for the remarks that a quiz waives."""
    found = [problem for family in FAMILIES for rule in family.RULES for problem in rule(catalogue)]
    return without_waived(found, catalogue)
