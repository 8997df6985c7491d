"""Answers survive edits: a question keeps its id, and another answer key is another version."""

from collections.abc import Iterable, Iterator
from itertools import chain, groupby

from vidsyn.model.catalogue import Catalogue, Quiz
from vidsyn.model.changes import changes
from vidsyn.model.lock import LOCK, Locked, locked
from vidsyn.model.placed import Placed
from vidsyn.problems import Problem
from vidsyn.questions import AnyQuestion
from vidsyn.questions.base import Question
from vidsyn.reading.wording import listed


def answers_survive(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `retired-id`, `version-back` and `changed-answer`, or old answers would be misread."""
    for quiz, question in _unmistakable(catalogue):
        name = question.value.id
        key = catalogue.lock.key(quiz.ids, name)
        line = catalogue.lock.lines.get(key)
        if key and not line:
            message = f"`{name}` har været id på en opgave, der er slettet."
            hint = "Vælg et andet id, så svar på den gamle opgave ikke bliver vist ved den nye."
            yield Problem(question.at("id"), "retired-id", message, hint)
        elif line:
            yield from _version(line, question, quiz)


def _version(line: Locked, question: Placed[AnyQuestion], quiz: Quiz) -> Iterator[Problem]:
    now, place = locked(question.value), question.at("version")
    changed = now.signature != line.signature
    if now.version < line.version:
        message = f"Opgaven er version {now.version}, men den har været version {line.version}."
        hint = f"Skriv `version: {line.version + changed}`."
        yield Problem(place, "version-back", message, hint)
    elif changed and now.version == line.version and _is_sound(question.value, quiz):
        message = (
            f"Det, der afgør svaret, er lavet om, men opgaven er stadig version {now.version}."
        )
        hint = (
            f"Skriv `version: {now.version + 1}`, "
            "så gamle svar ikke bliver vist som svar på den nye opgave."
        )
        yield Problem(place, "changed-answer", message, hint)


def _unmistakable(catalogue: Catalogue) -> Iterator[tuple[Quiz, Placed[AnyQuestion]]]:
    """Return the questions whose ids stand once: of others it is not known which one is meant."""
    quizzes = [name for name, _ in catalogue.quiz_places]
    for quiz in catalogue.quizzes:
        if quizzes.count(quiz.id) == 1:
            for question in quiz.questions:
                if quiz.names.count(question.value.id) == 1:
                    yield quiz, question


def _is_sound(question: Question, quiz: Quiz) -> bool:
    """Tell whether it is finished: what decides the mark of one with mistakes will change again."""
    faults = chain(question.faults(), question.faults_for(quiz.card.value.band))
    return all(fault.severity != "error" for fault in faults)


def former_ids(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `former-id-in-use`: two quizzes would share their answers."""
    for quiz in catalogue.quizzes:
        for n, name in enumerate(quiz.card.value.formerly):
            if name in catalogue.quiz_names:
                message = f"`{name}` er id på en quiz, der findes."
                hint = "Skriv kun id'er, som quizzen har haft før og ikke har mere."
                yield Problem(quiz.card.at("formerly", n), "former-id-in-use", message, hint)


def no_shared_past(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `shared-past`: of two questions with the answers of one, one would be misread."""
    heirs: dict[str, str] = {}
    for quiz in catalogue.quizzes:
        for n, former in enumerate(quiz.card.value.formerly):
            shared = [name for name in quiz.names if f"{former}/{name}" in heirs]
            if shared:
                other, names = heirs[f"{former}/{shared[0]}"], listed(shared, "og")
                message = f"{names} står også i quizzen `{other}`, som har samme gamle id."
                hint = f"Behold `{former}` i den quiz, opgaverne kom fra, og slet det i den anden."
                yield Problem(quiz.card.at("formerly", n), "shared-past", message, hint)
            heirs |= {f"{former}/{name}": quiz.id for name in quiz.names}


def unlocked(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `not-locked` and `lost-question` in a catalogue without errors.

    A command puts them right, so they are no rules: nothing else may be wrong before it is run.
    """
    for path, group in groupby(changes(catalogue), key=lambda change: change.place.path):
        found = list(group)
        if path == LOCK:
            message = (
                f"{_named(change.key for change in found)} er låst, men står ikke i nogen quiz."
            )
            hint = "Er det med vilje, så kør `python3 build.py ids`."
            yield Problem(found[0].place, "lost-question", message, hint)
        else:
            names = _named(change.key.partition("/")[2] for change in found)
            hint = "Kør `python3 build.py ids`, og gem `quizzes/lock.yml` sammen med quizzen."
            yield Problem(found[0].place, "not-locked", f"{names} er ikke låst endnu.", hint)


def _named(names: Iterable[str]) -> str:
    found = list(names)
    return f"{'Opgaven' if len(found) == 1 else 'Opgaverne'} {listed(found, 'og')}"


RULES = (answers_survive, former_ids, no_shared_past)
