"""What the pages about the site have in common: each leads to all the others."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.rendering.frame import Frame, Trail
from vidsyn.rendering.page import Page, href


def about_page(frame: Frame, address: str, title: str, summary: str, body: str) -> Page:
    """Return a page about the site, with links to the others."""
    home = Trail(frame.words.say("page.home"), addresses.HOME)
    others = [
        {"title": name, "href": href(other, address)}
        for name, other in _pages(frame)
        if other != address
    ]
    meta = {"lead": summary, "others": others, "art": "art/om.svg"}
    return frame.page(address, "about", title, summary, meta, body=body, trail=[home])


def _pages(frame: Frame) -> Iterator[tuple[str, str]]:
    """Yield the title and the address of each page about the site, those nobody writes last."""
    for page in frame.catalogue.about:
        yield page.card.title, addresses.about(page.name)
    yield frame.words.say("evidence.title"), addresses.EVIDENCE
    yield frame.words.say("materials.title"), addresses.MATERIALS
