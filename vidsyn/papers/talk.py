"""What a talk leaves in the hand: handout, evaluation, and the speaker's notes to the cases."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.model.kits import Kit
from vidsyn.rendering.cases import cases_explained
from vidsyn.rendering.frame import Frame, Meta
from vidsyn.rendering.page import Page, href


def pages(frame: Frame) -> Iterator[Page]:
    """Return every sheet of every kit."""
    for kit in frame.catalogue.kits:
        yield _handout(kit, frame)
        yield _evaluation(kit, frame)
        if kit.cases:
            yield _case_notes(kit, frame)


def _handout(kit: Kit, frame: Frame) -> Page:
    nodes = [*kit.document.intro, *(node for step in kit.document.steps for node in step.nodes)]
    body = frame.fragments.nodes(nodes, "handout")
    return _sheet(kit, "handout", addresses.handout(kit), {}, body, frame)


def _evaluation(kit: Kit, frame: Frame) -> Page:
    asked = [
        {"ask": each.ask, "labels": list(each.labels), "options": list(each.options)}
        for each in kit.card.value.evaluation
    ]
    return _sheet(kit, "evaluation", addresses.evaluation(kit), {"asked": asked}, "", frame)


def _case_notes(kit: Kit, frame: Frame) -> Page:
    body = cases_explained(kit.cases, frame.fragments)
    return _sheet(kit, "case-notes", addresses.case_notes(kit), {}, body, frame)


def _sheet(kit: Kit, kind: str, address: str, meta: Meta, body: str, frame: Frame) -> Page:
    card = kit.card.value
    common = {
        **frame.unit_meta(kit),
        "module": {"title": card.title},
        "back": href(addresses.unit(kit), address),
    }
    title, scripts = frame.words.say(f"kit.{kind}"), [frame.assets.copy.address]
    return frame.page(
        address, kind, title, card.summary, {**common, **meta}, body=body, scripts=scripts
    )
