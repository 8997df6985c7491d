"""The handbook: documentation, so Material's own page, with a body we have made."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page


def pages(frame: Frame) -> Iterator[Page]:
    """Return every page that authors have written for the handbook."""
    for page in frame.catalogue.handbook:
        body = frame.fragments.text_page(page)
        address = addresses.handbook(page.name)
        yield frame.documentation(address, page.card.title, page.card.summary, body)
