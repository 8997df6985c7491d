"""Whom to call, as it stands on the last slide: large where there is room, else in one line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vidsyn.decks import stage
from vidsyn.decks.content import Line, Run
from vidsyn.decks.fitting import SIZES, SMALLEST
from vidsyn.decks.measuring import LINE, rows
from vidsyn.model.facts import Contact

_CLOSE = 2
"""Points between a number and whose it is."""

_APART = 14
"""Points between one contact and the next."""


@dataclass(frozen=True)
class Stated:
    """A line of a contact in its size, with the room above it; both are points."""

    line: Line
    size: int
    above: float
    is_hours: bool = False


def stated(contacts: Sequence[Contact]) -> tuple[Stated, ...]:
    """Return the lines of all contacts in the first way that has room, or else in the last."""
    ways = (*(tuple(_large(contacts, size)) for size in SIZES), tuple(_in_one_line(contacts)))
    return next((way for way in ways if have_room(way)), ways[-1])


def have_room(lines: Sequence[Stated]) -> bool:
    """Tell whether all the lines can be read on the slide."""
    room = stage.NUMBERS
    high = sum(rows(each.line, each.size, room.width) * each.size * LINE for each in lines)
    return high + sum(each.above for each in lines[1:]) <= room.height


def _large(contacts: Sequence[Contact], size: int) -> Iterator[Stated]:
    for contact in contacts:
        yield Stated(Line((Run(_unparted(contact.phone), is_strong=True),)), size, _APART)
        yield Stated(Line((Run(contact.name),)), SMALLEST, _CLOSE)
        if contact.hours:
            yield Stated(Line((Run(contact.hours),)), SMALLEST, _CLOSE, is_hours=True)


def _in_one_line(contacts: Sequence[Contact]) -> Iterator[Stated]:
    for contact in contacts:
        rest = ", ".join(part for part in (contact.name, contact.hours) if part)
        runs = (Run(f"{_unparted(contact.phone)} ", is_strong=True), Run(rest))
        yield Stated(Line(runs), SMALLEST, _APART)


def _unparted(phone: str) -> str:
    """Return the number so that it stays on one row."""
    return phone.replace(" ", "\u00a0")
