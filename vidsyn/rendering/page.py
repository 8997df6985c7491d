"""A page ready to be laid out: all that its template shows, and a finished body."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import escape, unescape
from pathlib import PurePosixPath
from posixpath import relpath
from typing import Any

TOP = "top-of-site:/"
"""The top of the site in a fragment, until it is known which page the fragment is for."""

IN_UNIT = "folder-of-unit:/"
"""The folder of the unit that uses a question, until it is known which unit that is."""

_IN_UNIT = re.compile(f'="{re.escape(IN_UNIT)}([^"]*)"')


@dataclass(frozen=True)
class Page:
    """A page of the site, its address seen from the top; documentation has the engine's look.

    `files` are texts the page offers for download, by their addresses.
    """

    address: str
    template: str
    meta: Mapping[str, Any]
    body: str = ""
    is_documentation: bool = False
    files: Mapping[str, str] = field(default_factory=dict)

    def finished_body(self) -> str:
        """Return the body with every address seen from this page."""
        return localised(self.body, way_up(self.address))


def unmarked(text: str) -> str:
    """Return a text for the engine's own templates, which escape nothing of what they are given.

    Some of them do, so only the signs that could begin a tag or end an attribute are written anew.
    """
    return text.replace("<", "&lt;").replace('"', "&quot;")


def way_up(address: str) -> str:
    """Return the way from a page to the top of the site: `../../`, or nothing on the front page."""
    return "../" * (len(PurePosixPath(address).parts) - 1)


def localised(html: str, root: str) -> str:
    """Return the HTML with addresses from the top of the site seen from a page below it."""
    return str(html).replace(f'="{TOP}', f'="{root}')


def in_unit(html: str, address: Callable[[str], str]) -> str:
    """Return the HTML with the address of every file that is named from the unit's folder."""
    return _IN_UNIT.sub(lambda found: f'="{escape(address(unescape(found[1])))}"', html)


def href(to: str, page: str) -> str:
    """Return the link from one page to another, both as addresses from the top of the site."""
    return relpath(to, PurePosixPath(page).parent)
