"""Pages about the site: who sends it, what it stores, where it knows things from."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.rendering.about import about_page
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page


def pages(frame: Frame) -> Iterator[Page]:
    """Return every page about the site that somebody has written."""
    for page in frame.catalogue.about:
        address, card = addresses.about(page.name), page.card
        body = frame.fragments.text_page(page)
        yield about_page(frame, address, card.title, card.summary, body)
