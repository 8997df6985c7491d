"""A value and where each part of it stands in its file."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from vidsyn.problems import Place

Value = TypeVar("Value")
Steps = tuple[Hashable, ...]


@dataclass(frozen=True)
class Placed(Generic[Value]):
    """A value read from a file, with the place of every part, by the steps that lead there."""

    value: Value
    places: Mapping[Steps, Place]
    below: Steps = ()

    def at(self, *steps: Hashable) -> Place:
        """Return the place of the part, or of the nearest part around it in the file."""
        return nearest(self.places, (*self.below, *steps))

    def holds(self, place: Place) -> bool:
        """Tell whether the place is in the value: the part nearest before it is one of its own."""
        before = [(each, len(steps), steps) for steps, each in self.places.items() if each <= place]
        if not before:
            return False
        last, _, steps = max(before, key=lambda each: each[:2])
        return last.path == place.path and steps[: len(self.below)] == self.below


def nearest(places: Mapping[Steps, Place], steps: Steps) -> Place:
    """Follow the steps as far as the file does; some name union tags and absent keys."""
    found: Steps = ()
    for step in steps:
        if (*found, step) in places:
            found = (*found, step)
    return places[found]
