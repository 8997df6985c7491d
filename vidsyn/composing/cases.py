"""The cases of a kit: a list, and each one turn by turn as the room follows it."""

from collections.abc import Iterator

from vidsyn.composing.kit import professionals
from vidsyn.model import addresses
from vidsyn.model.kits import Case, Kit
from vidsyn.rendering.cases import SITUATION, case_screens
from vidsyn.rendering.frame import Frame, Meta, Trail
from vidsyn.rendering.page import Page, href

AFTERWARDS = "skete"
"""The id of the part of a case that only the speaker knows."""


def pages(frame: Frame) -> Iterator[Page]:
    """Return the list and every case."""
    for kit in frame.catalogue.kits:
        if kit.cases:
            yield _list(kit, frame)
        for one in kit.cases:
            yield _case(kit, one, frame)


def _list(kit: Kit, frame: Frame) -> Page:
    address, card, say = addresses.cases(kit), kit.card.value, frame.words.say
    meta = {
        **frame.unit_meta(kit),
        "lead": say("cases.lead"),
        "cases": [_entry(kit, one, address) for one in kit.cases],
        "back": href(addresses.unit(kit), address),
    }
    way = [
        Trail(say("page.home"), addresses.HOME),
        professionals(frame),
        Trail(card.title, addresses.unit(kit)),
    ]
    return frame.page(address, "cases", say("kit.cases"), say("cases.lead"), meta, trail=way)


def _entry(kit: Kit, one: Case, page: str) -> Meta:
    card = one.card.value
    facts = {"setting": card.setting, "age": card.age}
    return {"title": card.title, "href": href(addresses.case(kit, one), page), **facts}


def _case(kit: Kit, one: Case, frame: Frame) -> Page:
    """Return what the room sees: the situation, four questions, the turns; never how it ended."""
    address, card, say = addresses.case(kit, one), one.card.value, frame.words.say
    steps = [step for step in one.document.steps if step.id != AFTERWARDS]
    first = {"id": SITUATION, "title": say("cases.situation"), "minutes": 0}
    meta = {
        **frame.unit_meta(kit),
        "module": {"title": kit.card.value.title},
        "steps": [first, *({"id": each.id, "title": each.title, "minutes": 0} for each in steps)],
        "back": href(addresses.cases(kit), address),
    }
    body = case_screens(one.document, steps, frame.fragments)
    scripts = [frame.assets.projector.address]
    return frame.page(
        address, "projector", card.title, kit.card.value.summary, meta, body=body, scripts=scripts
    )
