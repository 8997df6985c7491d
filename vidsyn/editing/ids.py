"""Write the ids that questions, and what stands in them, still lack into their authors' files."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from vidsyn.editing import names
from vidsyn.editing.insertion import NewId, with_new_ids
from vidsyn.editing.whole import replace
from vidsyn.model.lock import LOCK, Lock
from vidsyn.model.placed import Steps
from vidsyn.questions import AnyQuestion
from vidsyn.reading.files import HIDDEN, find, with_plain_ends
from vidsyn.reading.lock import read_lock
from vidsyn.reading.typed import missing
from vidsyn.reading.yaml import Parsed, parse

_MARK = "\ufeff"
"""The byte order mark some editors put first in a file."""


def write_ids(root: Path) -> Iterator[tuple[PurePosixPath, int]]:
    """Write the ids that are missing below the root; return each file that got some, and how many.

    Left to the author are files that cannot be read as YAML, and ids that only the author can
    choose: those of places in a post, and those that are keys themselves. Without a whole lock
    file nothing is written, as it alone knows the ids that are not to be used again.
    """
    sources = find(root, ["quizzes"])
    lock, problems = read_lock(sources)
    if any(problem.place.path == LOCK for problem in [*problems, *sources.problems]):
        return
    for path in sources.under("quizzes"):
        if path != LOCK and path.suffix == ".yml":
            before = (root / path).read_bytes().decode("utf-8")
            after, count = with_ids(before, path, lock)
            if count:
                replace(root / path, after.encode("utf-8"))
                yield path, count


def with_ids(text: str, path: PurePosixPath, lock: Lock) -> tuple[str, int]:
    """Return the text of a quiz with the ids it lacked, and how many they were."""
    body = text.removeprefix(_MARK)
    plain = with_plain_ends(body)
    parsed = parse(plain, path)
    if parsed.problems or HIDDEN.search(plain) or not isinstance(parsed.data, dict):
        return text, 0
    new = list(_new_ids(parsed.data, parsed, plain.split("\n"), lock))
    return text[: len(text) - len(body)] + with_new_ids(body, new), len(new)


def _new_ids(quiz: dict[str, Any], parsed: Parsed, lines: list[str], lock: Lock) -> Iterator[NewId]:
    for steps, name in _named(quiz, lock.questions(_quiz_ids(quiz, parsed))):
        place, in_braces = parsed.places[steps], steps in parsed.flow
        if not in_braces or lines[place.line - 1][place.column - 1] == "{":
            yield NewId(name, place, in_braces)


def _quiz_ids(quiz: dict[str, Any], parsed: Parsed) -> list[str]:
    """Return the ids the quiz has and has had, as far as they can be known."""
    formerly = quiz.get("formerly")
    before = map(str, formerly) if isinstance(formerly, list) else ()
    return [str(quiz.get("id", parsed.places[()].path.stem)), *before]


def _named(quiz: dict[str, Any], locked: set[str]) -> Iterator[tuple[Steps, str]]:
    """Return an id for each group that lacks one, by the steps to it."""
    questions = quiz.get("questions")
    listed = list(enumerate(questions)) if isinstance(questions, list) else []
    taken = locked | {str(each.get("id")) for _, each in listed if isinstance(each, dict)}
    for n, question in listed:
        letters = names.letters(set(_ids(question)))
        for _, *at in missing(AnyQuestion, question, "id"):
            name = next(letters) if at else names.of_question(question, taken)
            taken |= set() if at else {name}
            yield ("questions", n, *at), name


def _ids(value: Any) -> Iterator[str]:
    """Return all ids in a value, however deep."""
    if isinstance(value, dict):
        yield from (str(each) for key, each in value.items() if key == "id")
    below = value.values() if isinstance(value, dict) else value
    for each in below if isinstance(value, dict | list) else ():
        yield from _ids(each)
