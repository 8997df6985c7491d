"""The way to a parents' guide: the child's age, then what has happened, in two taps."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.model.facts import HOTLINE
from vidsyn.model.guides import AGE_GROUPS, Ages, Guide
from vidsyn.rendering.frame import Frame, Meta, Trail
from vidsyn.rendering.page import Page, href
from vidsyn.rendering.parts import help_box


def pages(frame: Frame) -> Iterator[Page]:
    """Return the page, where there is a guide to find."""
    if frame.catalogue.guides:
        yield _page(frame)


def _page(frame: Frame) -> Page:
    say, parents = frame.words.say, addresses.audience("parents")
    meta = {
        "section": "parents",
        "lead": say("find.lead"),
        "art": "art/parents.svg",
        "urgent": [_link(guide) for guide in frame.catalogue.guides if _is_urgent(guide)],
        "groups": [_group(ages, frame) for ages in AGE_GROUPS],
        "all": href(parents, addresses.FIND),
        "help": help_box([HOTLINE], frame),
    }
    way = [Trail(say("page.home"), addresses.HOME), Trail(say("audience.parents"), parents)]
    return frame.page(addresses.FIND, "find", say("find.title"), say("find.lead"), meta, trail=way)


def _group(ages: Ages, frame: Frame) -> Meta:
    """Return what may have happened to a child of these ages, guide by guide, the everyday first.

    What cannot wait stands above all of it, and so comes last here.
    """
    low, high = ages
    told = [
        {**_link(guide), "texts": [happened.text for happened in guide.happened_in(ages)]}
        for guide in sorted(frame.catalogue.guides, key=_rarity)
        if any(guide.happened_in(ages))
    ]
    return {"name": frame.words.say("find.years", low=low, high=high), "guides": told}


def _rarity(guide: Guide) -> tuple[bool, Ages]:
    return _is_urgent(guide), guide.card.value.ages


def _is_urgent(guide: Guide) -> bool:
    """Tell whether the guide is for somebody who cannot wait."""
    return guide.card.value.help_first


def _link(guide: Guide) -> Meta:
    title = guide.card.value.title
    return {"title": title, "href": href(addresses.unit(guide), addresses.FIND)}
