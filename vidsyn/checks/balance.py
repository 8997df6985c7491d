"""No habit finds the right answer: over a unit, neither the longest option nor a place does."""

from collections.abc import Iterator, Sequence

from vidsyn.model.catalogue import Catalogue
from vidsyn.model.kinds import Unit
from vidsyn.problems import Problem
from vidsyn.questions.choice import Choice

MARGIN = 0.05
"""The share by which a habit may beat chance."""

FEW = 8
"""Questions below which a share says nothing about a habit."""


def habits_find_nothing(catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `habit-wins`: always taking the longest option, or one place, must not pay.

    Project rule.
    """
    for unit in catalogue.units:
        questions = _choices(unit, catalogue)
        if len(questions) < FEW:
            continue
        chance = sum(1 / len(each.options) for each in questions) / len(questions)
        for habit, share in _habits(questions):
            if share > chance + MARGIN:
                message = (
                    f"Den, der altid vælger {habit}, får {share:.0%} rigtige; "
                    f"et gæt giver {chance:.0%}."
                )
                hint = "Byt om på nogle svar, eller gør et forkert svar længere."
                yield Problem(unit.place, "habit-wins", message, hint, "remark")


def _choices(unit: Unit, catalogue: Catalogue) -> list[Choice]:
    """Return the unit's questions with one right option, each once."""
    used = dict.fromkeys(use.quiz for document in unit.documents for use in document.quizzes())
    quizzes = [quiz for name in used if (quiz := catalogue.quiz(name))]
    found = [question.value for quiz in quizzes for question in quiz.questions]
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
