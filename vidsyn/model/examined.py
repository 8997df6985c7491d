"""What people have examined and signed for: which criteria, how, who, when, and which content."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from vidsyn.model.days import Day
from vidsyn.model.evidence import Hash
from vidsyn.model.placed import Steps
from vidsyn.questions.base import Part, Text

Criterion = Literal[
    "1.1.1", "1.2.1", "1.2.2", "1.2.3", "1.2.4", "1.2.5", "1.3.1", "1.3.2", "1.3.3", "1.3.4",
    "1.3.5", "1.4.1", "1.4.2", "1.4.3", "1.4.4", "1.4.5", "1.4.10", "1.4.11", "1.4.12", "1.4.13",
    "2.1.1", "2.1.2", "2.1.4", "2.2.1", "2.2.2", "2.3.1", "2.4.1", "2.4.2", "2.4.3", "2.4.4",
    "2.4.5", "2.4.6", "2.4.7", "2.5.1", "2.5.2", "2.5.3", "2.5.4", "3.1.1", "3.1.2", "3.2.1",
    "3.2.2", "3.2.3", "3.2.4", "3.3.1", "3.3.2", "3.3.3", "3.3.4", "4.1.1", "4.1.2", "4.1.3",
    "5", "6", "7", "9.6", "10", "11", "12",
]  # fmt: skip
"""The 50 success criteria of WCAG 2.1 A and AA, and what else EN 301 549 asks of a website.

Source: EN 301 549 v3.2.1: chapter 9 holds the criteria, and annex A names the other chapters.
"""


class Fault(Part):
    """A criterion that the site does not meet, and what is wrong where."""

    criterion: Criterion
    what: Text


class Examined(Part):
    """One person's going through of the site: what it showed holds for this content alone."""

    by: Text
    on: Day
    how: Text
    content: Hash
    meets: tuple[Criterion, ...] = ()
    fails: tuple[Fault, ...] = ()
    not_applicable: Annotated[tuple[Criterion, ...], Field(alias="not-applicable")] = ()

    @property
    def said(self) -> Iterator[tuple[Criterion, Steps]]:
        """Yield every criterion that is answered, as often as it is, and where it stands."""
        for n, criterion in enumerate(self.meets):
            yield criterion, ("meets", n)
        for n, fault in enumerate(self.fails):
            yield fault.criterion, ("fails", n, "criterion")
        for n, criterion in enumerate(self.not_applicable):
            yield criterion, ("not-applicable", n)

    @property
    def criteria(self) -> set[Criterion]:
        """Return every criterion that is answered."""
        return {criterion for criterion, _ in self.said}
