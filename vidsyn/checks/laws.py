"""Law is referred to, never typed, and is the law that is in force."""

import re
from collections.abc import Iterator

from vidsyn.checks.written import Everything, Found
from vidsyn.model.catalogue import Catalogue
from vidsyn.problems import Problem
from vidsyn.reading.wording import listed

_SECTION = re.compile(r"§+\s*\d+")
_REPEALED = re.compile(
    r"servicelov[^.\0]{0,60}?§+\s*15[34]\b|§+\s*15[34]\b[^.\0]{0,60}?servicelov\w*"
)
_PAST = re.compile(r"\b(?:tidligere|gamle|ophævet|afløst|erstattet|dengang|indtil|hed)\b")


def laws_are_referred_to(texts: Everything, catalogue: Catalogue) -> Iterator[Problem]:
    """Report `typed-law` for a law of the register, and for a § that adults would look up.

    Pupils may make rules with § of their own; the handbook shows how a register is written.
    """
    titles = _titles(catalogue)
    for title, names in titles.items():
        sought = re.compile(rf"{re.escape(title[0])}(?<!\w.){re.escape(title[1:])}s?(?!\w)")
        hint = f"Skriv {_references(names)}."
        for found in texts.find(sought, lowered=True):
            if _is_ours(found):
                yield _typed(found, hint)
    for found in texts.find(_SECTION):
        if _is_ours(found) and found.text.readers != "pupils" and not _is_said(found, titles):
            hint = "Skriv loven ind i `facts/law.yml`, og henvis til den med `[[law:…]]`."
            yield _typed(found, hint)


def _titles(catalogue: Catalogue) -> dict[str, list[str]]:
    """Return the ids by the title that stands before the § in their names, in small letters."""
    titles: dict[str, list[str]] = {}
    for name, law in catalogue.facts.law.facts.items():
        title = law.value.name.partition("§")[0].strip().lower()
        titles.setdefault(title, []).append(name)
    return titles


def _typed(found: Found, hint: str) -> Problem:
    message = f"`{found.words}` er lov, skrevet i hånden."
    if not found.text.is_prose:
        hint = "Skriv her kun, hvad reglen går ud på, og henvis til loven i en tekst."
    return Problem(found.place, "typed-law", message, hint)


def _is_said(found: Found, titles: dict[str, list[str]]) -> bool:
    """Tell whether the § belongs to a title before it, or to a law that is reported as repealed."""
    before = found.around(80)
    return any(title in before for title in titles) or bool(_REPEALED.search(found.around(80, 80)))


def _is_ours(found: Found) -> bool:
    return found.text.part != "fact" and "handbook" not in found.place.path.parts


def law_is_in_force(texts: Everything, catalogue: Catalogue) -> Iterator[Problem]:
    """Report `repealed-law`: barnets lov has taken the place of serviceloven §§ 153 and 154.

    To tell that they once were the law is no mistake. Source: gate 8 of the rubric.
    """
    names = [name for name in catalogue.facts.law.facts if name.startswith("barnets-lov")]
    hint = "Pligten står nu i barnets lov."
    if names:
        hint = f"Pligten står nu i barnets lov. Skriv {_references(names)}."
    for found in texts.find(_REPEALED, lowered=True) if "servicelov" in texts.lowered else ():
        if not _PAST.search(found.around(80, 80)):
            message = "§ 153 og § 154 i serviceloven gælder ikke mere for børn og unge."
            yield Problem(found.place, "repealed-law", message, hint)


def _references(names: list[str]) -> str:
    return listed(f"[[law:{name}]]" for name in names)


TEXT_RULES = (laws_are_referred_to, law_is_in_force)
