"""The last slide: whom to call, and a place to write whom to call here."""

from collections.abc import Iterator
from dataclasses import astuple

from pptx.oxml import parse_xml
from pptx.slide import Slide as DeckSlide
from pptx.util import Pt

from vidsyn.decks import stage
from vidsyn.decks.content import Line, Run
from vidsyn.decks.fitting import SIZES, SMALLEST, TITLES
from vidsyn.exports.local import LocalContacts
from vidsyn.exports.slides.made import Made, at, begin, note, number
from vidsyn.exports.slides.marks import SPACES, form_xml, line_xml
from vidsyn.exports.slides.template import WHOM, Place
from vidsyn.exports.slides.writing import Sized, said, write
from vidsyn.model.facts import Contact

_CLOSE = 2
"""Points between a number and whose it is."""

_APART = 14
"""Points between one contact and the next."""


def add(made: Made, local: LocalContacts) -> None:
    """Add the slide, which may stay on the wall; its notes say what is to be done after."""
    facts = made.frame.catalogue.facts.contacts
    names = [name for name in made.kit.card.value.help if name in facts and facts[name].phone]
    slide = begin(WHOM, made.say("deck.contacts"), TITLES[0], made)
    numbers = at(slide, Place.BODY)
    numbers.name = made.say("deck.numbers")
    write(numbers, [line for name in names for line in _contact(facts[name])])
    own = at(slide, Place.OWN)
    own.name = made.say("deck.local")
    write(own, list(_own(local, made)), stage.PAD, "t")
    look = form_xml(stage.OWN, rounded=True) + line_xml("accent2", dashed=True)
    own.element.replace(own.element.spPr, parse_xml(f"<p:spPr {SPACES}>{look}</p:spPr>"))
    _read_on(slide, names, made)
    number(slide, made)
    note(slide, list(_notes(made)))


def _contact(contact: Contact) -> Iterator[Sized]:
    """Return the number in large, whose it is, and when somebody answers."""
    yield Sized(said(contact.phone.replace(" ", "\u00a0"), strong=True), SIZES[0], above=_APART)
    yield Sized(said(contact.name), SMALLEST, above=_CLOSE)
    if contact.hours:
        yield Sized(said(contact.hours), SMALLEST, "tx2", above=_CLOSE)


def _own(local: LocalContacts, made: Made) -> Iterator[Sized]:
    """Return the local contacts, or what to write in their place."""
    yield Sized(said(made.say("deck.local"), strong=True), SMALLEST, "accent2")
    if not local.lines:
        yield Sized(said(made.say("deck.local-here")), SMALLEST)
    for line, above in local.said():
        yield Sized(line, SMALLEST, above=above)


def _read_on(slide: DeckSlide, names: list[str], made: Made) -> None:
    if names:
        area = stage.SOURCES
        shape = slide.shapes.add_textbox(*(Pt(each) for each in astuple(area)))
        shape.name = made.say("deck.foot")
        write(shape, [Sized(said(made.read_on(names)), stage.SMALL, "tx2")], anchor="b")


def _notes(made: Made) -> Iterator[Line]:
    yield said(made.say("deck.contacts-note"))
    yield said(made.say("kit.after"), strong=True)
    yield from (Line((Run(text),), "bullet") for text in made.kit.card.value.after)
