"""Pages about the site: who sends it, what it stores, where it knows things from."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.rendering.frame import Frame, Trail
from vidsyn.rendering.page import Page, href


def pages(frame: Frame) -> Iterator[Page]:
    """Return every page about the site, each with links to the others."""
    home = Trail(frame.words.say("page.home"), addresses.HOME)
    for page in frame.catalogue.about:
        address, title = addresses.about(page.name), page.card.title
        others = [
            {"title": other.card.title, "href": href(addresses.about(other.name), address)}
            for other in frame.catalogue.about
            if other is not page
        ]
        meta = {"lead": page.card.summary, "others": others, "art": "art/om.svg"}
        body = frame.fragments.text_page(page)
        yield frame.page(address, "about", title, page.card.summary, meta, body=body, trail=[home])
