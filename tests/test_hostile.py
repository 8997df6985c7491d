"""Whatever is written to run in a page or to leave the folder: refused, with a place and a sentence."""

from pathlib import Path, PurePosixPath

import pytest

from tests.conftest import TODAY
from tests.hostile import REFUSED, SAVED, SEARCHED, SHOWN, Refused
from vidsyn.problems import Problem
from vidsyn.site.examine import examine


def test_the_table_has_every_family() -> None:
    families = {row.family for row in (*REFUSED, *SHOWN)}

    assert families >= {"HTML", "SVG", "YAML", "paths", "names", "front matter", "quiz text"}
    assert len(REFUSED) + len(SHOWN) + len(SEARCHED) + len(SAVED) >= 100


@pytest.mark.parametrize("row", REFUSED, ids=lambda row: f"{row.family}, {row.code}")
def test_what_is_hostile_is_refused_where_it_stands(row: Refused, tiny: Path) -> None:
    line = row.write(tiny) + row.below

    problems = examine(tiny, today=TODAY).problems

    found = [each for each in problems if (each.place.path, each.code) == _told(row)]
    assert [each.place.line for each in found][:1] == [line]
    assert all(map(_is_a_sentence, found))
    assert "error" in {each.severity for each in found}


def _told(row: Refused) -> tuple[PurePosixPath, str]:
    return PurePosixPath(row.path), row.code


def _is_a_sentence(problem: Problem) -> bool:
    return " " in problem.message and problem.message[-1] in ".?" and bool(problem.hint)
