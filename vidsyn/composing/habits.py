"""The pages of the habits: what one can do oneself, whatever the technique."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.model.documents import Document
from vidsyn.rendering.frame import Frame, Meta, Trail
from vidsyn.rendering.page import Page, href
from vidsyn.rendering.shown import source


def pages(frame: Frame) -> Iterator[Page]:
    """Return one page for each habit."""
    for name in frame.catalogue.facts.habits.facts:
        yield _page(name, frame)


def _page(name: str, frame: Frame) -> Page:
    found, address, say = (
        frame.catalogue.facts.habits[name],
        addresses.technique(name),
        frame.words.say,
    )
    meta = {
        "lead": found.line,
        "points": [{"text": point.text, "how": point.how} for point in found.points],
        "does": found.does,
        "example": found.example,
        "do": found.do,
        "art": frame.theme.technique_art(found.picture),
        "modules": _modules(name, address, frame),
        "sources": [source(each, frame) for each in found.sources],
    }
    way = [
        Trail(say("page.home"), addresses.HOME),
        Trail(say("techniques.title"), addresses.TECHNIQUES),
    ]
    return frame.page(address, "habit", found.name, found.line, meta, trail=way)


def _modules(name: str, page: str, frame: Frame) -> list[Meta]:
    """Return the modules that show the habit, or refer to it."""
    return [
        {"title": module.card.value.title, "href": href(addresses.unit(module), page)}
        for module in frame.catalogue.modules
        if any(_uses(document, name) for document in module.documents)
    ]


def _uses(document: Document, name: str) -> bool:
    shown = any((block.name, block.argument) == ("habit", name) for block in document.blocks())
    named = (each for prose in document.prose() for each in prose.references)
    return shown or any((each.kind, each.id) == ("habit", name) for each in named)
