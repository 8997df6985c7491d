"""No habit finds the right answer: over a unit, neither the longest option nor a place does."""

from collections.abc import Iterator, Sequence

from vidsyn.model.catalogue import Catalogue, Quiz
from vidsyn.model.kinds import Unit
from vidsyn.problems import Problem
from vidsyn.questions.choice import Choice

MARGIN = 0.05
"""The share by which a habit may beat chance."""

FEW = 8
"""Questions below which a share says nothing about a habit."""


def habits_find_nothing(catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `habit-wins`: always taking the longest option, or one place, must not pay.

    It stands in the quiz with most of the questions, where they are. Project rule.
    """
    for unit in catalogue.units:
        quizzes = _quizzes(unit, catalogue)
        questions = [each for quiz in quizzes for each in _choices(quiz)]
        if len(questions) < FEW:
            continue
        place = max(quizzes, key=lambda quiz: len(_choices(quiz))).card.at("id")
        chance = sum(1 / len(each.options) for each in questions) / len(questions)
        for habit, share in _habits(questions):
            if share > chance + MARGIN:
                message = (
                    f"I forløbet `{unit.id}` får den, der altid vælger {habit}, "
                    f"{100 * share:.0f} % rigtige; et gæt giver {100 * chance:.0f} %."
                )
                hint = "Byt om på nogle svar, eller gør et forkert svar længere."
                yield Problem(place, "habit-wins", message, hint, "remark")


def _quizzes(unit: Unit, catalogue: Catalogue) -> list[Quiz]:
    """Return the quizzes that the unit uses, each once."""
    used = dict.fromkeys(use.quiz for document in unit.documents for use in document.quizzes())
    return [quiz for name in used if (quiz := catalogue.quiz(name))]


def _choices(quiz: Quiz) -> list[Choice]:
    """Return the quiz's questions with one right option."""
    found = (question.value for question in quiz.questions)
    return [
        each for each in found if isinstance(each, Choice) and any(o.right for o in each.options)
    ]


def _habits(questions: Sequence[Choice]) -> Iterator[tuple[str, float]]:
    """Return each habit in words, and the share of the questions it gets right."""
    yield "det længste svar", sum(map(_longest, questions)) / len(questions)
    for n, name in enumerate(("det første svar", "det andet svar", "det tredje svar")):
        right = sum(len(each.options) > n and each.options[n].is_right for each in questions)
        yield name, right / len(questions)


def _longest(question: Choice) -> float:
    """Return the chance of hitting the right option by taking one of the longest."""
    most = max(len(option.text) for option in question.options)
    longest = [option for option in question.options if len(option.text) == most]
    return sum(option.is_right for option in longest) / len(longest)


RULES = (habits_find_nothing,)
