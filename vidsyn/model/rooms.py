"""A closed room to search in: a claim, and the pages about it that a pupil can find."""

from dataclasses import dataclass

from vidsyn.model.documents import Document, Step
from vidsyn.model.placed import Placed
from vidsyn.questions.base import Named, Text


class ClaimCard(Named):
    """The front matter of a case: who claims what; `verdict` and `because` only teachers see."""

    title: Text
    claim: Text
    verdict: bool
    because: Text


@dataclass(frozen=True)
class Room:
    """One case: its claim, and a step for each page that can be found."""

    name: str
    card: Placed[ClaimCard]
    document: Document

    @property
    def pages(self) -> tuple[Step, ...]:
        """The pages that can be found, in the order of the file."""
        return self.document.steps
