"""Two hundred slips in the real courses: each is found, on its line, and nothing else is said.

`seeded.txt` is the table; its head says how to read it. Slips that leave each other alone are made
at once, and all of them are found in one run, as an author would meet them.
"""

from pathlib import Path, PurePosixPath

import pytest

from tests.conftest import TODAY
from tests.seeding import Said, Slip, clean, runs, slips
from vidsyn.problems import as_text
from vidsyn.site.examine import examine

TABLE = slips()

Found = tuple[PurePosixPath, int, str]


def test_the_untouched_courses_have_neither_errors_nor_remarks(tmp_path: Path) -> None:
    root = clean(tmp_path)

    assert as_text(examine(root, today=TODAY).problems, root) == ""


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
    said = "\n".join([*sorted(missed), *sorted(others)])
    assert not said, f"\n{said}"


def _expected(said: Said, slip: Slip, line: int, root: Path) -> Found:
    if said.text:
        text = (root / said.path).read_text(encoding="utf-8").split("\n")
        named = [n for n, each in enumerate(text, 1) if said.text in each]
        assert len(named) == 1, f"{slip}: {said.text!r} must stand on one line of {said.path}"
        return said.path, named[0] + said.below, said.code
    return said.path, line if said.path == slip.path else 1, said.code


def _told(path: PurePosixPath, line: int, code: str) -> str:
    return f"[{code}] on {path}:{line}"
