"""A kit's own pages on paper: every answer open; one with a picture first is a poster too."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.model.documents import Prose
from vidsyn.model.kits import Kit, KitPage
from vidsyn.model.paper_addresses import poster
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page, href
from vidsyn.rendering.parts import help_box
from vidsyn.rendering.shown import contact


def pages(frame: Frame) -> Iterator[Page]:
    """Return every page that the kits' authors have written, and the posters."""
    for kit in frame.catalogue.kits:
        for page in kit.pages:
            yield _page(kit, page, frame)
            if has_poster(page):
                yield _poster(kit, page, frame)


def has_poster(page: KitPage) -> bool:
    """Tell whether the page begins with a picture of the way, which can hang on a wall."""
    return any(isinstance(node, Prose) and node.images for node in page.document.intro)


def _page(kit: Kit, page: KitPage, frame: Frame) -> Page:
    address, card = addresses.kit_page(kit, page), page.card
    meta = {
        **frame.unit_meta(kit),
        "module": {"title": kit.card.value.title},
        "lead": card.summary,
        "help": help_box(kit.card.value.help, frame),
        "back": href(addresses.unit(kit), address),
    }
    body = frame.fragments.document(page.document, "professional-paper")
    return frame.page(address, "kit-page-paper", card.title, card.summary, meta, body=body)


def _poster(kit: Kit, page: KitPage, frame: Frame) -> Page:
    address, card = poster(kit, page), page.card
    meta = {
        **frame.unit_meta(kit),
        "module": {"title": kit.card.value.title},
        "heading": card.title,
        "contacts": [contact(name, frame) for name in kit.card.value.help],
        "back": href(addresses.unit(kit), address),
    }
    body = frame.fragments.nodes(page.document.intro, "professional-paper")
    title = frame.words.say("paper.poster", title=card.title)
    return frame.page(address, "poster", title, card.summary, meta, body=body)
