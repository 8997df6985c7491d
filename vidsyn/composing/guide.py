"""A parents' guide: the short answer and whom to call first, then what to say and do."""

from collections.abc import Iterator

from vidsyn.composing.take_along import take_along
from vidsyn.model import addresses
from vidsyn.model.guides import Guide
from vidsyn.rendering.frame import Frame, Meta, Trail
from vidsyn.rendering.guiding import guiding
from vidsyn.rendering.keeping import keep
from vidsyn.rendering.page import Page, href
from vidsyn.rendering.parts import unit_link
from vidsyn.rendering.terms import explained, terms_of

URGENT = "guide-urgent"
"""The kind of page where nothing stands above the help."""


def pages(frame: Frame) -> Iterator[Page]:
    """Return one page for each guide."""
    for guide in frame.catalogue.guides:
        yield _page(guide, frame)


def _page(guide: Guide, frame: Frame) -> Page:
    card, address = guide.card.value, addresses.unit(guide)
    meta = {
        **frame.unit_meta(guide),
        **guiding(guide, frame),
        "checked": _checked([each.contact for each in card.urgent], frame),
        "flyer": href(addresses.flyer(guide), address),
        "find": href(addresses.FIND, address),
        "modules": [*filter(None, (unit_link(name, address, frame) for name in card.modules))],
        "take_along": take_along([addresses.folder(guide)], address, frame),
        "keep": keep(address, frame),
    }
    terms = terms_of(card.words)
    body = explained(frame.fragments.document(guide.document, "parent"), terms).html
    meta |= {"words": [term.entry for term in terms]}
    kind = URGENT if card.help_first else "guide"
    return frame.page(address, kind, card.title, card.situation, meta, body=body, trail=_way(frame))


def _checked(names: list[str], frame: Frame) -> list[Meta]:
    """Return when the numbers were read, each day once, so that little stands before the answer."""
    contacts = [frame.catalogue.facts.contacts[name] for name in names]
    references = frame.fragments.references
    days = {references.checked(each): each.read_on.isoformat() for each in contacts}
    return [{"text": text, "read": read} for text, read in days.items()]


def _way(frame: Frame) -> list[Trail]:
    say = frame.words.say
    parents = Trail(say("audience.parents"), addresses.audience("parents"))
    return [Trail(say("page.home"), addresses.HOME), parents]
