"""Remarks that a quiz waives: its author has thought about them, and says why they may stand."""

from collections.abc import Iterator, Sequence

from vidsyn.checks.questions import unknown_question
from vidsyn.model.catalogue import Catalogue, Quiz, Waiver
from vidsyn.problems import Place, Problem
from vidsyn.questions.rules import short_reasons
from vidsyn.reading.wording import did_you_mean

REMARKS = frozenset(
    {
        "count-in-ask",
        "forms-differ",
        "habit-wins",
        "long-ask",
        "long-option",
        "longest-are-right",
        "longest-is-right",
        "negated-claim",
        "negated-question",
        "not-a-pair",
        "one-type",
        "reading-level",
        "shaming-word",
        "short-because",
        "surface",
    }
)
"""The codes of all remarks there are about quizzes; what is wrong with a waiver is not waived."""


def without_waived(found: Sequence[Problem], catalogue: Catalogue) -> list[Problem]:
    """Return the problems that are not waived, and what is wrong with the waivers themselves.

    Reports `waived-error`, `unknown-remark`, `unknown-question`, `short-because` and `idle-waiver`.
    A waiver with something wrong about it waives nothing.
    """
    waived: set[Problem] = set()
    wrong: list[Problem] = []
    for quiz in catalogue.quizzes:
        for n, waiver in enumerate(quiz.card.value.waived):
            meant = [problem for problem in found if _is_meant(problem, waiver, quiz)]
            said = list(_wrong(n, waiver, quiz, meant))
            wrong += said
            waived |= set() if said else _remarks(meant)
    return [problem for problem in found if problem not in waived] + wrong


def _is_meant(problem: Problem, waiver: Waiver, quiz: Quiz) -> bool:
    return (
        problem.code == waiver.remark
        and problem.place.path == quiz.card.at().path
        and (not waiver.question or _stands_in(problem.place, waiver.question, quiz))
    )


def _stands_in(place: Place, name: str, quiz: Quiz) -> bool:
    return any(each.holds(place) for each in quiz.questions if each.value.id == name)


def _remarks(problems: Sequence[Problem]) -> set[Problem]:
    return {problem for problem in problems if problem.severity == "remark"}


def _wrong(n: int, waiver: Waiver, quiz: Quiz, meant: Sequence[Problem]) -> Iterator[Problem]:
    """Yield what is wrong with the waiver, which means these problems."""
    place, code = quiz.card.at("waived", n, "remark"), waiver.remark
    question = waiver.question
    if question and question not in quiz.names:
        yield unknown_question(question, quiz.card.at("waived", n, "question"), quiz)
    if meant and not _remarks(meant):
        message = f"`{code}` er en fejl, og en fejl kan man ikke se bort fra."
        yield Problem(place, "waived-error", message, "Ret fejlen, og slet punktet her.")
    elif code not in REMARKS:
        hint = did_you_mean(code, REMARKS) or "Skriv koden, der står i klammer efter bemærkningen."
        yield Problem(place, "unknown-remark", f"`{code}` er ikke en bemærkning.", hint)
    elif not meant and _is_read(question, quiz):
        where = f" i `{question}`" if question else ""
        message = f"Der er ingen bemærkning `{code}` at se bort fra{where}."
        yield Problem(place, "idle-waiver", message, "Slet punktet.", "remark")
    for fault in short_reasons([(("waived", n, "because"), waiver.because)]):
        at = quiz.card.at(*fault.at)
        yield Problem(at, fault.code, fault.message, fault.hint, fault.severity)


def _is_read(question: str | None, quiz: Quiz) -> bool:
    """Tell whether all that the waiver is about could be read: the rest may get the remark yet."""
    read = [each.value.id for each in quiz.questions]
    return question in read if question else len(read) == len(quiz.names)
