"""What could identify or reach a real person: one truth for questions and for every other text.

The patterns begin with the sign that is seldom, and look back after it: so they are quick.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple


class Kind(NamedTuple):
    """A kind of private detail: its code, its Danish name, what to do, and how it looks."""

    code: str
    noun: str
    hint: str
    pattern: re.Pattern[str]

    @property
    def says(self) -> str:
        """Return the sentence about it; `{}` is what stands there."""
        return f"`{{}}` ligner {self.noun}."


CPR = Kind(
    "cpr-number",
    "et CPR-nummer",
    "Slet nummeret.",
    re.compile(r"[0-3](?<!\d.)\d[01]\d{3}[- ]?\d{4}(?!\d)"),
)
PHONE = Kind(
    "phone-number",
    "et telefonnummer",
    "Slet nummeret. Telefonnumre står kun i `facts/contacts.yml`.",
    re.compile(
        r"[+1-9](?<![\d/=.,+].)(?:(?<=\+)45[ \xa0]?[1-9]|(?<!\+))"
        r"(?:\d{7}|\d(?P<gap>[ \xa0.-])\d\d(?P=gap)\d\d(?P=gap)\d\d"
        r"|\d{3}[ \xa0-]\d{4})(?!\d|[.,]\d)"
    ),
)
MAIL = Kind(
    "e-mail-address",
    "en e-mailadresse",
    "Slet adressen, eller lad den slutte på `.example`.",
    re.compile(r"@(?<=[\w.+-]@)[\w-]+(?:\.[\w-]+)*\.(?!example\b)\w{2,}"),
)
KINDS = (CPR, PHONE, MAIL)

_LOCAL_PART = re.compile(r"[\w.+-]+$")


class Found(NamedTuple):
    """One private detail in a text: its kind, what stands there, and from which sign on."""

    kind: Kind
    text: str
    start: int


def private(text: str) -> Iterator[Found]:
    """Return each private detail in the text."""
    for kind in KINDS:
        for match in kind.pattern.finditer(text):
            start = match.start()
            if kind is MAIL and (before := _LOCAL_PART.search(text[max(0, start - 64) : start])):
                start -= len(before[0])
            yield Found(kind, text[start : match.end()], start)
