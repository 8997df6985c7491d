"""A parents' guide on paper: the whole text, whom to call, and where we know things from."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.model.guides import Guide
from vidsyn.model.paper_addresses import guide_paper
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.guiding import guiding
from vidsyn.rendering.page import Page, href


def pages(frame: Frame) -> Iterator[Page]:
    """Return each guide; the answers stand with its questions, for a parent reads alone."""
    for guide in frame.catalogue.guides:
        yield _page(guide, frame)


def _page(guide: Guide, frame: Frame) -> Page:
    card, address = guide.card.value, guide_paper(guide)
    meta = {
        **frame.unit_meta(guide),
        **guiding(guide, frame),
        "module": {"title": card.title},
        "back": href(addresses.unit(guide), address),
    }
    body = frame.fragments.document(guide.document, "parent-paper")
    title = frame.words.say("paper.guide")
    return frame.page(address, "guide-paper", title, card.situation, meta, body=body)
