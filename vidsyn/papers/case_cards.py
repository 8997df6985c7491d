"""A kit's cases as cards: two a sheet, the situation in front and the questions on the back."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.model.kits import Case, Kit
from vidsyn.model.paper_addresses import case_cards
from vidsyn.rendering.cases import LENSES
from vidsyn.rendering.frame import Frame, Meta
from vidsyn.rendering.page import Page, href, localised, way_up

A_SHEET = 2
"""Cards on one side of a sheet; turned over its long edge, the upper card stays the upper one."""


def pages(frame: Frame) -> Iterator[Page]:
    """Return the cards of each kit with cases; nothing of how a case went on."""
    for kit in frame.catalogue.kits:
        if kit.cases:
            yield _page(kit, frame)


def _page(kit: Kit, frame: Frame) -> Page:
    card, address = kit.card.value, case_cards(kit)
    cards = [_card(one, address, frame) for one in kit.cases]
    meta = {
        **frame.unit_meta(kit),
        "module": {"title": card.title},
        "sheets": [cards[at : at + A_SHEET] for at in range(0, len(cards), A_SHEET)],
        "back": href(addresses.unit(kit), address),
    }
    title = frame.words.say("paper.case-cards")
    return frame.page(address, "case-cards", title, card.summary, meta)


def _card(one: Case, page: str, frame: Frame) -> Meta:
    card = one.card.value
    situation = frame.fragments.nodes(one.document.intro, "room")
    return {
        "title": card.title,
        "setting": card.setting,
        "age": card.age,
        "html": localised(situation, way_up(page)),
        "questions": [
            {"title": step.title, "text": frame.words.say(f"cases.lens.{step.id}")}
            for step in one.document.steps
            if step.id in LENSES
        ],
    }
