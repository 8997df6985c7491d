"""Words that shut out, scare or say nothing stand in `facts/avoided.yml`, and nowhere else."""

import re
from collections.abc import Iterable, Iterator

from vidsyn.checks.written import WHOM, Everything, Found, Written
from vidsyn.language.plain import plain
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.facts import Avoided
from vidsyn.model.kinds import Unit
from vidsyn.model.units import Module
from vidsyn.problems import Place, Problem

_ENDINGS = r"(?:s|en|ens|et|ets|er|ers|erne|ernes|e|es|t)?"
"""How a word may end and still be that word."""

_LAST_GRADE = 10


def words_are_left_out(texts: Everything, catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `avoided-word`, and report `refused-word` for those that stop a page.

    Each has its reason and its source in the register.
    """
    seen: set[Place] = set()
    facts = (fact.value for fact in catalogue.facts.avoided.facts.values())
    for avoided in sorted(facts, key=lambda each: not each.gate):
        for found in _found(avoided, texts):
            place = found.place
            if place not in seen and _is_about(avoided, found.text, place, catalogue):
                seen.add(place)
                yield _problem(avoided, found)


def _found(avoided: Avoided, texts: Everything) -> Iterator[Found]:
    for word in avoided.words:
        if word.lower().split()[0] in texts.lowered:
            for found in texts.find(_pattern(word), lowered=True):
                if avoided.gate or _is_said(found):
                    yield found


def _pattern(word: str) -> re.Pattern[str]:
    """Return what finds it in lowered text.

    Its first word goes before what must not stand before that: so `re` can leap to the words.
    """
    first, *rest = map(re.escape, word.lower().split())
    words = r"\s+".join([rf"{first}(?<!\w{first})", *rest])
    return re.compile(rf"{words}{_ENDINGS}(?!\w)")


def _is_said(found: Found) -> bool:
    """Tell whether words are used: not an example in code, nor named in quotation marks."""
    text, start, end = found.text.text, found.start, found.start + len(found.words)
    is_named = text[start - 1 : start] == "»" and text[end : end + 1] == "«"
    return not is_named and plain(text, tables=True)[start:end] == text[start:end]


def _is_about(avoided: Avoided, text: Written, place: Place, catalogue: Catalogue) -> bool:
    """Tell whether these readers, in this unit, are not to meet the words."""
    if not (text.is_ours or avoided.gate):
        return False
    if avoided.readers and text.readers not in avoided.readers:
        return False
    if not avoided.units and avoided.from_grade is None:
        return True
    units = list(_units_at(place, catalogue))
    named = not avoided.units or any(unit.id in avoided.units for unit in units)
    return named and (avoided.from_grade is None or _first_grade(units) < avoided.from_grade)


def _units_at(place: Place, catalogue: Catalogue) -> Iterator[Unit]:
    """Return the units that the file is a part of, or that use its quiz."""
    quizzes = {quiz.id for quiz in catalogue.quizzes if quiz.card.at().path == place.path}
    for unit in catalogue.units:
        used = (use.quiz for document in unit.documents for use in document.quizzes())
        if unit.place.path.parent in place.path.parents or quizzes.intersection(used):
            yield unit


def _first_grade(units: Iterable[Unit]) -> int:
    """Return the lowest grade that meets the text; of what no module uses, the highest."""
    grades = [min(unit.card.value.grades) for unit in units if isinstance(unit, Module)]
    return min(grades, default=_LAST_GRADE)


def _problem(avoided: Avoided, found: Found) -> Problem:
    hint = f"{avoided.why} Skriv i stedet: {avoided.instead}."
    if avoided.gate:
        message = f"`{found.words}` må ikke stå her."
        return Problem(found.place, "refused-word", message, hint)
    message = f"`{found.words}` bruger vi ikke i en tekst til {WHOM[found.text.readers]}."
    return Problem(found.place, "avoided-word", message, hint, "remark")


TEXT_RULES = (words_are_left_out,)
