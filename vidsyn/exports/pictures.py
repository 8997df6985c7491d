"""Where a laid-out page's pictures stand, seen from the top of the site."""

import re
from collections.abc import Iterator
from html import escape, unescape
from pathlib import PurePosixPath
from posixpath import normpath
from urllib.parse import unquote

from vidsyn.rendering.page import href

_SHOWN = re.compile(
    r'(?P<before><img\b[^>]*? src="|background-image: url\()(?!data:)(?P<to>[^")]+)'
)


def shown_on(html: str, page: str) -> Iterator[str]:
    """Yield the address of every picture that the page at this address shows."""
    return (_from_top(found["to"], page) for found in _SHOWN.finditer(html))


def seen_from(html: str, page: str, other: str) -> str:
    """Return a page's HTML with its pictures as they are found from another page."""
    return _SHOWN.sub(
        lambda found: found["before"] + escape(href(_from_top(found["to"], page), other)), html
    )


def _from_top(target: str, page: str) -> str:
    return normpath(str(PurePosixPath(page).parent / unquote(unescape(target))))
