"""Why each rule is there: in Danish, with an example of wrong and right, by the rule's code.

A file holds the rules of one family; `explain` prints them, and the handbook has them as a page.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from vidsyn.problems import Severity

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

FAMILIES = {
    "files": "Filer og mapper",
    "yaml": "YAML",
    "cards": "Forløbets kort",
    "markdown": "Tekst, trin og blokke",
    "references": "Henvisninger, links og billeder",
    "site": "Sidens opbygning, og det, ingen bruger",
    "units": "Forløb, guides og oplæg",
    "pedagogy": "Undervisning",
    "questions": "Opgaver",
    "types": "De enkelte slags opgaver",
    "locked": "Id og versioner",
    "safety": "Tryghed",
    "facts": "Fakta",
    "approval": "Godkendelse og udgivelse",
    "language": "Sprog",
}
"""The families in the order they are read, each with its heading."""


_CODE = re.compile(r"^([a-z0-9-]+):$", re.MULTILINE)
_REMARK = re.compile(r"^([a-z0-9-]+):\n  is: remark$", re.MULTILINE)


@dataclass(frozen=True)
class Explanation:
    """Why a rule is there, what breaks it and what keeps it, and where the rule comes from."""

    code: str
    severity: Severity
    title: str
    why: str
    wrong: str
    right: str
    source: str


@cache
def families() -> Mapping[str, tuple[Explanation, ...]]:
    """Return every explanation by the heading of its family, in the order of the files."""
    return {title: tuple(_read(name)) for name, title in FAMILIES.items()}


@cache
def explanations() -> Mapping[str, Explanation]:
    """Return every explanation by its code."""
    return {each.code: each for family in families().values() for each in family}


@cache
def codes() -> frozenset[str]:
    """Return the codes of all rules; a check asks, so they are found without reading the rest."""
    return frozenset(code for name in FAMILIES for code in _CODE.findall(_text(name)))


@cache
def remarks() -> frozenset[str]:
    """Return the codes of what is shown and does not stop a build, found in the same way."""
    return frozenset(code for name in FAMILIES for code in _REMARK.findall(_text(name)))


def _text(family: str) -> str:
    return (Path(__file__).parent / f"{family}.yml").read_text(encoding="utf-8")


def _read(family: str) -> list[Explanation]:
    return [
        Explanation(
            code=code,
            severity=entry["is"],
            title=entry["title"].strip(),
            why=" ".join(entry["why"].split()),
            wrong=entry["wrong"].rstrip("\n"),
            right=entry["right"].rstrip("\n"),
            source=entry["source"].strip(),
        )
        for code, entry in yaml.load(_text(family), Loader=_LOADER).items()
    ]
