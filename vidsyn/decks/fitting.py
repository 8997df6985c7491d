"""Find the largest size at which a slide has room for all it says, and where each part stands."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from vidsyn.decks import stage
from vidsyn.decks.content import Box, Line, Part, Picture, Run, Slide, Table, Text
from vidsyn.decks.measuring import LINE, height, rows, wider
from vidsyn.decks.names import danish, name_of
from vidsyn.decks.stage import BODY, GAP, NAMED, PAD, Area

SMALLEST = 24
"""What can be read from the last row."""

SIZES = (40, 36, 32, 28, SMALLEST)
ALONE = (48, 44, *SIZES)
"""A few words that stand alone are said louder."""

TITLES = (40, 36, 32)

_LOUD = 32
_NEAR = 8
"""Nobody sees from the last row that one slide's words are so much smaller than another's."""

_MOST_ALONE = 4
"""Rows of a text that stands alone in large letters."""

_BESIDE = 0.42
"""The share of the width that a picture has beside text."""

_LEAST_SHOWN = 100
"""Points: of a picture that is lower, nobody sees from the last row what it shows."""

_BEFORE_SOURCES = "Kilder: "
_ABOVE_FOOT = 2

CELL = 8
"""Between the edge of a table's cell and its words."""


@dataclass(frozen=True)
class Placed:
    """A part and where it stands."""

    part: Part
    area: Area


@dataclass(frozen=True)
class Fitted:
    """The sizes of a slide's title and of its text, and its parts in their places.

    `is_alone` where a few words stand alone; `is_full` where not all has room; `wide` is a word
    of a table that even in the smallest letters is wider than its column.
    """

    title: int
    size: int
    parts: tuple[Placed, ...]
    is_alone: bool
    is_full: bool
    wide: str


def fitted(slide: Slide) -> Fitted:
    """Return the slide at the largest size that has room for it, or too full at the smallest."""
    title = title_size(slide.title)
    foot = foot_height(slide)
    body = replace(BODY, height=BODY.height - foot) if foot else BODY
    parts, pictures = _beside(slide.parts)
    beside = body.width * _BESIDE if pictures and parts else 0
    text = replace(body, width=body.width - beside - GAP) if beside else body
    is_alone = _is_alone(parts, pictures, text)
    sizes = ALONE if is_alone else SIZES
    size = _largest(parts, sizes, text)
    shown = Area(body.left + body.width - beside, body.top, beside, body.height) if beside else body
    looked_at = _shared(pictures, shown)
    is_small = any(each.area.height < _LEAST_SHOWN for each in looked_at)
    is_full = not size or not title or foot > stage.SOURCES.height or is_small
    size = size or SMALLEST
    return Fitted(
        title=title or TITLES[-1],
        size=size,
        parts=(*_stacked(parts, size, text), *looked_at),
        is_alone=is_alone,
        is_full=is_full,
        wide=_wide(parts, SMALLEST, text),
    )


def title_size(title: str) -> int:
    """Return the largest size at which the title has room, or 0 where it is too long."""
    line = Line((Run(title, is_strong=True),))
    room = stage.TITLE
    fits = (size for size in TITLES if rows(line, size, room.width) * size * LINE <= room.height)
    return next(fits, 0)


def foot_height(slide: Slide) -> float:
    """Return how much of the slide's lower end is taken: sources, and the day of its numbers."""
    line = Line((Run(_BEFORE_SOURCES + " · ".join(slide.sources)),))
    count = rows(line, stage.SMALL, stage.SOURCES.width) if slide.sources else 0
    count += bool(slide.numbers)
    return count * stage.SMALL * LINE + _ABOVE_FOOT if count else 0


def table_rows(table: Table, size: float, room: float) -> tuple[float, ...]:
    """Return how high each row of the table is, its columns equally wide."""
    column = _column(table, room)
    return tuple(
        max(rows(cell, size, column) for cell in row) * size * LINE + 2 * CELL for row in table.rows
    )


