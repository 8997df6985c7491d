"""A picture among an author's files, as far as it matters to those who fetch it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Picture:
    """How much a picture weighs, in bytes, and how large it is, in pixels.

    The pixels are 0 for a drawing, which has none, and for a file that could not be measured.
    """

    weight: int
    width: int = 0
    height: int = 0
