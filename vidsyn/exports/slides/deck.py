"""A talk as a deck: its cover, a slide for each step, and last whom to call."""

from pathlib import Path

from vidsyn.decks.names import current_words
from vidsyn.decks.slides import slides_of
from vidsyn.decks.words import Words
from vidsyn.exports.local import LocalContacts
from vidsyn.exports.slides import contacts, cover, slide
from vidsyn.exports.slides.made import Made
from vidsyn.exports.slides.palette import palette
from vidsyn.exports.slides.parts import finish
from vidsyn.exports.slides.template import Foot, template
from vidsyn.model.kinds import audience_of
from vidsyn.model.kits import Kit
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.references import danish_date


def deck(
    kit: Kit, length: int, frame: Frame, root: Path, local: LocalContacts | None = None
) -> bytes:
    """Return the talk that lasts so many minutes as a PowerPoint file, the same bytes each time.

    Pictures are read from the site's `root`; `local` are the contacts that only one place has.
    """
    known = local or LocalContacts()
    colours = palette(audience_of(kit), frame.theme)
    made = Made(template(colours, _foot(kit, frame)), kit, length, frame, root)
    cover.add(made)
    for each in slides_of(kit, length, _words(kit, known, frame)):
        slide.add(each, made)
    contacts.add(made, known)
    card, site = kit.card.value, frame.site
    return finish(made.deck, card.title, card.summary, site.extra.sender, colours)


def _foot(kit: Kit, frame: Frame) -> Foot:
    card = kit.card.value
    draft = frame.words.say("list.draft") if card.status == "draft" else ""
    return Foot(f"{frame.site.site_name} · {card.title}", draft)


def _words(kit: Kit, local: LocalContacts, frame: Frame) -> Words:
    """Return what references say in this deck: the local number, and what is known now."""
    current = kit.card.value.current
    on = danish_date(current.on, frame.words) if current.on else ""
    instead = current_words(current, on, frame.words.say)
    for contact in [each for each in local.lines if each.phone][:1]:
        instead["contact:local"] = ((f"{contact.name} ", False), (contact.phone, True))
    return Words(frame.catalogue, instead)
