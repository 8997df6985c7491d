"""No page is an orphan: from the front page, every page can be reached by its links."""

import re
from pathlib import Path
from urllib.parse import unquote, urldefrag

NO_LINK = {"404.html"}
"""Pages that a server shows by itself."""

_HREF = re.compile(r'<a\b[^>]*?\bhref="([^"]*)"')


def reached(site: Path) -> set[str]:
    """Return the pages that links lead to, from the front page on."""
    found, waiting = {"index.html"}, ["index.html"]
    while waiting:
        page = waiting.pop()
        for href in _HREF.findall((site / page).read_text("utf-8")):
            target = _page(href, site / page, site)
            if target and target not in found:
                found.add(target)
                waiting.append(target)
    return found


def _page(href: str, source: Path, site: Path) -> str:
    path = unquote(urldefrag(href).url)
    target = (source.parent / path).resolve() if path and ":" not in path else None
    is_page = target and target.suffix == ".html" and target.is_file()
    return str(target.relative_to(site.resolve())) if target and is_page else ""


def pages(site: Path) -> set[str]:
    return {str(path.relative_to(site)) for path in site.rglob("*.html")} - NO_LINK


def test_every_page_of_the_tiny_site_is_reached(tiny_site: Path) -> None:
    assert pages(tiny_site) - reached(tiny_site) == set()


def test_every_page_of_the_site_is_reached(site: Path) -> None:
    assert len(pages(site)) > 100
    assert pages(site) - reached(site) == set()
