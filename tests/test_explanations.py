"""Every rule says why it is there, and its example of wrong and right is true.

An example is tried where an author's mistake is: in a case of `problems/` that reports the rule
and has the example's wrong lines. With the right lines in their place, the rule is silent.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import TODAY
from tests.test_problems import CASES, LINE, make
from vidsyn.explanations import Explanation, codes, explanations, remarks
from vidsyn.model import addresses
from vidsyn.problems import SEVERITY_NAMES
from vidsyn.site.examine import examine

NO_TEXT = frozenset(
    {"large-image", "no-home", "no-settings", "not-utf8", "symlink", "too-large", "unreadable"}
)
"""Rules about files that no text can show; `test_files.py` and `test_pictures.py` make them."""

IN_WORDS = NO_TEXT | {"line-too-long", "not-locked"}
"""Rules whose example is told: one line would fill the page, and one is mended by a command."""

AT_A_RELEASE = frozenset({"draft", "expired", "unconfirmed-contact"})
"""Rules that only `build --release` asks."""

_REPORTED = re.compile(r"^.+?:\d+:\d+: (fejl|bemærkning): .* \[([a-z0-9-]+)\]$", re.MULTILINE)


@cache
def reported() -> dict[str, list[tuple[str, str]]]:
    """Return by code the severity and the mistakes of every case that reports it."""
    found: dict[str, list[tuple[str, str]]] = {}
    for case in CASES:
        mistakes, _, said = case.read_text(encoding="utf-8").partition(LINE)
        for severity, code in dict.fromkeys(_REPORTED.findall(said)):
            found.setdefault(code, []).append((severity, mistakes))
    return found


def test_every_rule_is_explained_and_tried() -> None:
    assert set(explanations()) == {*reported(), *NO_TEXT}


def test_codes_and_remarks_are_found_without_reading_the_rest() -> None:
    assert codes() == set(explanations())
    assert remarks() == {code for code, rule in explanations().items() if rule.severity == "remark"}


@pytest.mark.parametrize(
    "rule",
    [rule for rule in explanations().values() if rule.code not in NO_TEXT],
    ids=lambda rule: rule.code,
)
def test_a_rule_is_as_grave_as_it_says(rule: Explanation) -> None:
    assert {severity for severity, _ in reported()[rule.code]} == {SEVERITY_NAMES[rule.severity]}


@pytest.mark.parametrize(
    "rule",
    [rule for rule in explanations().values() if rule.code not in IN_WORDS],
    ids=lambda rule: rule.code,
)
def test_an_example_is_true(rule: Explanation, tiny: Path) -> None:
    mended = next(_mended(rule), None)

    assert mended, f"no case that reports {rule.code} has these lines:\n{rule.wrong}"
    make(mended, tiny)
    examined = examine(tiny, today=TODAY, release=rule.code in AT_A_RELEASE)
    assert rule.code not in {problem.code for problem in examined.problems}


def test_each_rule_has_a_heading_of_its_own_on_the_page(tiny_site: Path) -> None:
    page = (tiny_site / addresses.RULES).read_text(encoding="utf-8")
    headings = re.findall(r'<h([23]) id="([^"]+)">(.*?)</h', page)

    assert [code for level, code, _ in headings if level == "3"] == list(explanations())
    for each in list(zip(*headings, strict=True))[1:]:
        assert len(set(each)) == len(each)


def _mended(rule: Explanation) -> Iterator[str]:
    """Yield the mistakes of each case that shows the wrong lines, with the right ones instead."""
    wrong = [line.strip() for line in rule.wrong.split("\n")]
    for _, mistakes in reported()[rule.code]:
        lines = mistakes.split("\n")
        for n in range(len(lines)):
            part = lines[n : n + len(wrong)]
            if [_text(line).strip() for line in part] == wrong:
                right = [_like(part[0], line) for line in rule.right.split("\n")]
                yield "\n".join([*lines[:n], *right, *lines[n + len(wrong) :]])


def _text(line: str) -> str:
    """Return what an author would have written: a line of a file, or the file's name."""
    return line.removeprefix(">").removeprefix(" ")


def _like(model: str, line: str) -> str:
    """Return the line marked and indented as the model is."""
    text = _text(model)
    indent = text[: len(text) - len(text.lstrip())]
    return ("> " if model.startswith("> ") else "") + indent + line
