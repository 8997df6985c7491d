"""What axe-core finds on a page, by day on one screen and by night on another."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from playwright.sync_api import Page

from vidsyn import HOME

AXE = HOME / ".vidsyn/node_modules/axe-core/axe.min.js"
"""To be the page's init script: it is then compiled once, not page by page."""

OPTIONS: dict[str, Any] = {"resultTypes": ["violations"], "preload": False}
"""Style sheets are not fetched once more: from a folder, no browser lets a script do that."""

PHONE, DESK = 390, 1280

OTHERWISE = {
    "runOnly": [
        "color-contrast",
        "link-in-text-block",
        "target-size",
        "scrollable-region-focusable",
    ]
}
"""What night and another screen can change. Names, roles and structure are the same on all."""

LOOSE = ("landmark-one-main", "page-has-heading-one", "region")
"""Rules about a whole page, which a question alone is not."""


Look = tuple[Literal["light", "dark"], int, dict[str, Any]]


TWO: tuple[Look, ...] = (("light", PHONE, {}), ("dark", DESK, OTHERWISE))

FOUR: tuple[Look, ...] = (
    ("light", PHONE, {}),
    ("dark", DESK, {}),
    ("light", DESK, {}),
    ("dark", PHONE, {}),
)
"""A test of many pages takes these turn about: all four would be half of what all tests cost."""


def on(width: int) -> tuple[Look, ...]:
    """Return the looks at a page on one screen, by day and by night."""
    return ("light", width, {}), ("dark", width, OTHERWISE)


@dataclass(frozen=True)
class Found:
    """What axe says of a page in one look; what it could not decide it only names the rule of."""

    look: str
    version: str
    violations: list[dict[str, Any]]
    undecided: list[str]


def examined(page: Page, looks: tuple[Look, ...]) -> Iterator[Found]:
    """Yield what axe finds in each look."""
    for scheme, width, only in looks:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.set_viewport_size({"width": width, "height": 800})
        result = page.evaluate("options => axe.run(options)", {**OPTIONS, **only})
        assert result["testEngine"]["name"] == "axe-core"
        undecided = [each["id"] for each in result["incomplete"]]
        version = result["testEngine"]["version"]
        yield Found(f"{scheme} {width}", version, result["violations"], undecided)


def violations(
    page: Page, looks: tuple[Look, ...] = TWO, apart_from: tuple[str, ...] = ()
) -> Iterator[str]:
    """Yield every violation of every rule but some."""
    for found in examined(page, looks):
        yield from said(found, apart_from)


def said(found: Found, apart_from: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield a line for each thing that breaks a rule."""
    for each in found.violations:
        for node in each["nodes"] if each["id"] not in apart_from else ():
            yield f"{found.look}: {each['id']}: {node['html'][:120]}"
