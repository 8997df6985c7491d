"""One step of a talk as a slide: each part in its place, as large as there is room for."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml import parse_xml
from pptx.shapes.base import BaseShape
from pptx.shapes.placeholder import PicturePlaceholder
from pptx.slide import Slide as DeckSlide
from pptx.util import Pt

from vidsyn.decks import stage
from vidsyn.decks.content import Box, Line, Picture, Slide, Table, Text
from vidsyn.decks.fitting import CELL, SMALLEST, Fitted, Placed, fitted, table_rows
from vidsyn.decks.names import CURRENT, FICTION, name_of
from vidsyn.decks.stage import Area
from vidsyn.exports.slides import template
from vidsyn.exports.slides.made import NOWHERE, Made, begin, fill, note, number, small
from vidsyn.exports.slides.marks import (
    SPACES,
    describe,
    fill_xml,
    form_xml,
    line_xml,
)
from vidsyn.exports.slides.pictures import shown
from vidsyn.exports.slides.template import Place
from vidsyn.exports.slides.writing import Sized, said, sized, write, write_in
from vidsyn.model.targets import find_image
from vidsyn.site.pictures import as_shown
from vidsyn.site.workshop import Workshop

_SURFACE = MSO_THEME_COLOR.ACCENT_3


def add(slide: Slide, made: Made) -> None:
    """Add a slide with its parts, its sources and its notes."""
    look = fitted(slide)
    added = begin(_layout(look), slide.title, look.title, made)
    free = [each for each in added.placeholders if each.placeholder_format.idx != Place.TITLE]
    for placed in look.parts:
        _put(placed, look, added, free, made)
    for left in free:
        left.element.getparent().remove(left.element)
    _foot(slide, added, made)
    number(added, made)
    note(added, list(_notes(slide, made)))


def _layout(look: Fitted) -> str:
    kinds = {type(each.part) for each in look.parts}
    if Picture in kinds:
        return template.SHOWN
    if Box in kinds:
        return template.BOXED
    return template.ALONE if look.is_alone else template.LINES


def _put(placed: Placed, look: Fitted, slide: DeckSlide, free: list[BaseShape], made: Made) -> None:
    """Put a part in a place of the layout, or beside those that are taken."""
    part, area = placed.part, placed.area
    if isinstance(part, Text):
        shape = _taken(Place.BODY, slide, free, made.say("deck.text"), area)
        is_list = any(line.form != "text" for line in part.lines)
        write(shape, sized(part.lines, look.size), anchor="t" if is_list else "ctr")
    elif isinstance(part, Box):
        name = name_of(part, made.say)
        _box(part, name, look, _taken(Place.BOX, slide, free, name, area), area)
    elif isinstance(part, Table):
        _table(part, look.size, slide, area, made)
    else:
        _picture(part, slide, free, area, made)


def _taken(
    place: Place, slide: DeckSlide, free: list[BaseShape], name: str, area: Area
) -> BaseShape:
    """Return the place of the layout if it is free, or else a new one that looks the same."""
    found = next((each for each in free if each.placeholder_format.idx == place), None)
    if found is None:
        found = slide.shapes.add_textbox(NOWHERE, NOWHERE, NOWHERE, NOWHERE)
    else:
        free.remove(found)
    found.name = name
    found.left, found.top = Pt(area.left), Pt(area.top)
    found.width, found.height = Pt(area.width), Pt(area.height)
    slide.shapes._spTree.append(found.element)  # read in the order it is written
    return found


def _box(box: Box, name: str, look: Fitted, shape: BaseShape, area: Area) -> None:
    """Fill a marked box with its name and its words."""
    head = Sized(said(name, strong=True), SMALLEST, "accent2")
    first = [replace(each, above=stage.NAMED) for each in sized(box.lines[:1], look.size)]
    is_ours = box.name not in FICTION | {CURRENT}
    anchor = "ctr" if is_ours and len(look.parts) == 1 else "t"
    write(shape, [head, *first, *sized(box.lines[1:], look.size)], stage.PAD, anchor)
    outline = "" if is_ours else line_xml("accent2", dashed=box.name == CURRENT)
    form = form_xml(area, rounded=True) + fill_xml("bg2" if is_ours else "accent3") + outline
    shape.element.replace(shape.element.spPr, parse_xml(f"<p:spPr {SPACES}>{form}</p:spPr>"))


def _picture(
    picture: Picture, slide: DeckSlide, free: list[BaseShape], area: Area, made: Made
) -> None:
    """Show a whole picture as large as there is room for, with what it shows in words."""
    source = made.kit.slide_document.place.path
    path = find_image(picture.target, source, made.frame.catalogue)
    if path is None:
        raise ValueError(f"{source} shows {picture.target}, which checking should have stopped")
    file = BytesIO(shown(as_shown(made.root / path, Workshop(made.root)), made.frame.theme))
    place = next((each for each in free if isinstance(each, PicturePlaceholder)), None)
    if place is None:
        added = slide.shapes.add_picture(file, NOWHERE, NOWHERE)
    else:
        free.remove(place)
        added = place.insert_picture(file)
    fill(added, area)
    describe(added, made.say("deck.picture"), picture.alternative)


def _table(table: Table, size: float, slide: DeckSlide, area: Area, made: Made) -> None:
    """Show a table, its columns equally wide, and say in words what they are."""
    columns = max(len(row) for row in table.rows)
    left, top, width, height = (Pt(each) for each in (area.left, area.top, area.width, area.height))
    frame = slide.shapes.add_table(len(table.rows), columns, left, top, width, height)
    heights = table_rows(table, size, area.width)
    for row, cells, high in zip(frame.table.rows, table.rows, heights, strict=True):
        row.height = Pt(high)
        is_head = cells is table.rows[0]
        for cell, line in zip(row.cells, cells, strict=False):
            cell.fill.solid()
            cell.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1 if is_head else _SURFACE
            cell.margin_left = cell.margin_right = Pt(CELL)
            cell.margin_top = cell.margin_bottom = Pt(CELL)
            write_in(cell.text_frame, [Sized(line, size, "tx1")], CELL)
    names = ", ".join(line.text for line in table.rows[0])
    describe(frame, made.say("deck.table"), made.say("deck.table-of", columns=names))


def _foot(slide: Slide, added: DeckSlide, made: Made) -> None:
    """Say in small where the words are from, and on which day the numbers were read."""
    lines = [made.read_on(slide.numbers)] if slide.numbers else []
    if slide.sources:
        key = "deck.source" if len(slide.sources) == 1 else "deck.sources"
        lines.insert(0, made.say(key, sources=" · ".join(slide.sources)))
    small(added, lines, made)


def _notes(slide: Slide, made: Made) -> Iterator[Line]:
    """Return the speaker's notes: first for how long, last when the numbers in them were read."""
    yield said(made.minutes(slide.minutes), strong=True)
    yield from slide.notes
    if slide.noted:
        yield said(made.read_on(slide.noted))
