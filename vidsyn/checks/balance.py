"""No habit finds the right answer, and there is as much to trust as to see through."""

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


def quizzes_are_balanced(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `quiz-not-balanced`: tricks alone train suspicion. `content.md` 7, gate 2.

    A post counts once, and in a `spot` each place that can be marked.
    """
    for quiz in catalogue.quizzes:
        honest, tricks = _counted(quiz)
        if abs(honest - tricks) > 1 and quiz.is_sound:
            message = f"Quizzen har {honest} ærlige og {tricks} manipulerende opslag eller steder."
            hint = "Skriv lige mange af hver slags, eller én mere af den ene."
            yield Problem(quiz.card.at("id"), "quiz-not-balanced", message, hint)


def units_are_balanced(catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `unit-not-balanced`: quizzes that all lean one way lean together. Project rule."""
    for unit in catalogue.units:
        quizzes = _quizzes(unit, catalogue)
        counts = [_counted(quiz) for quiz in quizzes]
        honest, tricks = (sum(count[n] for count in counts) for n in (0, 1))
        leans = all(abs(count[0] - count[1]) <= 1 for count in counts)
        if leans and abs(honest - tricks) > 1:
            message = (
                f"Forløbets quizzer har tilsammen {honest} ærlige "
                f"og {tricks} manipulerende opslag eller steder."
            )
            hint = "Giv en af dem et opslag mere af den anden slags."
            yield Problem(unit.place, "unit-not-balanced", message, hint, "remark")


def _counted(quiz: Quiz) -> tuple[int, int]:
    """Return how many honest and how many manipulative posts there are to tell apart."""
    kinds = [kind for each in quiz.questions for _, kind in each.value.posts()]
    return kinds.count("honest"), kinds.count("manipulative")


def _quizzes(unit: Unit, catalogue: Catalogue) -> list[Quiz]:
    """Return the quizzes that the unit uses, each once; none while one has mistakes to mend."""
    used = dict.fromkeys(use.quiz for document in unit.documents for use in document.quizzes())
    found = [quiz for name in used if (quiz := catalogue.quiz(name))]
    are_whole = all(quiz.is_sound for quiz in found)
    return found if are_whole and len(found) == len(used) else []


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


RULES = (habits_find_nothing, quizzes_are_balanced, units_are_balanced)
