"""A `[[kind:id]]` in plain words, for where nothing can be pressed: slides, and their notes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from vidsyn.decks.content import Line, Run
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.facts import Source

Said = tuple[tuple[str, bool], ...]
"""Words, and whether they are strong."""


@dataclass(frozen=True)
class Words:
    """What references say; `instead` is said for those that somebody knows better."""

    catalogue: Catalogue
    instead: Mapping[str, Said] = field(default_factory=dict)

    def line(self, line: Line) -> Line:
        """Return the line with words in the place of its references."""
        runs = [each for run in line.runs for each in self._runs(run)]
        return replace(line, runs=tuple(runs))

    def source(self, name: str) -> str:
        """Return a source as it stands at the foot of a slide; its name where it is unknown."""
        known = self.catalogue.facts.sources.facts
        if name not in known:
            return name
        source = known[name].value
        if not source.authors:
            return ", ".join(part for part in (source.title, source.year) if part)
        about = ", ".join(part for part in (source.authors, source.year) if part)
        return f"{about}: {source.title}"

    def numbers(self, lines: Iterable[Line]) -> Iterator[str]:
        """Return the contacts whose numbers the lines give, each once."""
        references = dict.fromkeys(run.reference for line in lines for run in line.runs)
        for kind, _, name in (each.partition(":") for each in references):
            found = self.catalogue.facts.contacts.facts.get(name) if kind == "contact" else None
            if found and found.value.phone:
                yield name

    def _runs(self, run: Run) -> list[Run]:
        if not run.reference:
            return [run]
        kind, _, name = run.reference.partition(":")
        known: dict[str, Callable[[str], Said]] = {
            "contact": self._contact,
            "technique": self._technique,
            "habit": self._habit,
            "word": self._word,
            "source": self._source,
            "law": self._law,
            "unit": self._unit,
        }
        try:
            words = self.instead.get(run.reference) or known[kind](name)
        except KeyError:  # checking says that there is no such fact, and measures the slide too
            words = ((name, False),)
        return [
            replace(run, text=text, is_strong=run.is_strong or strong, reference="")
            for text, strong in words
        ]

    def _contact(self, name: str) -> Said:
        contact = self.catalogue.facts.contacts[name]
        if not contact.phone:
            return ((f"{contact.name}: {contact.about}", False),)
        hours = ((f" ({contact.hours})", False),) if contact.hours else ()
        return ((f"{contact.name} ", False), (contact.phone.replace(" ", "\u00a0"), True), *hours)

    def _technique(self, name: str) -> Said:
        return ((self.catalogue.facts.techniques[name].name, False),)

    def _habit(self, name: str) -> Said:
        return ((self.catalogue.facts.habits[name].name, False),)

    def _word(self, name: str) -> Said:
        found = self.catalogue.facts.words[name]
        return ((f"{found.word or name} ({found.text.rstrip('.')})", False),)

    def _source(self, name: str) -> Said:
        return ((f"({_named(self.catalogue.facts.sources[name])})", False),)

    def _law(self, name: str) -> Said:
        return ((self.catalogue.facts.law[name].name, False),)

    def _unit(self, name: str) -> Said:
        if unit := self.catalogue.unit(name):
            return ((unit.card.value.title, False),)
        planned = self.catalogue.plan(name)
        return ((planned.title if planned else name, False),)


def _named(source: Source) -> str:
    return " ".join(part for part in (source.authors or source.title, source.year) if part)
