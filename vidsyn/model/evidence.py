"""What a test run saw of a site's pages, and which content the pages were made from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from vidsyn.questions.base import Part

FORMAT = 1
"""The only format of the file of results that this Vidsyn reads."""

SHOWN = 12
"""Signs of a content's hash that a page shows; the file of results has all of them."""

Hash = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""The SHA-256 of all that a site's pages are made from."""

Kind = Literal[
    "axe",
    "errors",
    "firefox",
    "focus",
    "keyboard",
    "links",
    "narrow",
    "pages",
    "paper",
    "policy",
    "requests",
    "storage",
    "weight",
]
"""What was tried: `pages` is how many there are, the rest are tests."""


class Seen(Part):
    """What one test saw of one thing: a page by its address, a type of question, the site.

    `unclear` is what a program could not decide: it counts as not examined.
    """

    kind: Kind
    of: str
    on: date
    look: str = ""
    faults: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()
    numbers: dict[str, int] = Field(default_factory=dict)


class Results(Part):
    """All that was seen of one content, and what it was seen with."""

    format: Annotated[int, Field(ge=1, le=FORMAT)]
    content: Hash
    tools: dict[str, str]
    seen: Annotated[tuple[Seen, ...], Field(min_length=1)]

    def of(self, kind: Kind) -> list[Seen]:
        """Return what was seen by tests of a kind."""
        return self._by_kind.get(kind, [])

    @cached_property
    def _by_kind(self) -> dict[str, list[Seen]]:
        found: dict[str, list[Seen]] = {}
        for each in self.seen:
            found.setdefault(each.kind, []).append(each)
        return found

    @property
    def days(self) -> tuple[date, date]:
        """Return the first and the last day anything was seen."""
        days = sorted(each.on for each in self.seen)
        return days[0], days[-1]


@dataclass(frozen=True)
class Tried:
    """The content that a site is made from now, and what was seen of it or of an older one."""

    content: str
    results: Results | None = None

    @property
    def is_of_this(self) -> bool:
        """Whether what was seen is what the site is made from now."""
        return self.results is not None and self.results.content == self.content

    @property
    def faults(self) -> Iterator[Seen]:
        """Return what was seen to be wrong with this content."""
        seen = self.results.seen if self.results and self.is_of_this else ()
        return (each for each in seen if each.faults)
