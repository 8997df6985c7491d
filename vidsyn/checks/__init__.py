"""The rules content must keep: each a short function from the catalogue to problems.

To add a rule, write it in the module of its family and name it in that module's `RULES`, or, if
it looks for words wherever they may stand, in its `TEXT_RULES`.
"""

from collections.abc import Callable, Iterable
from itertools import chain

from vidsyn.checks import (
    answers,
    approval,
    balance,
    blocks,
    boosters,
    by_hand,
    chats,
    commands,
    early,
    facts,
    forbidden,
    goals,
    guides,
    ids,
    images,
    keys,
    kits,
    language,
    laws,
    lesson,
    links,
    locked,
    paper,
    plan,
    questions,
    references,
    rooms,
    safety,
    siblings,
    slides,
    structure,
    taught,
    teacher,
    unfilled,
    unused,
    wording,
)
from vidsyn.checks.language.spelling import words_are_spelt
from vidsyn.checks.portions import SIGN, Portion, portions
from vidsyn.checks.unfilled import without_unwritten
from vidsyn.checks.waivers import without_waived
from vidsyn.checks.written import Everything
from vidsyn.memory import remembered_by
from vidsyn.model.catalogue import Catalogue
from vidsyn.problems import Problem

Rule = Callable[[Catalogue], Iterable[Problem]]
TextRule = Callable[[Everything, Catalogue], Iterable[Problem]]

FAMILIES = (
    answers,
    approval,
    balance,
    blocks,
    boosters,
    chats,
    commands,
    early,
    facts,
    goals,
    guides,
    ids,
    images,
    keys,
    kits,
    lesson,
    links,
    locked,
    paper,
    plan,
    questions,
    references,
    rooms,
    safety,
    siblings,
    slides,
    structure,
    taught,
    teacher,
    unfilled,
    unused,
)

TEXT_FAMILIES = (by_hand, forbidden, language, laws, safety, wording)


def check(catalogue: Catalogue) -> list[Problem]:
    """Return every problem that any rule finds, but for the remarks that authors waive."""
    parts = portions(catalogue)
    rules = (rule(catalogue) for family in FAMILIES for rule in family.RULES)
    words = (_in_words(part) for part in parts)
    found = [*chain.from_iterable(chain(rules, words)), *words_are_spelt(parts, catalogue)]
    return without_unwritten(without_waived(found, catalogue), catalogue)


@remembered_by(SIGN)
def _in_words(part: Portion) -> tuple[Problem, ...]:
    """Return what the rules that look for words find in what is read together."""
    rules = (rule for family in TEXT_FAMILIES for rule in family.TEXT_RULES)
    return tuple(chain.from_iterable(rule(part.texts, part.catalogue) for rule in rules))
