"""A guide on one sheet: the short answer, what to say, what to do tonight, whom to call."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.model.guides import Guide
from vidsyn.rendering.frame import Frame, Meta
from vidsyn.rendering.page import Page, href
from vidsyn.rendering.qr import qr_code
from vidsyn.rendering.shown import contact


def pages(frame: Frame) -> Iterator[Page]:
    """Return one flyer for each guide."""
    for guide in frame.catalogue.guides:
        yield _page(guide, frame)


def _page(guide: Guide, frame: Frame) -> Page:
    card, address = guide.card.value, addresses.flyer(guide)
    meta = {
        **frame.unit_meta(guide),
        "module": {"title": card.title},
        "lead": card.situation,
        "short_answer": card.short_answer,
        "way": _way(guide, frame),
        "contacts": [contact(name, frame) for name in card.help],
        "back": href(addresses.unit(guide), address),
    }
    nodes = [node for step in guide.document.steps for node in step.nodes]
    body = frame.fragments.nodes([*guide.document.intro, *nodes], "flyer")
    title, scripts = frame.words.say("guide.flyer"), [frame.assets.copy.address]
    return frame.page(address, "flyer", title, card.situation, meta, body=body, scripts=scripts)


def _way(guide: Guide, frame: Frame) -> Meta | str:
    """Return the guide's address, to scan and to type, or nothing where the site has none yet."""
    if not frame.site.site_url:
        return ""
    url = f"{frame.site.site_url}{addresses.folder(guide)}/"
    return {"qr": qr_code(url), "text": url.partition("://")[2]}
