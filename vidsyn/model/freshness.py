"""How long a fact may be trusted: half a year from the day it was last read."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, date
from typing import Any

from vidsyn.model.facts import Contact, Facts
from vidsyn.model.placed import Placed
from vidsyn.problems import Place

SOON, TRUSTED = 5, 6
"""Months after which a fact is soon to be read again, and after which it is not trusted."""


@dataclass(frozen=True)
class Dated:
    """A fact that can expire, by its id in the register."""

    register: str
    id: str
    fact: Placed[Any]

    @property
    def read_on(self) -> date:
        """The day it was last known to be right."""
        day: date = self.fact.value.read_on
        return day

    @property
    def soon(self) -> date:
        """The day from which it should be read again."""
        return months_after(self.read_on, SOON)

    @property
    def expires(self) -> date:
        """The day from which it is not trusted."""
        return months_after(self.read_on, TRUSTED)

    @property
    def place(self) -> Place:
        """Where that day stands."""
        value = self.fact.value
        is_confirmed = isinstance(value, Contact) and value.confirmed
        return self.fact.at("confirmed", "on") if is_confirmed else self.fact.at("checked")


def dated(facts: Facts) -> Iterator[Dated]:
    """Return every fact that can expire; a contact that has no number yet cannot."""
    for name, contact in facts.contacts.facts.items():
        if contact.value.phone:
            yield Dated("contacts", name, contact)
    for name, law in facts.law.facts.items():
        yield Dated("law", name, law)
    for name, wording in facts.curriculum.facts.items():
        yield Dated("curriculum", name, wording)
    for name, source in facts.sources.facts.items():
        yield Dated("sources", name, source)


def months_after(day: date, months: int) -> date:
    """Return the same day so many months later, or the last of that month where it has none.

    Days end with the year 9999.
    """
    year, month = divmod(day.month - 1 + months, 12)
    year += day.year
    if year > MAXYEAR:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
