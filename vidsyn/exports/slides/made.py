"""A deck while it is made, and what all its slides have: a title, a number, notes."""

from collections.abc import Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.shapes.picture import Picture
from pptx.slide import Slide as DeckSlide
from pptx.util import Emu, Pt

from vidsyn.decks import stage
from vidsyn.decks.content import Line, Run
from vidsyn.decks.stage import Area
from vidsyn.exports.slides.template import Place, layout_of, number_xml
from vidsyn.exports.slides.writing import Sized, write
from vidsyn.model.kits import Kit
from vidsyn.rendering.frame import Frame

NOWHERE = Emu(0)
"""Where a shape stands until its place is known."""

NOTES = 12
"""Points: notes are read on paper, or on the speaker's own screen."""


@dataclass(frozen=True)
class Made:
    """The deck, what it is made of, and where the site's pictures stand."""

    deck: Deck
    kit: Kit
    length: int
    frame: Frame
    root: Path

    def say(self, key: str, **values: object) -> str:
        """Return words of the site itself."""
        return self.frame.words.say(key, **values)

    def minutes(self, count: int) -> str:
        """Return minutes as they are said: 1 minut, 4 minutter."""
        return self.say("minutes.one" if count == 1 else "minutes.several", count=count)

    def read_on(self, names: Sequence[str]) -> str:
        """Return when numbers were read, each day with the names it is the day of."""
        known = [self.frame.catalogue.facts.contacts[name] for name in names]
        references = self.frame.fragments.references
        days: dict[str, list[str]] = {}
        for contact in (each for each in known if each.phone):
            days.setdefault(references.checked(contact), []).append(contact.name)
        if len(days) == 1:
            return next(iter(days))
        return " · ".join(f"{', '.join(whose)}: {day}" for day, whose in days.items())


def begin(layout: str, title: str, size: float, made: Made) -> DeckSlide:
    """Return a new slide with its title and its number."""
    slide: DeckSlide = made.deck.slides.add_slide(layout_of(made.deck, layout))
    place = at(slide, Place.TITLE)
    place.name = made.say("deck.title")
    write(place, [Sized(Line((Run(title, is_strong=True),)), size)])
    return slide


def number(slide: DeckSlide, made: Made) -> None:
    """Put the slide's number at its foot."""
    free = max(shape.shape_id for shape in slide.shapes) + 1
    slide.shapes._spTree.append(parse_xml(number_xml(free, str(len(made.deck.slides)))))


def at(slide: DeckSlide, place: Place) -> BaseShape:
    """Return a place to write in by its number in the layout."""
    found: BaseShape = next(
        each for each in slide.placeholders if each.placeholder_format.idx == place
    )
    return found


def fill(picture: Picture, area: Area) -> None:
    """Show a whole picture in the middle of an area, as large as there is room for."""
    wide, high = picture.image.size
    scale = min(Pt(area.width) / wide, Pt(area.height) / high)
    picture.crop_left = picture.crop_right = picture.crop_top = picture.crop_bottom = 0
    picture.width, picture.height = Emu(round(wide * scale)), Emu(round(high * scale))
    picture.left = Emu(Pt(area.left) + (Pt(area.width) - picture.width) // 2)
    picture.top = Emu(Pt(area.top) + (Pt(area.height) - picture.height) // 2)


def small(slide: DeckSlide, lines: Sequence[str], made: Made) -> None:
    """Write where the words of a slide are from, and when its numbers were read."""
    if lines:
        shape = slide.shapes.add_textbox(*(Pt(each) for each in astuple(stage.SOURCES)))
        shape.name = made.say("deck.foot")
        sized = [Sized(Line((Run(line),)), stage.SMALL, "tx2", above=0) for line in lines]
        write(shape, sized, anchor="b")


def note(slide: DeckSlide, lines: Sequence[Line]) -> None:
    """Write what the speaker reads; points of lists say themselves that they are points."""
    notes = slide.notes_slide
    body = notes.notes_placeholder
    if body is None:
        raise ValueError("the notes' master has no place for notes")
    write(body, [Sized(_plain(line), NOTES, above=NOTES / 2) for line in lines])


def _plain(line: Line) -> Line:
    if line.form == "text":
        return line
    mark = f"{line.number}. " if line.form == "number" else "– "
    return Line((Run("    " * line.level + mark), *line.runs))
