"""A page of a kit that one finds one's way by: steps, and answers to open one at a time."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.model.kits import Kit, KitPage
from vidsyn.rendering.frame import Frame, Trail
from vidsyn.rendering.page import Page, href
from vidsyn.rendering.parts import help_box


def pages(frame: Frame) -> Iterator[Page]:
    """Return every page that the kits' authors have written."""
    for kit in frame.catalogue.kits:
        for page in kit.pages:
            yield _page(kit, page, frame)


def _page(kit: Kit, page: KitPage, frame: Frame) -> Page:
    address, card, say = addresses.kit_page(kit, page), page.card, frame.words.say
    meta = {
        **frame.unit_meta(kit),
        "lead": card.summary,
        "kit": {"title": kit.card.value.title, "href": href(addresses.unit(kit), address)},
        "help": help_box(kit.card.value.help, frame),
    }
    body = frame.fragments.document(page.document, "professional")
    way = [
        Trail(say("page.home"), addresses.HOME),
        Trail(say("audience.professionals"), addresses.audience("professionals")),
        Trail(kit.card.value.title, addresses.unit(kit)),
    ]
    return frame.page(address, "kit-page", card.title, card.summary, meta, body=body, trail=way)
