"""What machines saw and people signed for, held against the content the pages are made from now."""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal, get_args

from vidsyn.model.evidence import Seen, Tried
from vidsyn.model.examined import Criterion, Examined
from vidsyn.model.facts import Facts

CRITERIA: tuple[Criterion, ...] = get_args(Criterion)
"""All that a statement answers for, in the order of the standard."""

Answer = Literal["fails", "meets", "not-applicable", "older", "unseen"]
"""`older` was signed for another content than this, and `unseen` by nobody."""

_SETTLED_BY: dict[str, Criterion] = {"color-contrast": "1.4.3", "th-has-data-cells": "1.3.1"}
"""What axe leaves to a person, by its rule, and the criterion that the person answers."""


def known(tried: Tried, facts: Facts) -> "Known":
    """Return what is known of the content that a site is made from now."""
    return Known(tried, tuple(run.value for run in facts.examined.facts.values()))


@dataclass(frozen=True)
class Known:
    """What was seen of a site, and what was signed for; the past counts for nothing."""

    tried: Tried
    runs: tuple[Examined, ...]

    @property
    def seen(self) -> tuple[Seen, ...]:
        """What machines saw of this content."""
        return self.tried.results.seen if self.tried.results and self.tried.is_of_this else ()

    @cached_property
    def current(self) -> list[Examined]:
        """What people signed for this content, by day."""
        of_this = (run for run in self.runs if run.content == self.tried.content)
        return sorted(of_this, key=lambda run: run.on)

    @cached_property
    def answers(self) -> dict[Criterion, Answer]:
        """The answer to each criterion; where two people disagree, it is not met."""
        return {criterion: self._answer(criterion) for criterion in CRITERIA}

    @property
    def unclear(self) -> set[str]:
        """The pages with something that axe could not decide, and nobody has answered for."""
        return {each.of for each in self.seen if any(map(self._is_open, each.unclear))}

    @property
    def is_full(self) -> bool:
        """Whether people answer for every criterion, and what machines saw does not lower it."""
        is_met = set(self.answers.values()) <= {"meets", "not-applicable"}
        return is_met and bool(self.seen) and not any(self.tried.faults) and not self.unclear

    def _answer(self, criterion: Criterion) -> Answer:
        said = {_said(run, criterion) for run in self.current}
        for answer in ("fails", "meets", "not-applicable"):
            if answer in said:
                return answer
        return "older" if any(criterion in run.criteria for run in self.runs) else "unseen"

    def _is_open(self, rule: str) -> bool:
        criterion = _SETTLED_BY.get(rule)
        return criterion is None or self.answers[criterion] != "meets"


def _said(run: Examined, criterion: Criterion) -> Answer | None:
    """Return what one person says of a criterion: no more than one thing, as checks see to."""
    if any(fault.criterion == criterion for fault in run.fails):
        return "fails"
    if criterion in run.meets:
        return "meets"
    return "not-applicable" if criterion in run.not_applicable else None
