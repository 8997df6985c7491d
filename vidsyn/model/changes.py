"""What has happened to the questions since they were last locked."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from vidsyn.model.catalogue import Catalogue
from vidsyn.model.lock import Locked, locked
from vidsyn.problems import Place


@dataclass(frozen=True)
class Change:
    """What happened to one `quiz/question`, and what it stands under in the lock file, if at all.

    The place is in the quiz, or in the lock file where the question is deleted.
    """

    kind: Literal["new", "new-version", "renamed", "deleted"]
    key: str
    before: str
    place: Place


def changes(catalogue: Catalogue) -> list[Change]:
    """Return all changes in a catalogue without errors: in others, what is unread seems deleted."""
    return [*_living(catalogue), *_deleted(catalogue)]


def renewed(catalogue: Catalogue) -> dict[str, Locked | None]:
    """Return what the lock file should say now: no question leaves it, but some are deleted."""
    deleted: dict[str, Locked | None] = dict.fromkeys(catalogue.lock.lines)
    return deleted | {
        f"{quiz.id}/{question.value.id}": locked(question.value)
        for quiz in catalogue.quizzes
        for question in quiz.questions
    }


def _living(catalogue: Catalogue) -> Iterator[Change]:
    lock = catalogue.lock
    for quiz in catalogue.quizzes:
        for question in quiz.questions:
            key = f"{quiz.id}/{question.value.id}"
            before = lock.key(quiz.ids, question.value.id)
            place = question.at("id")
            if not before:
                yield Change("new", key, before, place)
            elif before != key:
                yield Change("renamed", key, before, place)
            elif lock.lines[key] != locked(question.value):
                yield Change("new-version", key, before, place)


def _deleted(catalogue: Catalogue) -> Iterator[Change]:
    lock = catalogue.lock
    found = {
        lock.key(quiz.ids, question.value.id)
        for quiz in catalogue.quizzes
        for question in quiz.questions
    }
    for key, line in lock.lines.items():
        if line and key not in found:
            yield Change("deleted", key, key, lock.places[key])
