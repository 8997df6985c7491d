"""Where things stand on a slide of 16:9, in points from its upper left corner."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Area:
    """A rectangle, in points."""

    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.top + self.height

    def lower(self, by: float) -> "Area":
        """Return what is left when so much of its upper end is taken."""
        return Area(self.left, self.top + by, self.width, self.height - by)

    def within(self, pad: float) -> "Area":
        """Return the area inside an edge of this breadth."""
        return Area(self.left + pad, self.top + pad, self.width - 2 * pad, self.height - 2 * pad)


WHOLE = Area(0, 0, 960, 540)
"""13.333 × 7.5 inches."""

HEAD = Area(0, 0, 960, 110)
TITLE = Area(54, 9, 852, 92)
BODY = Area(54, 134, 852, 352)
SOURCES = Area(54, 450, 852, 36)
NUMBERS = Area(54, 134, 440, 326)
"""Whom to call, on the last slide."""

OWN = Area(518, 134, 388, 326)
"""Beside them: whom to call here."""

FOOT = Area(54, 498, 760, 24)
NUMBER = Area(826, 498, 80, 24)

GAP = 18
"""Between parts that stand one below the other."""

PAD = 16
"""Between a box's edge and its words."""

NAMED = 8
"""Between a box's name and its words."""

SMALL = 14
"""The size of the foot, and of sources."""
