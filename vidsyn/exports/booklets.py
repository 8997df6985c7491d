"""Puts finished pages into a booklet: each part looks there as it does alone."""

import re
from collections.abc import Mapping

from vidsyn.exports.pictures import seen_from
from vidsyn.rendering.apart import apart
from vidsyn.rendering.page import Page

_PLACE = re.compile(r'<div class="booklet-part" id="(?P<id>[^"]+)" data-part="(?P<from>[^"]+)">')
_KIND = re.compile(r'<html\b[^>]*(?P<kind> data-kind="[^"]*")')
_READERS = re.compile(r'<body(?: class="(?P<early>[^"]*)")?(?P<readers>[^>]*)>')
_ARTICLE = re.compile(r"<article.*</article>", re.DOTALL)


def held_by(page: Page) -> list[str]:
    """Return the addresses of the pages that a booklet holds; of any other page none."""
    chapters = page.meta.get("chapters", ())
    return [part["address"] for chapter in chapters for part in chapter["parts"]]


def filled(html: str, page: str, pages: Mapping[str, str]) -> str:
    """Return the page with the article of another page in each place that is kept for one.

    `pages` are the HTML of other pages by their addresses. Raises KeyError for one that is not
    there. A page that keeps no place for others comes back as it is.
    """
    return _PLACE.sub(lambda found: _part(found["id"], found["from"], page, pages), html)


def _part(name: str, address: str, page: str, pages: Mapping[str, str]) -> str:
    """Return the opened place with the article in it, and who it is for, as its own page has it."""
    html = pages[address]
    kind, readers, article = _KIND.search(html), _READERS.search(html), _ARTICLE.search(html)
    if kind is None or readers is None or article is None:
        raise ValueError(f"{address} is no page of paper")
    classes = " ".join(filter(None, ("booklet-part", readers["early"])))
    inner = seen_from(apart(article[0], name), address, page)
    return f'<div class="{classes}" id="{name}"{kind["kind"]}{readers["readers"]}>{inner}'
