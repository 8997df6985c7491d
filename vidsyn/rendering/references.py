"""What a `[[kind:id]]` becomes: a number to call, a technique, a word with its explanation."""

from collections.abc import Callable
from datetime import date

from markupsafe import Markup, escape

from vidsyn.model import addresses
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.facts import Contact
from vidsyn.model.scope import WHOLE, Scope
from vidsyn.rendering.page import TOP
from vidsyn.rendering.strings import Strings

_LINK = Markup('<a href="{}">{}</a>')


def danish_date(day: date, words: Strings) -> str:
    """Return the day as it is written: 22. november 2026."""
    return f"{day.day}. {words.say(f'month.{day.month}')} {day.year}"


def dialled(contact: Contact) -> str:
    """Return the number as a telephone wants it."""
    return f"tel:{contact.digits}"


class References:
    """Renders references from the registers of one catalogue."""

    def __init__(self, catalogue: Catalogue, words: Strings, scope: Scope = WHOLE) -> None:
        self._facts = catalogue.facts
        self._catalogue = catalogue
        self._words = words
        self._scope = scope
        self._kinds: dict[str, Callable[[str], Markup]] = {
            "contact": self._contact,
            "technique": self._technique,
            "habit": self._habit,
            "word": self._word,
            "source": self._source,
            "law": self._law,
            "unit": self._unit,
        }

    def html(self, name: str) -> str:
        """Return the HTML of one reference, named with its kind: `contact:hotline`."""
        kind, _, which = name.partition(":")
        return self._kinds[kind](which)

    def _contact(self, name: str) -> Markup:
        contact = self._facts.contacts[name]
        if not contact.phone:
            return Markup('<span class="contact">{}: {}</span>').format(contact.name, contact.about)
        number = Markup('<a href="{}" translate="no">{}</a>').format(
            dialled(contact), contact.phone
        )
        fresh = self._dated(contact.read_on, self.freshness(contact))
        details = Markup(", ").join(part for part in (contact.hours, fresh) if part)
        pattern = Markup('<span class="contact">{} {} <small>({})</small></span>')
        return pattern.format(contact.name, number, details)

    def freshness(self, contact: Contact) -> str:
        """Return the day the number was read, and whether its owner has confirmed it."""
        if contact.confirmed:
            day = danish_date(contact.confirmed.on, self._words)
            return self._words.say("contact.confirmed", by=contact.confirmed.by, on=day)
        day = danish_date(contact.checked, self._words)
        return self._words.say("contact.unconfirmed", source=contact.source, on=day)

    def checked(self, contact: Contact) -> str:
        """Return the same in fewer words, for where the source stands further down the page."""
        key = "contact.numbers-confirmed" if contact.confirmed else "contact.numbers-read"
        return self._words.say(key, on=danish_date(contact.read_on, self._words))

    def put_in(self, day: date, by: str) -> Markup:
        """Return who put current knowledge into a kit, and when."""
        on = danish_date(day, self._words)
        return self._dated(day, self._words.say("current.put-in", by=by, on=on))

    def _dated(self, day: date, said: str) -> Markup:
        """Return the words with their day, so that a script can say when they have grown old."""
        pattern = Markup('<span data-read="{}" data-old="{}">{}</span>')
        return pattern.format(day.isoformat(), self._words.say("contact.old"), said)

    def _technique(self, name: str) -> Markup:
        return _LINK.format(f"{TOP}{addresses.technique(name)}", self._facts.techniques[name].name)

    def _habit(self, name: str) -> Markup:
        return _LINK.format(f"{TOP}{addresses.technique(name)}", self._facts.habits[name].name)

    def _word(self, name: str) -> Markup:
        found = self._facts.words[name]
        pattern = Markup('<span class="word">{} <small>({})</small></span>')
        return pattern.format(found.word or name, found.text.rstrip("."))

    def _source(self, name: str) -> Markup:
        source = self._facts.sources[name]
        title = in_language(source.title, source.language)
        said = Markup(" ").join(part for part in (source.authors or title, source.year) if part)
        return Markup('<span class="source">({})</span>').format(said)

    def _law(self, name: str) -> Markup:
        return Markup('<span class="law">{}</span>').format(self._facts.law[name].name)

    def _unit(self, name: str) -> Markup:
        if unit := self._catalogue.unit(name):
            title = unit.card.value.title
            link = _LINK.format(f"{TOP}{addresses.unit(unit)}", title)
            return link if self._scope.has(unit) else escape(title)
        planned = self._catalogue.plan(name)
        title = planned.title if planned else name
        return Markup("{} ({})").format(title, self._words.say("unit.planned"))


def in_language(text: str, language: str) -> Markup:
    """Return words that are said as another language is, where they are of one."""
    foreign = Markup('<span lang="{}">{}</span>')
    return foreign.format(language, text) if language else escape(text)
