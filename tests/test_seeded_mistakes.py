"""Two hundred slips in the real courses: each is found, on its line, and nothing else is said.

`seeded.txt` is the table; its head says how to read it. Slips that leave each other alone are made
at once, and all of them are found in one run, as an author would meet them.
"""

from pathlib import Path, PurePosixPath

import pytest

from tests.conftest import TODAY
from tests.seeding import Said, Slip, clean, runs, slips
from vidsyn.explanations import codes
from vidsyn.problems import as_text
from vidsyn.site.examine import examine

TABLE = slips()

NOT_SEEDED = {
    "draft": "only a release asks",
    "expired": "only a release asks",
    "large-image": "a table of text has no large files",
    "line-too-long": "a table of text has no large files",
    "no-worry": "each unit says what to do in two places",
    "open-brackets": "nobody writes so by mistake",
    "shared-past": "it takes two quizzes",
    "symlink": "a table of text has files only",
    "too-deep": "nobody writes so by mistake",
    "too-large": "a table of text has no large files",
    "unconfirmed-contact": "only a release asks",
    "unreadable": "a table of text has files only",
}
"""Codes that no slip gives, and why; their cases are in `problems/` and in tests of their own."""

Found = tuple[PurePosixPath, int, str]


def test_the_untouched_courses_have_neither_errors_nor_remarks(tmp_path: Path) -> None:
    root = clean(tmp_path)

    assert as_text(examine(root, today=TODAY).problems, root) == ""


def test_there_are_two_hundred_slips_and_one_for_each_rule() -> None:
    seeded = {said.code for slip in TABLE for said in slip.said}

    assert len(TABLE) >= 200
    assert codes() - seeded == NOT_SEEDED.keys()


@pytest.mark.parametrize("run", runs(TABLE), ids=lambda run: f"{len(run)} at once")
def test_slips_are_found_where_they_are_and_nothing_else_is_said(
    run: list[Slip], tmp_path: Path
) -> None:
    root = clean(tmp_path)
    lines = [slip.make(root) for slip in run]

    problems = examine(root, today=TODAY).problems

    found = {(each.place.path, each.place.line, each.code) for each in problems}
    expected = {
        _expected(said, slip, line, root): slip
        for slip, line in zip(run, lines, strict=True)
        for said in slip.said
    }
    missed = [f"NOT FOUND: {_told(*each)} of {expected[each]}" for each in expected.keys() - found]
    others = [f"NOBODY MADE: {_told(*each)}" for each in found - expected.keys()]
    wrong = "\n".join([*sorted(missed), *sorted(others)])
    assert not wrong, f"\n{wrong}"


def _expected(said: Said, slip: Slip, line: int, root: Path) -> Found:
    if said.text:
        text = (root / said.path).read_text(encoding="utf-8").split("\n")
        named = [n for n, each in enumerate(text, 1) if said.text in each]
        assert len(named) == 1, f"{slip}: {said.text!r} must stand on one line of {said.path}"
        return said.path, named[0] + said.below, said.code
    return said.path, line if said.path == slip.path else 1, said.code


def _told(path: PurePosixPath, line: int, code: str) -> str:
    return f"[{code}] on {path}:{line}"
