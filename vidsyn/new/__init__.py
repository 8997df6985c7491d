"""Skeletons: a unit, a quiz, a question type or a whole site, with every place to fill in marked.

The templates beside this code are real sources; `SKRIV: …` in them says what the author is to
write, and the rule `unfilled` lists each one that is left.
"""

from collections.abc import Callable
from pathlib import Path

from vidsyn.new.made import Made
from vidsyn.new.question_types import question_type
from vidsyn.new.quizzes import quiz
from vidsyn.new.refusal import RefusedError
from vidsyn.new.sites import site
from vidsyn.new.units import guide, kit, module
from vidsyn.reading.wording import did_you_mean, listed

__all__ = ["KINDS", "Made", "RefusedError", "make"]

KINDS: dict[str, Callable[[str, Path], Made]] = {
    "module": module,
    "guide": guide,
    "kit": kit,
    "quiz": quiz,
    "question-type": question_type,
    "site": site,
}
"""What can be made, from what it is to be called and the root it is made in."""

_DANISH = {"forløb": "module", "forloeb": "module", "lektion": "module", "oplæg": "kit"}
"""What an editor may call it."""


def make(kind: str, name: str, root: Path) -> Made:
    """Make a skeleton and return what was made; RefusedError where that cannot be."""
    if kind not in KINDS:
        meant = _DANISH.get(kind.lower(), "")
        hint = f"Mente du `{meant}`?" if meant else did_you_mean(kind.lower(), KINDS)
        raise RefusedError(f"`{kind}` kan `new` ikke lave. {hint or f'Vælg {listed(KINDS)}.'}")
    return KINDS[kind](name, root)
