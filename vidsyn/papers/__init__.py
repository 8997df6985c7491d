"""Everything for the hand: worksheets, keys, letters, flyers, handouts, cards, booklets."""

from collections.abc import Iterator
from typing import Protocol

from vidsyn.papers import (
    booklet,
    boosters,
    case_cards,
    flyer,
    guide,
    kit_page,
    letter,
    notes,
    recording,
    rooms,
    run_sheet,
    sheets,
    talk,
    tally,
    teacher_guide,
    technique_cards,
    vote_cards,
)
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page


class Kind(Protocol):
    """A module that makes one kind of pages."""

    def pages(self, frame: Frame, /) -> Iterator[Page]:
        """Return the pages of all units."""


PAPERS: tuple[Kind, ...] = (sheets, rooms, letter, recording, tally, flyer, talk, notes)
"""Kinds that are pages of the site too."""

PRINTED: tuple[Kind, ...] = (
    teacher_guide,
    boosters,
    vote_cards,
    technique_cards,
    guide,
    case_cards,
    run_sheet,
    kit_page,
    booklet,
)
"""Kinds that are PDFs alone; the booklet last, for it holds what the others are."""
