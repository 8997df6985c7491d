"""Read quizzes, question by question, so that one mistake does not hide the rest."""

from pathlib import PurePosixPath
from typing import Any

from vidsyn.memory import Remembered
from vidsyn.model.catalogue import Quiz, QuizCard
from vidsyn.model.placed import Placed
from vidsyn.problems import Place, Problem
from vidsyn.questions import AnyQuestion
from vidsyn.reading.typed import typed
from vidsyn.reading.wording import is_misspelling
from vidsyn.reading.yaml import Parsed, parse


@Remembered
def read_quiz(text: str, path: PurePosixPath) -> tuple[str, Quiz | None, tuple[Problem, ...]]:
    """Return the quiz's id as far as it can be known, the quiz if it could be read, and problems.

    Reports `no-questions` and `new-format` besides what the schema reports.
    """
    parsed = parse(text, path)
    if not isinstance(parsed.data, dict):
        return path.stem, None, tuple(parsed.problems or [_not_a_quiz(path)])
    card_data = {key: value for key, value in parsed.data.items() if key != "questions"}
    card, problems = typed(parsed, QuizCard, card_data)
    questions, more = _questions(parsed)
    found = Quiz(card, tuple(questions), _names(parsed.data)) if card else None
    name = str(parsed.data.get("id", path.stem))
    return name, found, (*parsed.problems, *_newer(problems), *more)


def _questions(parsed: Parsed) -> tuple[list[Placed[AnyQuestion]], list[Problem]]:
    keys = parsed.data if isinstance(parsed.data, dict) else {}
    data = keys.get("questions", [])
    if not isinstance(data, list) or not data:
        misspelt = any(is_misspelling(key, "questions") for key in keys if key != "questions")
        return [], [] if misspelt else [_no_questions(parsed)]
    read = [typed(parsed, AnyQuestion, each, ("questions", n)) for n, each in enumerate(data)]
    return [found for found, _ in read if found], [problem for _, more in read for problem in more]


def _no_questions(parsed: Parsed) -> Problem:
    place = parsed.places.get(("questions",), parsed.places[()])
    hint = "Skriv dem som en liste under `questions`."
    return Problem(place, "no-questions", "Quizzen har ingen opgaver.", hint)


def _names(data: dict[str, Any]) -> tuple[str, ...]:
    questions = data.get("questions", [])
    return tuple(str(each.get("id", "")) for each in questions if isinstance(each, dict))


def _newer(problems: list[Problem]) -> list[Problem]:
    """Say of a format that is too big what it means: the file was written for a newer Vidsyn."""
    return [
        Problem(
            problem.place,
            "new-format",
            "Quizzen er skrevet til en nyere Vidsyn end den her.",
            "Hent den nyeste Vidsyn, eller skriv `format: 1`.",
        )
        if problem.code == "too-big"
        else problem
        for problem in problems
    ]


def _not_a_quiz(path: PurePosixPath) -> Problem:
    message = "Filen er ikke en quiz."
    return Problem(Place(path), "not-group", message, "Begynd med `format: 1`, `id:` og `title:`.")
