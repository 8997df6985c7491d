"""The first slide: what the talk is called and asks, for how long, and its picture."""

from collections.abc import Iterator
from io import BytesIO

from pptx.oxml import parse_xml
from pptx.slide import Slide as DeckSlide

from vidsyn.decks.content import Line, Run
from vidsyn.decks.measuring import LINE, rows
from vidsyn.decks.stage import Area
from vidsyn.exports.slides.made import NOWHERE, Made, at, begin, fill, note
from vidsyn.exports.slides.marks import decorate, form_xml, run_xml, shape_xml, text_xml
from vidsyn.exports.slides.pictures import drawn
from vidsyn.exports.slides.template import (
    COVER,
    COVER_ART,
    COVER_LEAD,
    COVER_SITE,
    COVER_STATUS,
    COVER_TITLE,
    Place,
)
from vidsyn.exports.slides.writing import said, sized, write

_TITLES = (54, 48, 44, 40, 36, 32, 28)
_LEADS = (30, 28, 26, 24)
_TRIED = 3
"""Sizes among which the one with the fewest rows is taken."""

_EDGE = 32
_ART = 1000
"""Pixels."""


def add(made: Made) -> None:
    """Add the cover; its notes say what to do before, and meanwhile."""
    card = made.kit.card.value
    slide = begin(COVER, card.title, _largest(card.title, _TITLES, COVER_TITLE, strong=True), made)
    lead = at(slide, Place.BODY)
    lead.name = made.say("deck.question")
    write(lead, sized([said(card.question)], _largest(card.question, _LEADS, COVER_LEAD)))
    tree = slide.shapes._spTree
    status = made.say("deck.length", length=made.length)
    for number, (area, text) in enumerate(
        ((COVER_SITE, made.frame.site.site_name), (COVER_STATUS, status)), 40
    ):
        runs = run_xml(text, 24, "accent2", strong=True)
        tree.append(parse_xml(shape_xml(number, text, form_xml(area), text_xml(runs))))
    if card.status == "draft":
        _draft(slide, made)
    _art(slide, made)
    note(slide, list(_notes(made)))


def _draft(slide: DeckSlide, made: Made) -> None:
    text = made.say("page.draft")
    area = Area(COVER_STATUS.left, COVER_STATUS.bottom + 2, COVER_STATUS.width, 22)
    shape = shape_xml(42, text, form_xml(area), text_xml(run_xml(text, 14, "tx2")))
    slide.shapes._spTree.append(parse_xml(shape))


def _largest(text: str, sizes: tuple[int, ...], area: Area, *, strong: bool = False) -> int:
    """Return the largest size that has room, and needs no more rows than a little smaller one."""
    line = Line((Run(text, is_strong=strong),))
    count = {size: rows(line, size, area.width) for size in sizes}
    fits = [size for size in sizes if count[size] * size * LINE <= area.height] or [sizes[-1]]
    fewest = min(count[size] for size in fits[:_TRIED])
    return next(size for size in fits if count[size] == fewest)


def _art(slide: DeckSlide, made: Made) -> None:
    """Add the unit's picture, which says nothing that is not said in words."""
    theme = made.frame.theme
    art = drawn(theme.text(made.frame.art(made.kit)), theme, _ART)
    picture = slide.shapes.add_picture(BytesIO(art), NOWHERE, NOWHERE)
    fill(picture, COVER_ART.within(_EDGE))
    decorate(picture, made.say("deck.picture"))


def _notes(made: Made) -> Iterator[Line]:
    card = made.kit.card.value
    yield said(made.say("deck.cover-note"))
    for title, lines in (
        (made.say("kit.before"), card.before),
        (made.say("kit.during"), card.during),
    ):
        yield said(title, strong=True)
        yield from (Line((Run(text),), "bullet") for text in lines)
