"""What the last test run found, question by question and page by page."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from vidsyn.model.evidence import Kind, Results, Seen

State = Literal["fine", "found", "not-run"]

QUESTIONS: tuple[Kind, ...] = (
    "requests",
    "storage",
    "axe",
    "keyboard",
    "focus",
    "narrow",
    "errors",
    "policy",
    "firefox",
    "links",
    "weight",
    "paper",
)
"""What a reader is told, the first thing a school asks first."""

LOOKS = 4
"""By day and by night, on a phone and on a desk."""

OPEN = (
    "screen-reader",
    "reading-tools",
    "browsers",
    "eyes",
    "zoom",
    "files",
    "pdf",
    "powerpoint",
    "translation",
    "people",
)
"""What no test of ours has looked at, each with words of its own."""


@dataclass(frozen=True)
class Finding:
    """The answer to a question: its state, and the numbers that its sentence says.

    `count` is how many were tried of `all` pages, `looks` how many looks at each at least.
    """

    kind: Kind
    state: State
    numbers: dict[str, int]


@dataclass(frozen=True)
class PageSeen:
    """What was seen of one page; `looks` are those that axe had of it."""

    address: str
    looks: tuple[str, ...]
    faults: tuple[str, ...]
    unclear: tuple[str, ...]
    counts: dict[str, int | None]


def findings(results: Results | None) -> list[Finding]:
    """Return the answer to each question; where nothing was seen it is `not-run`."""
    return [_finding(kind, results) for kind in QUESTIONS]


def _finding(kind: Kind, results: Results | None) -> Finding:
    seen = results.of(kind) if results else []
    if results is None or not seen:
        return Finding(kind, "not-run", {})
    wrong = {each.of for each in seen if each.faults}
    numbers = {
        "count": len({each.of for each in seen}),
        "faults": len(wrong),
        "unclear": len({each.of for each in seen if each.unclear}),
        "all": _all_pages(results),
        "pages": sum(each.of.endswith(".html") for each in seen),
        "looks": min(Counter(each.of for each in seen).values()),
        **_most(seen),
    }
    return Finding(kind, "found" if wrong else "fine", numbers)


def _all_pages(results: Results) -> int:
    return max((each.numbers.get("all", 0) for each in results.of("pages")), default=0)


def _most(seen: list[Seen]) -> dict[str, int]:
    """Return the largest of each number that was seen."""
    names = {name for each in seen for name in each.numbers}
    return {name: max(each.numbers.get(name, 0) for each in seen) for name in names}


PER_PAGE: tuple[Kind, ...] = ("requests", "storage", "narrow", "errors")
"""What is counted of each page besides what axe says; None where it was not tried."""


def pages_of(results: Results) -> Iterator[PageSeen]:
    """Yield what was seen of each page, by address."""
    by_page: dict[str, list[Seen]] = {}
    for kind in ("axe", *PER_PAGE):
        for each in results.of(kind):
            by_page.setdefault(each.of, []).append(each)
    for address in sorted(by_page):
        yield _page(address, by_page[address])


def _page(address: str, seen: list[Seen]) -> PageSeen:
    axe = [each for each in seen if each.kind == "axe"]
    counts = {kind: sum(len(e.faults) for e in seen if e.kind == kind) for kind in PER_PAGE}
    tried = {each.kind for each in seen}
    return PageSeen(
        address,
        tuple(each.look for each in axe),
        tuple(dict.fromkeys(fault for each in axe for fault in each.faults)),
        tuple(dict.fromkeys(rule for each in axe for rule in each.unclear)),
        {kind: count if kind in tried else None for kind, count in counts.items()},
    )
