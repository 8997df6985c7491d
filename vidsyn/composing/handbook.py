"""The handbook: documentation, so Material's own page, with a body we have made."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page

TEMPLATE = "handbook.html"


def pages(frame: Frame) -> Iterator[Page]:
    """Return every page of the handbook."""
    for page in frame.catalogue.handbook:
        meta = {
            "template": TEMPLATE,
            "title": page.card.title,
            "description": page.card.summary,
        }
        body = frame.fragments.handbook(page)
        yield Page(addresses.handbook(page.name), TEMPLATE, meta, body)
