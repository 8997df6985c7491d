"""Remarks that are let stand: their author has thought about them, and says why they may."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from vidsyn.checks.documents import is_whole
from vidsyn.checks.questions import unknown_question
from vidsyn.explanations import remarks
from vidsyn.model.catalogue import Catalogue, Quiz
from vidsyn.model.placed import Placed
from vidsyn.model.waivers import Waived, WaivedInQuiz, WaivedOnLine
from vidsyn.problems import Place, Problem
from vidsyn.questions.rules import short_reasons
from vidsyn.reading.wording import did_you_mean


@dataclass(frozen=True)
class _Waiver:
    """A waiver, wherever it was written; `thing` is what an author deletes to be rid of it."""

    code: str
    place: Place
    because: str
    because_place: Place
    thing: str
    is_about: Callable[[Place], bool]
    is_read: bool = True
    where: str = ""


def without_waived(found: Sequence[Problem], catalogue: Catalogue) -> list[Problem]:
    """Return the problems that are not waived, and what is wrong with the waivers themselves.

    Reports `waived-error`, `unknown-remark`, `unknown-question`, `short-because` and `idle-waiver`.
    A waiver with something wrong about it waives nothing.
    """
    wrong: list[Problem] = list(_in_no_question(catalogue))
    waived: set[Problem] = set()
    for waiver in _waivers(catalogue):
        meant = [each for each in found if each.code == waiver.code and waiver.is_about(each.place)]
        said = list(_wrong(waiver, meant))
        wrong += said
        waived |= set() if said else _remarks(meant)
    return [problem for problem in found if problem not in waived] + wrong


def _waivers(catalogue: Catalogue) -> Iterator[_Waiver]:
    for quiz in catalogue.quizzes:
        for n, each in enumerate(quiz.card.value.waived):
            if not each.question or each.question in quiz.names:
                yield _in_quiz(n, each, quiz)
    for unit in catalogue.units:
        for n, waived in enumerate(unit.card.value.waived):
            yield _in_card(n, waived, unit.card, is_read=is_whole(unit, catalogue))
    for line in catalogue.waived_lines:
        around = catalogue.unit_of(line.place.path)
        is_read = is_whole(around, catalogue) if around else line.place.path not in catalogue.unread
        yield _on_line(line, is_read=is_read)


def _in_card(n: int, waived: Waived, card: Placed[Any], *, is_read: bool) -> _Waiver:
    path = card.at().path
    return _Waiver(
        code=waived.remark,
        place=card.at("waived", n, "remark"),
        because=waived.because,
        because_place=card.at("waived", n, "because"),
        thing="punktet",
        is_about=lambda place: place.path == path,
        is_read=is_read,
    )


def _in_quiz(n: int, waived: WaivedInQuiz, quiz: Quiz) -> _Waiver:
    path, name = quiz.card.at().path, waived.question
    asked = [each for each in quiz.questions if each.value.id == name]
    whole = len(quiz.questions) == len(quiz.names)
    return _Waiver(
        code=waived.remark,
        place=quiz.card.at("waived", n, "remark"),
        because=waived.because,
        because_place=quiz.card.at("waived", n, "because"),
        thing="punktet",
        is_about=lambda place: (
            any(each.holds(place) for each in asked) if name else place.path == path
        ),
        is_read=bool(asked) if name else whole,
        where=f" i `{name}`" if name else "",
    )


def _on_line(waived: WaivedOnLine, *, is_read: bool) -> _Waiver:
    column = len(f"!waive {waived.remark} ")
    return _Waiver(
        code=waived.remark,
        place=waived.place,
        because=waived.because,
        because_place=waived.place.moved(columns=column),
        thing="linjen",
        is_about=waived.covers,
        is_read=is_read,
    )


def _remarks(problems: Sequence[Problem]) -> set[Problem]:
    return {problem for problem in problems if problem.severity == "remark"}


def _wrong(waiver: _Waiver, meant: Sequence[Problem]) -> Iterator[Problem]:
    """Yield what is wrong with the waiver, which means these problems."""
    place, code = waiver.place, waiver.code
    if meant and not _remarks(meant):
        message = f"`{code}` er en fejl, og en fejl kan man ikke se bort fra."
        yield Problem(place, "waived-error", message, f"Ret fejlen, og slet {waiver.thing} her.")
    elif code not in remarks():
        hint = (
            did_you_mean(code, remarks()) or "Skriv koden, der står i klammer efter bemærkningen."
        )
        yield Problem(place, "unknown-remark", f"`{code}` er ikke en bemærkning.", hint)
    elif not meant and waiver.is_read:
        message = f"Der er ingen bemærkning `{code}` at se bort fra{waiver.where}."
        yield Problem(place, "idle-waiver", message, f"Slet {waiver.thing}.", "remark")
    for fault in short_reasons([((), waiver.because)]):
        at = waiver.because_place
        yield Problem(at, fault.code, fault.message, fault.hint, fault.severity)


def _in_no_question(catalogue: Catalogue) -> Iterator[Problem]:
    for quiz in catalogue.quizzes:
        for n, waived in enumerate(quiz.card.value.waived):
            if waived.question and waived.question not in quiz.names:
                at = quiz.card.at("waived", n, "question")
                yield unknown_question(waived.question, at, quiz)
