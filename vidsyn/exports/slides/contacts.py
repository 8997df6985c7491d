"""The last slide: whom to call, and a place to write whom to call here."""

from collections.abc import Iterator

from pptx.oxml import parse_xml

from vidsyn.decks import stage
from vidsyn.decks.content import Line, Run
from vidsyn.decks.fitting import SMALLEST, TITLES
from vidsyn.decks.numbers import Stated, stated
from vidsyn.exports.local import LocalContacts
from vidsyn.exports.slides.made import Made, at, begin, note, number, small
from vidsyn.exports.slides.marks import SPACES, form_xml, line_xml
from vidsyn.exports.slides.template import WHOM, Place
from vidsyn.exports.slides.writing import Sized, said, write


def add(made: Made, local: LocalContacts) -> None:
    """Add the slide, which may stay on the wall; its notes say what is to be done after."""
    facts = made.frame.catalogue.facts.contacts
    names = [name for name in made.kit.card.value.help if name in facts and facts[name].phone]
    slide = begin(WHOM, made.say("deck.contacts"), TITLES[0], made)
    numbers = at(slide, Place.BODY)
    numbers.name = made.say("deck.numbers")
    lines = stated([facts[name] for name in names])
    write(numbers, [Sized(each.line, each.size, _colour(each), each.above) for each in lines])
    own = at(slide, Place.OWN)
    own.name = made.say("deck.local")
    write(own, list(_own(local, made)), stage.PAD, "t")
    look = form_xml(stage.OWN, rounded=True) + line_xml("accent2", dashed=True)
    own.element.replace(own.element.spPr, parse_xml(f"<p:spPr {SPACES}>{look}</p:spPr>"))
    small(slide, [made.read_on(names)] if names else [], made)
    number(slide, made)
    note(slide, list(_notes(made)))


def _colour(each: Stated) -> str:
    return "tx2" if each.is_hours else ""


def _own(local: LocalContacts, made: Made) -> Iterator[Sized]:
    """Return the local contacts, or what to write in their place."""
    yield Sized(said(made.say("deck.local"), strong=True), SMALLEST, "accent2")
    if not local.lines:
        yield Sized(said(made.say("deck.local-here")), SMALLEST)
    for line, above in local.said():
        yield Sized(line, SMALLEST, above=above)


def _notes(made: Made) -> Iterator[Line]:
    yield said(made.say("deck.contacts-note"))
    yield said(made.say("kit.after"), strong=True)
    yield from (Line((Run(text),), "bullet") for text in made.kit.card.value.after)
