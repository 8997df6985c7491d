"""A slide has a title of its own, notes, and no more than can be read from the last row."""

from collections.abc import Iterator

from vidsyn.decks.fitting import SMALLEST, fitted
from vidsyn.decks.names import LONGEST_DAY, current_words, danish
from vidsyn.decks.numbers import have_room, stated
from vidsyn.decks.slides import slide_of
from vidsyn.decks.words import Words
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Block, Prose, Step, walk
from vidsyn.model.kits import Kit
from vidsyn.problems import Place, Problem


def slides_have_room(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `slide-too-full` for more than there is room for in letters one can read.

    Reports `table-too-wide` where it is a word that is wider than its column. Measured as the
    slides are made, by the widths of Arial's letters.
    """
    for kit in catalogue.kits:
        words = Words(catalogue, current_words(kit.card.value.current, LONGEST_DAY, danish))
        for step in kit.slide_document.steps:
            found = fitted(slide_of(step, kit, 0, words))
            if found.wide:
                yield _too_wide(step, found.wide)
            elif found.is_full:
                message = f"Sliden `{step.title}` har mere, end der er plads til."
                hint = f"Del den i to, eller skriv kortere: den mindste skrift er {SMALLEST} punkt."
                yield Problem(step.place, "slide-too-full", message, hint)


def _too_wide(step: Step, word: str) -> Problem:
    message = f"Tabellen er for bred til en slide: ordet »{word}« er bredere end sin kolonne."
    hint = f"Brug færre kolonner eller kortere ord: den mindste skrift er {SMALLEST} punkt."
    return Problem(_in_table(step, word), "table-too-wide", message, hint)


def _in_table(step: Step, word: str) -> Place:
    """Return where the word stands in a row of a table; the step where a reference became it."""
    for prose in (node for node in walk(step.nodes) if isinstance(node, Prose)):
        for number, line in enumerate(prose.text.split("\n")):
            if "|" in line and word in line:
                return prose.place.moved(number, line.index(word))
    return step.place


def numbers_have_room(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `slide-too-full` for more numbers to call than the last slide has room for."""
    known = catalogue.facts.contacts.facts
    for kit in catalogue.kits:
        found = [known[name].value for name in kit.card.value.help if name in known]
        if not have_room(stated([contact for contact in found if contact.phone])):
            message = "Den sidste slide har flere numre, end der er plads til."
            hint = "Behold dem, deltagerne har mest brug for."
            yield Problem(kit.card.at("help"), "slide-too-full", message, hint)


def slides_have_notes(catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `slide-without-notes`: somebody else than its author will talk to it."""
    for kit in catalogue.kits:
        for step in kit.slide_document.steps:
            if not any(isinstance(node, Block) and node.name == "notes" for node in step.nodes):
                message = f"Sliden `{step.title}` har ingen noter."
                hint = "Skriv under den, hvad man siger til den: `/// notes`."
                yield Problem(step.place, "slide-without-notes", message, hint, "remark")


def slides_are_told_apart(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `slide-title-twice`: a screen reader and an outline know a slide by its title."""
    for kit in catalogue.kits:
        found = [each for length in kit.card.value.lengths for each in _twice(kit, length)]
        yield from dict.fromkeys(found)


def _twice(kit: Kit, length: int) -> Iterator[Problem]:
    seen = {kit.card.value.title.casefold(): "forsiden"}
    for step in kit.slides(length):
        title = step.title.casefold()
        if title in seen:
            message = f"Sliden `{step.title}` hedder det samme som {seen[title]}."
            hint = "Giv den sin egen titel, fx det, der er nyt på den."
            yield Problem(step.place, "slide-title-twice", message, hint)
        seen.setdefault(title, f"den på linje {step.place.line}")


RULES = (slides_have_room, numbers_have_room, slides_have_notes, slides_are_told_apart)
