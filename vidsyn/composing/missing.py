"""The page a server shows when an address leads nowhere.

It is shown at no known depth, so it holds all it needs.
"""

from collections.abc import Iterator
from urllib.parse import urlsplit

from vidsyn.model import addresses
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page
from vidsyn.rendering.policy import whole_policy


def pages(frame: Frame) -> Iterator[Page]:
    """Return the 404 page, with its style inside and fonts left to the reader's machine."""
    base = urlsplit(frame.site.site_url).path or "/"
    title = frame.words.say("missing.title")
    meta = {
        "lead": frame.words.say("missing.text"),
        "way_out": {"text": frame.words.say("missing.home"), "href": base},
        "root": base,
        "search": f"{base}{addresses.SEARCH}",
        "styles": [],
        "inline_css": frame.assets.missing.text,
        "policy": whole_policy(frame.assets),
        "art": "art/missing.svg",
    }
    yield frame.page(addresses.MISSING, "missing", title, frame.words.say("missing.text"), meta)
