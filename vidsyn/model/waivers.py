"""Remarks that an author lets stand, and why: in a card, in a quiz, or on a line of a text."""

from dataclasses import dataclass

from vidsyn.problems import Place
from vidsyn.questions.base import Id, Part, Text


class Waived(Part):
    """A remark let stand in a whole card."""

    remark: Id
    because: Text


class WaivedInQuiz(Waived):
    """A remark let stand in one question, or in the whole quiz."""

    question: Id | None = None


@dataclass(frozen=True)
class WaivedOnLine:
    """A `!waive` line: it is about its step, or about the whole file where it stands above them.

    `last` is the number of the last line it is about.
    """

    remark: str
    because: str
    place: Place
    first: int
    last: int

    def covers(self, place: Place) -> bool:
        """Tell whether the place is in what the line is about."""
        return place.path == self.place.path and self.first <= place.line <= self.last
