"""The braces after a step's heading: `{ #find minutes=15 form=pairs goals="navngive finde" }`."""

import re
from dataclasses import dataclass, field
from typing import get_args

from vidsyn.model.documents import Form
from vidsyn.problems import Place, Problem
from vidsyn.questions.base import LONGEST_ID
from vidsyn.reading.files import ascii_name
from vidsyn.reading.wording import did_you_mean, listed

_BRACES = re.compile(r"^(?P<title>.*?)\s*\{(?P<inside>[^{}]*)\}\s*$")
_ONE = re.compile(
    r"""#(?P<id>\S+)|(?P<key>[\w-]+)\s*=\s*(?:"(?P<quoted>[^"]*)"|(?P<plain>[^\s"]+))|(?P<rest>\S+)"""
)
_OTHER_QUOTE = re.compile(r"=\s*[”“„»«’‘'´`]")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

KEYS = ("minutes", "form", "goals", "week")

OF_PAGES = {"from": "sender", "address": "address", "words": "words"}
"""Keys of a page that can be found in a case, and what the model calls them."""

_LENGTH = re.compile(r"m(?P<length>[0-9]{1,3})")
"""A slide's minutes in one length of a talk: `m45=6`."""

MARKUP = re.compile(r"\[\[|\*\*|`|\]\(")
"""Signs of Markdown, which a heading or a title shows as they stand."""


@dataclass
class Heading:
    """A step's heading, read."""

    title: str
    id: str = ""
    minutes: int = 0
    form: Form | None = None
    goals: tuple[str, ...] = ()
    week: int = 0
    lengths: dict[int, int] = field(default_factory=dict)
    sender: str = ""
    address: str = ""
    words: str = ""
    problems: list[Problem] = field(default_factory=list)


def heading(text: str, place: Place) -> Heading:
    """Return the title and what stands in the braces; `place` is where the text begins.

    Reports `bad-step`, `unknown-key`, `duplicate-key`, `not-number`, `unknown-value`, `bad-id`,
    `too-long` and `markup-in-title`.
    """
    braces = _BRACES.match(text)
    found = Heading((braces["title"] if braces else text.partition("{")[0]).strip())
    if braces:
        _take_all(braces["inside"], found, place.moved(columns=braces.start("inside")))
    elif "{" in text:
        message = "Klammen efter overskriften bliver aldrig lukket."
        found.problems.append(Problem(place, "bad-step", message, "Sæt `}` sidst på linjen."))
    if MARKUP.search(found.title):
        found.problems.append(markup_problem(place))
    if not found.title:
        found.problems.append(
            Problem(place, "bad-step", "Trinnet har ingen overskrift.", "Skriv den efter `##`.")
        )
    found.id = found.id or ascii_name(found.title).replace(".", "-")[:LONGEST_ID].rstrip("-")
    return found


def markup_problem(place: Place) -> Problem:
    """Return what to say of Markdown in a heading or in a block's title."""
    hint = "Skriv den som ren tekst, og flyt resten ned i teksten."
    return Problem(place, "markup-in-title", "En overskrift kan kun være ren tekst.", hint)


def _take_all(inside: str, found: Heading, place: Place) -> None:
    if odd := _OTHER_QUOTE.search(inside):
        hint = 'Skriv dem lige: `from="Afsender"`.'
        at = place.moved(columns=odd.end() - 1)
        found.problems.append(Problem(at, "bad-step", "Anførselstegnene er ikke lige.", hint))
        return
    seen = set[str]()
    for match in _ONE.finditer(inside):
        at, key = place.moved(columns=match.start()), "#" if match["id"] else match["key"]
        if key in seen:
            message = f"`{key}` står der to gange."
            found.problems.append(Problem(at, "duplicate-key", message, "Slet det ene."))
        else:
            _take(match, found, at)
        seen.add(key or "")


def _take(match: re.Match[str], found: Heading, place: Place) -> None:
    key, value = match["key"], match["quoted"] or match["plain"] or ""
    if match["id"]:
        _take_id(match["id"], found, place)
    elif key == "minutes":
        found.minutes = _number(key, value, found, place)
    elif key == "week":
        found.week = _number(key, value, found, place)
    elif length := _LENGTH.fullmatch(key or ""):
        found.lengths[int(length["length"])] = _number(key, value, found, place)
    elif key == "form":
        _take_form(value, found, place)
    elif key == "goals":
        found.goals = tuple(value.split())
    elif key in OF_PAGES:
        setattr(found, OF_PAGES[key], value.strip())
    else:
        found.problems.append(_unknown(key or match["rest"], place))


def _unknown(given: str, place: Place) -> Problem:
    known = f"Et trin kan have `#id`, {listed(KEYS)}. En side i en sag kan have {listed(OF_PAGES)}."
    hint = did_you_mean(given, (*KEYS, *OF_PAGES)) or known
    return Problem(place, "unknown-key", f"`{given}` er ikke en nøgle her.", hint)


def _take_id(value: str, found: Heading, place: Place) -> None:
    if len(value) > LONGEST_ID:
        message = f"Trinnets id er på {len(value)} tegn og må højst være på {LONGEST_ID}."
        found.problems.append(Problem(place, "too-long", message, "Skriv det kortere."))
        return
    if _ID.fullmatch(value):
        found.id = value
        return
    message = f"`{value}` kan ikke være et id: brug små bogstaver a–z, tal og bindestreg."
    hint = f"Skriv `#{ascii_name(value).replace('.', '-')}`."
    found.problems.append(Problem(place, "bad-id", message, hint))


def _number(key: str, value: str, found: Heading, place: Place) -> int:
    if re.fullmatch(r"[0-9]{1,3}", value):
        return int(value)
    message = f"`{key}` skal være et helt tal, ikke `{value}`."
    found.problems.append(Problem(place, "not-number", message, f"Skriv fx `{key}=15`."))
    return 0


def _take_form(value: str, found: Heading, place: Place) -> None:
    for form in get_args(Form):
        if value == form:
            found.form = form
            return
    hint = did_you_mean(value, get_args(Form)) or f"Vælg mellem {listed(get_args(Form))}."
    found.problems.append(Problem(place, "unknown-value", f"`form` kan ikke være `{value}`.", hint))
