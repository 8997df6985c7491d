"""What axe-core finds on a page, day and night, on a phone and on a desk."""

from collections.abc import Iterator
from typing import Any, Literal

from playwright.sync_api import Page

from vidsyn import HOME

AXE = HOME / ".vidsyn/node_modules/axe-core/axe.min.js"
"""To be the page's init script: it is then compiled once, not page by page."""

OPTIONS: dict[str, Any] = {"resultTypes": ["violations"], "preload": False}
"""Style sheets are not fetched once more: from a folder, no browser lets a script do that."""

PHONE, DESK = 390, 1280

COLOURS = ["color-contrast", "link-in-text-block"]
"""Colours alone change from day to night, so by night only their rules are tried."""

ROOM = [*COLOURS, "target-size", "scrollable-region-focusable"]
"""What a wider screen can change. Names, roles and structure are the same on every screen."""

LOOSE = ("landmark-one-main", "page-has-heading-one", "region")
"""Rules about a whole page, which a question alone is not."""


Look = tuple[Literal["light", "dark"], int, dict[str, Any]]


def looks(widths: tuple[int, ...]) -> Iterator[Look]:
    """Yield each look at a page: by every rule on the first screen, then by what can differ.

    A test of many pages takes the screens turn about.
    """
    for n, width in enumerate(widths):
        yield "light", width, {"runOnly": ROOM} if n else {}
    yield "dark", widths[-1], {"runOnly": COLOURS}


def violations(
    page: Page, widths: tuple[int, ...] = (PHONE, DESK), apart_from: tuple[str, ...] = ()
) -> Iterator[str]:
    """Yield every violation of every rule but some."""
    for scheme, width, only in looks(widths):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.set_viewport_size({"width": width, "height": 800})
        result = page.evaluate("options => axe.run(options)", {**OPTIONS, **only})
        assert result["testEngine"]["name"] == "axe-core"
        for each in result["violations"]:
            for node in each["nodes"] if each["id"] not in apart_from else ():
                yield f"{scheme} {width}: {each['id']}: {node['html'][:120]}"