def box_height(box: Box, size: float, room: float) -> float:
    """Return how high a box is with its name and its words."""
    inside = room - 2 * PAD
    name = Line((Run(name_of(box, danish), is_strong=True),))
    named = rows(name, SMALLEST, inside) * SMALLEST * LINE + NAMED * bool(box.lines)
    return named + height(box.lines, size, inside) + 2 * PAD


def _beside(parts: Iterable[Part]) -> tuple[tuple[Part, ...], tuple[Picture, ...]]:
    """Part what is read from what is looked at."""
    all_parts = tuple(parts)
    pictures = tuple(part for part in all_parts if isinstance(part, Picture))
    return tuple(part for part in all_parts if not isinstance(part, Picture)), pictures


def _is_alone(parts: tuple[Part, ...], pictures: tuple[Picture, ...], area: Area) -> bool:
    """Tell whether a few words without points are all there is."""
    if pictures or len(parts) != 1 or not isinstance(parts[0], Text):
        return False
    lines = parts[0].lines
    count = sum(rows(line, SIZES[0], area.width) for line in lines)
    return all(line.form == "text" for line in lines) and count <= _MOST_ALONE


def _height(parts: tuple[Part, ...], size: float, area: Area) -> float:
    each = sum(_one(part, size, area.width) for part in parts)
    return each + GAP * max(0, len(parts) - 1)


def _one(part: Part, size: float, room: float) -> float:
    if isinstance(part, Box):
        return box_height(part, size, room)
    if isinstance(part, Table):
        return sum(table_rows(part, size, room))
    return height(part.lines, size, room) if isinstance(part, Text) else 0


def _largest(parts: tuple[Part, ...], sizes: tuple[int, ...], area: Area) -> int:
    """Return the largest size with room for all, or one almost as large with fewer rows; or 0."""
    whole = (size for size in sizes if not _wide(parts, size, area))
    fits = [size for size in whole if _height(parts, size, area) <= area.height]
    near = [size for size in fits if size >= max(_LOUD, fits[0] - _NEAR)] or fits[:1]
    return min(near, key=lambda size: _rows(parts, size, area.width), default=0)


def _column(table: Table, room: float) -> float:
    """Return how wide the words in a cell may be."""
    return room / max(len(row) for row in table.rows) - 2 * CELL


def _wide(parts: tuple[Part, ...], size: float, area: Area) -> str:
    """Return a table's word that would be parted because its column is too narrow, or nothing."""
    tables = (part for part in parts if isinstance(part, Table))
    cells = ((cell, table) for table in tables for row in table.rows for cell in row)
    found = (wider(cell, size, _column(table, area.width)) for cell, table in cells)
    return next(filter(None, found), "")


def _rows(parts: tuple[Part, ...], size: float, room: float) -> int:
    """Return how many rows of text there are, to see where one word alone would make a new one."""
    return sum(
        rows(line, size, room - (2 * PAD if isinstance(part, Box) else 0))
        for part in parts
        if isinstance(part, Text | Box)
        for line in part.lines
    )


def _stacked(parts: tuple[Part, ...], size: float, area: Area) -> tuple[Placed, ...]:
    """Return the parts one below the other; what is left goes to the first text, or to one box."""
    left = max(0.0, area.height - _height(parts, size, area))
    texts: list[Part] = [part for part in parts if isinstance(part, Text)]
    growing: list[Part] = texts[:1] or [
        part for part in parts if isinstance(part, Box) and len(parts) == 1
    ]
    placed, below = [], area
    for part in parts:
        taken = _one(part, size, area.width)
        if part in growing:
            taken, left = taken + left, 0.0
        placed.append(Placed(part, replace(below, height=taken)))
        below = below.lower(taken + GAP)
    return tuple(placed)


def _shared(pictures: tuple[Picture, ...], area: Area) -> tuple[Placed, ...]:
    """Return pictures one below the other, each with the same room."""
    count = len(pictures)
    each = (area.height - GAP * (count - 1)) / count if count else 0
    return tuple(
        Placed(picture, replace(area.lower(n * (each + GAP)), height=each))
        for n, picture in enumerate(pictures)
    )
