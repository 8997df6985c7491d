"""What a register knows is never typed by hand, for then it cannot be mended in one place."""

import re
from collections.abc import Iterator

from vidsyn.checks.written import Everything, Found
from vidsyn.model.catalogue import Catalogue
from vidsyn.problems import Problem

SHORT = 4
"""Digits up to which a number may count something else than telephones."""

LONG = 8
"""Digits of an ordinary telephone number."""

_CALLING = re.compile(r"\b(?:ring|kald|alarm|telefon|nummer|politi)\w*|\b(?:tlf|nr)\b")

_SENTENCE_END = re.compile(r"[.!?]\s")

_ADDRESS = re.compile(
    r"https?://(?:www\.)?\w[^\s/:?#\\)>\]\"'«»,]+|\.(?:dk|com|org|net|eu|info|io)(?![\w-])"
)
_HOST = re.compile(r"@?(?:www\.)?(?P<host>[\w-]+(?:\.[\w-]+)*)$")
_NAMED = re.compile(
    r"(?<![\w/.@-])(?:https?://)?(?:www\.)?(?P<host>[\w-]+(?:\.[\w-]+)*\.[a-z]{2,})"
)
_NOBODYS = re.compile(r"\.(?:example|invalid|test)$|^(?:localhost|127\.0\.0\.1)$")


def numbers_are_referred_to(texts: Everything, catalogue: Catalogue) -> Iterator[Problem]:
    """Report `typed-contact` for a number of the register, or one of few digits that is called.

    A question's own rule refuses numbers of eight digits already.
    """
    for name, contact in catalogue.facts.contacts.facts.items():
        digits = contact.value.at_home
        for found in texts.find(_number(digits)) if digits else ():
            if _is_called(found, len(digits)):
                message = f"`{found.words}` er nummeret til {contact.value.name}, skrevet i hånden."
                hint = f"Skriv `[[contact:{name}]]`, så bliver det rettet ét sted."
                if not found.text.is_prose:
                    hint = f"Lad nummeret være ude her, og skriv `{name}` under `help` på kortet."
                yield Problem(found.place, "typed-contact", message, hint)


def _number(digits: str) -> re.Pattern[str]:
    rest = "".join(rf"[ \xa0-]?{digit}" for digit in digits[1:])
    return re.compile(rf"{re.escape(digits[0])}(?<!\d.){rest}(?!\d)")


def _is_called(found: Found, digits: int) -> bool:
    if digits <= SHORT:
        return bool(_CALLING.search(_SENTENCE_END.split(found.around(40))[-1]))
    return digits != LONG or found.text.part != "question"


def addresses_are_known(texts: Everything, catalogue: Catalogue) -> Iterator[Problem]:
    """Report `unknown-address` in courses and quizzes: what we send readers to has been read.

    An invented address ends with `.example`, which nobody can own. Source: gate 3 of the rubric.
    """
    known = {
        found["host"] for text in _sources(catalogue) for found in _NAMED.finditer(text.lower())
    }
    for found in texts.find(_ADDRESS):
        host = _host(found)
        if not host or found.text.part in ("fact", "page") or _NOBODYS.search(host):
            continue
        if _is_within(host.lower(), known):
            continue
        message = f"`{host}` står ikke ved nogen af vores kilder eller kontakter."
        hint = "Skriv kilden i `facts/sources.yml`, og henvis til den med `[[source:…]]`."
        if found.text.part == "question":
            hint = "Er adressen opdigtet, så lad den slutte på `.example`."
        yield Problem(found.place, "unknown-address", message, hint)


def _host(found: Found) -> str:
    """Return the name of the site, or nothing where it is the end of an e-mail address."""
    if "://" in found.words:
        return found.words.partition("://")[2].removeprefix("www.").rstrip(".")
    match = _HOST.search(found.around(80))
    return match["host"] if match and not match[0].startswith("@") else ""


def _is_within(host: str, known: set[str]) -> bool:
    """Tell whether a site is a known one, or a part of it, as `nyt.bt.dk` is of `bt.dk`."""
    parts = host.split(".")
    return any(".".join(parts[start:]) in known for start in range(len(parts)))


def _sources(catalogue: Catalogue) -> Iterator[str]:
    facts = catalogue.facts
    yield from (each.value.where for each in facts.sources.facts.values())
    yield from (each.value.source for each in facts.contacts.facts.values())
    yield from (each.value.source for each in facts.law.facts.values())
    yield from (each.value.source for each in facts.curriculum.facts.values())


TEXT_RULES = (numbers_are_referred_to, addresses_are_known)
