"""The pages of the techniques: one each, and a list of them and of what one can do oneself."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from vidsyn.composing.take_along import take_along
from vidsyn.model import addresses
from vidsyn.rendering.frame import Frame, Meta, Trail
from vidsyn.rendering.page import Page, href
from vidsyn.rendering.parts import habit, technique


def pages(frame: Frame) -> Iterator[Page]:
    """Return the list and one page for each technique."""
    home, place = Trail(frame.words.say("page.home"), addresses.HOME), addresses.TECHNIQUES
    names = list(frame.catalogue.facts.techniques.facts)
    title, lead = frame.words.say("techniques.title"), frame.words.say("techniques.lead")
    meta = {
        "techniques": [technique(name, place, frame) for name in names],
        "habits": [habit(name, place, frame) for name in frame.catalogue.facts.habits.facts],
        "lead": lead,
        "take_along": take_along([str(PurePosixPath(place).parent)], place, frame),
    }
    yield frame.page(place, "techniques", title, lead, meta, trail=[home])
    for name in names:
        yield _page(name, [home, Trail(title, place)], frame)


def _page(name: str, trail: list[Trail], frame: Frame) -> Page:
    found, address = frame.catalogue.facts.techniques[name], addresses.technique(name)
    meta = {
        "lead": found.line,
        "does": found.does,
        "example": found.example,
        "do": found.do,
        "research": found.research,
        "art": frame.theme.technique_art(found.picture),
        "modules": _modules(name, address, frame),
    }
    return frame.page(address, "technique", found.name, found.line, meta, trail=trail)


def _modules(name: str, page: str, frame: Frame) -> list[Meta]:
    return [
        {"title": module.card.value.title, "href": href(addresses.unit(module), page)}
        for module in frame.catalogue.modules
        if name in module.card.value.techniques
    ]
