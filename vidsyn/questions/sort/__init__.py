"""Sort: put each thing in the group it belongs to."""

from collections.abc import Iterator, Sequence
from itertools import chain, groupby
from typing import Literal

from vidsyn.questions import rules
from vidsyn.questions.base import At, Fault, Id, Part, Question, Text

GROUPS = range(2, 4)
ITEMS = range(3, 9)


class Item(Part):
    """One thing to put in a group."""

    id: Id
    text: Text
    because: Text


class Group(Part):
    """A group, with what belongs in it."""

    id: Id
    name: Text
    items: tuple[Item, ...]


class Sort(Question):
    """Put three to eight things in two or three groups. The author writes each in its group."""

    type: Literal["sort"]
    groups: tuple[Group, ...]

    @property
    def items(self) -> list[Item]:
        """Return the things of all groups, in the order written."""
        return [item for group in self.groups for item in group.items]

    def group_of(self, item: Item) -> Group:
        """Return the group that the thing belongs to."""
        return next(group for group in self.groups if item in group.items)

    def gives_away(self, items: Sequence[Item]) -> bool:
        """Whether a whole group comes in one go, as it does where its author wrote it."""
        runs = groupby(items, self.group_of)
        return any(len(list(run)) == len(group.items) > 1 for group, run in runs)

    def decides(self) -> object:
        """Return the ids of what belongs in each group."""
        return {group.id: sorted(item.id for item in group.items) for group in self.groups}

    def texts(self) -> Iterator[tuple[At, str]]:
        """Yield every text a person reads, and where it stands."""
        yield from super().texts()
        for n, group in enumerate(self.groups):
            yield ("groups", n, "name"), group.name
        for at, item in self._placed():
            yield (*at, "text"), item.text
            yield (*at, "because"), item.because

    def _placed(self) -> Iterator[tuple[At, Item]]:
        for n, group in enumerate(self.groups):
            for m, item in enumerate(group.items):
                yield ("groups", n, "items", m), item

    def faults(self) -> Iterator[Fault]:
        """Yield every mistake in the question."""
        yield from chain(
            super().faults(),
            rules.repeated((("groups", n, "id"), each.id) for n, each in enumerate(self.groups)),
            rules.repeated(((*at, "id"), item.id) for at, item in self._placed()),
            self._number_of_groups(),
            self._empty_groups(),
            self._number_of_items(),
        )

    def _number_of_groups(self) -> Iterator[Fault]:
        """Have no more groups than can be held apart. Project rule."""
        count = len(self.groups)
        if count not in GROUPS:
            message = f"Under `groups` står {count}. Der skal være 2 eller 3 grupper."
            hint = "Skriv en gruppe mere." if count < GROUPS.start else "Saml to grupper i én."
            yield Fault(("groups",), "number-of-groups", message, hint)

    def _empty_groups(self) -> Iterator[Fault]:
        """Have something that belongs in every group. Project rule."""
        for n, group in enumerate(self.groups):
            if not group.items:
                message = f"Der hører ikke noget til gruppen `{group.id}`."
                hint = "Skriv noget under gruppens `items`, eller slet gruppen."
                yield Fault(("groups", n, "items"), "empty-group", message, hint)

    def _number_of_items(self) -> Iterator[Fault]:
        """Ask for no more than can be gone through in one go. Project rule."""
        count = len(self.items)
        if count not in ITEMS:
            message = f"Der er {count} ting at sortere. Der skal være mindst 3 og højst 8."
            hint = "Skriv en ting mere." if count < ITEMS.start else "Del opgaven i to."
            yield Fault(("groups",), "number-of-items", message, hint)
