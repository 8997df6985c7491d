"""The handbook: documentation, so Material's own page, with a body we have made."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page, way_up

TEMPLATE = "handbook.html"


def pages(frame: Frame) -> Iterator[Page]:
    """Return every page of the handbook."""
    for page in frame.catalogue.handbook:
        address = addresses.handbook(page.name)
        meta = {
            "template": TEMPLATE,
            "title": page.card.title,
            "description": page.card.summary,
            "styles": [f"{way_up(address)}{frame.assets.handbook.address}"],
        }
        body = frame.fragments.text_page(page)
        yield Page(address, TEMPLATE, meta, body, is_documentation=True)
