"""What a first visit costs: a class of thirty shares one access point."""

import gzip
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser

from tests.evidence import See

PAGE = 30_000
"""Bytes, gzip: HTML, CSS and scripts, illustration included. Material's empty page is 78,000."""

FONTS = 80_000
SCRIPTS = 10_000
REQUESTS = 10


def first_visit(browser: Browser, page: Path) -> dict[str, list[Path]]:
    """Return the files a browser asks for, by kind."""
    tab = browser.new_context().new_page()
    asked: dict[str, list[Path]] = {}
    tab.on(
        "request",
        lambda request: asked.setdefault(request.resource_type, []).append(
            Path(unquote(urlsplit(request.url).path))
        ),
    )
    tab.goto(page.as_uri())
    tab.evaluate("document.fonts.ready.then(() => 0)")
    tab.context.close()
    return asked


def packed(paths: list[Path]) -> int:
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in paths)


@pytest.mark.parametrize(
    "name",
    [
        "index.html",
        "skole/mellemtrin/fem-greb/index.html",
        "skole/mellemtrin/fem-greb/lektion-1.html",
        "skole/mellemtrin/fem-greb/lektion-2.html",
        "skole/indskoling/reklamen-vil-noget/index.html",
        "skole/indskoling/reklamen-vil-noget/lektion-1.html",
        "skole/udskoling/propagandaens-vaerktoejskasse/index.html",
        "skole/udskoling/propagandaens-vaerktoejskasse/lektion-1.html",
        "foraeldre/rigtig-bekymret/index.html",
        "foraeldre/spil-og-nye-venner/index.html",
        "fagfolk/opmaerksom/index.html",
        "fagfolk/opmaerksom/slides-45.html",
    ],
)
def test_a_first_visit_is_light(name: str, browser: Browser, site: Path, seen: See) -> None:
    asked = first_visit(browser, site / name)

    fonts = asked.pop("font", [])
    scripts = asked.get("script", [])
    text = [path for paths in asked.values() for path in paths]
    weight = {"text": packed(text), "scripts": packed(scripts), "requests": len(text) + len(fonts)}
    seen("weight", name, numbers=weight | {"fonts": sum(path.stat().st_size for path in fonts)})
    assert packed(text) <= PAGE
    assert packed(scripts) <= SCRIPTS
    assert sum(path.stat().st_size for path in fonts) <= FONTS
    assert len(text) + len(fonts) <= REQUESTS
