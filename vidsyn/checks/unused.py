"""What nobody is shown: a quiz without a page, a picture, a fact."""

from collections.abc import Iterator

from vidsyn.checks.documents import documents, is_whole
from vidsyn.checks.images import pictures_named, shown_pictures
from vidsyn.model.addresses import TEXTS
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.facts import FOR_TEACHERS
from vidsyn.model.guides import GuideCard
from vidsyn.model.kinds import Unit
from vidsyn.model.targets import find_image
from vidsyn.problems import Place, Problem
from vidsyn.reading.files import LARGEST_IMAGE


def quizzes_are_used(catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `unused-quiz`: work that no pupil sees, or a `!quiz` that was lost. Project rule.

    A quiz with errors is still being written; and a misspelt name may be meant for any.
    """
    used = {use.quiz for document in documents(catalogue) for use in document.quizzes()}
    if not _is_read(catalogue) or not used <= catalogue.quiz_names:
        return
    for quiz in catalogue.quizzes:
        if quiz.id not in used and quiz.is_sound:
            message = f"Ingen tekst bruger quizzen `{quiz.id}`."
            hint = f"Skriv `!quiz {quiz.id}` dér, hvor den skal stå, eller slet filen."
            yield Problem(quiz.card.at("id"), "unused-quiz", message, hint, "remark")


def pictures_are_used(catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `unused-image` for a file that no text and no question shows. Project rule."""
    used = shown_pictures(catalogue)
    units = {unit.place.path.parent: unit for unit in catalogue.units}
    fitting = {path for path, each in catalogue.media.items() if each.weight <= LARGEST_IMAGE}
    for path in sorted(fitting - used):
        unit = next((units[each] for each in path.parents if each in units), None)
        if unit:
            is_known = _knows_its_pictures(unit, catalogue)
        else:
            is_known = bool(TEXTS.keys() & set(path.parents)) and _knows_texts_pictures(catalogue)
        if is_known:
            message = "Ingen tekst og ingen opgave viser billedet."
            hint = "Vis det, eller slet filen."
            yield Problem(Place(path), "unused-image", message, hint, "remark")


def facts_are_used(catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `unused-fact` for a contact, a source or a word: each is one more to keep fresh.

    A technique has a page of its own, and a subject word is used to measure how hard a text is.
    """
    if not _is_read(catalogue):
        return
    facts, used = catalogue.facts, _named(catalogue)
    subject_words = {name for name, word in facts.words.facts.items() if word.value.subject_word}
    for kind, noun, register, spared in (
        ("contact", "Kontakten", facts.contacts.facts, set(FOR_TEACHERS)),
        ("source", "Kilden", facts.sources.facts, set()),
        ("word", "Ordet", facts.words.facts, subject_words),
    ):
        for name, fact in register.items():
            if (kind, name) not in used and name not in spared:
                message = f"{noun} `{name}` bliver ikke brugt nogen steder."
                hint = f"Skriv `[[{kind}:{name}]]` i en tekst, eller slet den."
                yield Problem(fact.at(), "unused-fact", message, hint, "remark")


def _named(catalogue: Catalogue) -> set[tuple[str, str]]:
    """Return what texts and cards refer to, as kind and id."""
    used = {
        (reference.kind, reference.id)
        for document in documents(catalogue)
        for prose in document.prose()
        for reference in prose.references
    }
    for habit in catalogue.facts.habits.facts.values():
        used |= {("source", name) for name in habit.value.sources}
    for unit in catalogue.units:
        card = unit.card.value
        used |= {("contact", name) for name in card.help}
        used |= {("source", name) for name in card.sources}
        if isinstance(card, GuideCard):
            used |= {("contact", urgent.contact) for urgent in card.urgent}
    return used


def _is_read(catalogue: Catalogue) -> bool:
    """Tell whether all texts could be read: another may use what seems unused."""
    units = len(catalogue.units) == len(catalogue.unit_places)
    return units and not catalogue.unread and all(each.readable for each in documents(catalogue))


def _knows_texts_pictures(catalogue: Catalogue) -> bool:
    """Tell whether every page of plain text is read and names its pictures rightly."""
    named = [each for page in catalogue.texts for each in pictures_named(page.document, catalogue)]
    return _is_read(catalogue) and all(
        find_image(target, source, catalogue) for target, source in named
    )


def _knows_its_pictures(unit: Unit, catalogue: Catalogue) -> bool:
    """Tell whether all that may show the unit's pictures is sound: a name may be misspelt."""
    uses = [use for document in unit.documents for use in document.quizzes()]
    quizzes = [catalogue.quiz(use.quiz) for use in uses]
    named = [each for document in unit.documents for each in pictures_named(document, catalogue)]
    return (
        is_whole(unit, catalogue)
        and all(find_image(target, source, catalogue) for target, source in named)
        and all(quiz and quiz.is_sound for quiz in quizzes)
    )


RULES = (quizzes_are_used, pictures_are_used, facts_are_used)
