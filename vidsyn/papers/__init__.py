"""Everything for the hand: worksheets, keys, letters, flyers, handouts; made before pages are."""

from collections.abc import Iterator
from typing import Protocol

from vidsyn.papers import flyer, letter, notes, recording, rooms, sheets, talk, tally
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page


class Kind(Protocol):
    """A module that makes one kind of pages."""

    def pages(self, frame: Frame, /) -> Iterator[Page]:
        """Return the pages of all units."""


PAPERS: tuple[Kind, ...] = (sheets, rooms, letter, recording, tally, flyer, talk, notes)
"""Kinds that are pages of the site too."""

PRINTED: tuple[Kind, ...] = ()
"""Kinds that are PDFs alone."""
