"""What is kept for ever of each question, so that answers given before an edit are understood."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from vidsyn.problems import Place
from vidsyn.questions.base import Question

LOCK = PurePosixPath("quizzes/lock.yml")

DELETED = "slettet"
"""What stands for a question that is no more; its id is never used again."""


@dataclass(frozen=True)
class Locked:
    """The version of a question, and the signature of what decides its mark."""

    version: int
    signature: str

    def __str__(self) -> str:
        return f"{self.version} {self.signature}"


@dataclass(frozen=True)
class Lock:
    """The lock file: what stands there of each `quiz/question`, None where it is deleted.

    The places are those of all lines, also of such as could not be read.
    """

    lines: Mapping[str, Locked | None] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)

    def key(self, quizzes: Iterable[str], question: str) -> str:
        """Return what a question stands under, or nothing where it is new.

        `quizzes` are the ids of its quiz, the one it has now first: what stands under that one
        goes before all, and a living question before a deleted one.
        """
        own, *before = (f"{quiz}/{question}" for quiz in quizzes)
        before.sort(key=lambda key: self.lines.get(key) is None)
        return next((key for key in (own, *before) if key in self.lines), "")

    def questions(self, quizzes: Iterable[str]) -> set[str]:
        """Return the ids of all questions that a quiz with these ids has, or had."""
        keys = (key.partition("/") for key in self.places)
        known = set(quizzes)
        return {question for quiz, _, question in keys if quiz in known}


def locked(question: Question) -> Locked:
    """Return what the lock file should say of a question as it is now."""
    decides = json.dumps([question.type, question.decides()], sort_keys=True)
    return Locked(question.version, hashlib.sha256(decides.encode()).hexdigest()[:12])
