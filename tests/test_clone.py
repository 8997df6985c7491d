"""The README's two commands, exactly as written, from a clean clone in an empty folder."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import files
from tests.printed_papers import Paper, press
from vidsyn import HOME
from vidsyn.memory import packages

pytestmark = pytest.mark.xdist_group("clone")  # one clone for all, and the longest work first

CARDS = ("vote-cards", "technique-cards", "case-cards", "cut-cards", "booklet")
"""Papers with cards that hold nothing but a name: a booklet is made of the others."""

OURS = ("PYTHON", "VIRTUAL_ENV", "PYTEST", "COV")
"""Beginnings of names that this run has put in the environment, and a person has not."""


def run(folder: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    python = Path(sys.base_prefix) / ("python.exe" if os.name == "nt" else "bin/python3")
    return subprocess.run(
        [str(python), "build.py", *arguments],
        cwd=folder,
        env={**kept, **more},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="module")
def first(
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """Clone into an empty folder, and run the first command.

    The files it makes are kept for this run too, so that nobody makes the same once more.
    """
    folder = tmp_path_factory.mktemp("tom mappe æøå") / "vidsyn"
    subprocess.run(["git", "clone", "-q", "--no-local", str(HOME), str(folder)], check=True)
    done = run(folder)
    here = packages()
    if done.returncode == 0 and here:
        shutil.copytree(folder / ".vidsyn/env/files", here / "files", dirs_exist_ok=True)
    return folder, done


@pytest.fixture
def clone(first: tuple[Path, subprocess.CompletedProcess[str]]) -> Path:
    return first[0]


def test_the_first_command_builds_the_site(
    first: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    clone, done = first

    assert done.returncode == 0, done.stderr
    assert re.search(r"\n\d+ sider på \d+,\d sekunder\.\nSitet ligger i site\n", done.stdout)
    assert (clone / "site/skole/mellemtrin/fem-greb/lektion-1.html").is_file()


def test_no_page_of_all_papers_is_empty_or_ends_with_a_heading(clone: Path) -> None:
    sheets = press(HOME).sheets
    papers = [
        Paper(sheets[path.relative_to(clone / "site").as_posix()], path)
        for path in sorted((clone / "site").rglob("*.pdf"))
    ]
    looked_at = [paper for paper in papers if not paper.kind.startswith(CARDS)]

    assert len(looked_at) > 120
    assert {str(paper): found for paper in looked_at if (found := paper.stranded)} == {}


def test_a_second_run_needs_no_network_and_gives_the_same_site(clone: Path) -> None:
    before = files(clone / "site")

    done = run(
        clone,
        PIP_INDEX_URL="http://127.0.0.1:9/",
        PIP_NO_INDEX="1",
        HTTPS_PROXY="http://127.0.0.1:9",
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert files(clone / "site") == before


def test_the_second_command_runs_the_tests(clone: Path, pytestconfig: pytest.Config) -> None:
    """Set the tests up anew when asked: on a clean checkout, this very run has just done so."""
    if not pytestconfig.getoption("every_look"):
        pytest.skip("this run is the second command: --every-look tries it on a clone too")
    done = run(clone, "test", "tests/test_files.py", "-k", "symlink", "-n", "0")

    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    assert re.fullmatch(
        r"=+ 3 passed, \d+ deselected in .*=+", done.stdout.strip().splitlines()[-1]
    )


def test_building_and_testing_leave_git_clean(clone: Path) -> None:
    done = subprocess.run(
        ["git", "status", "--porcelain"], cwd=clone, capture_output=True, text=True, check=True
    )

    assert done.stdout == ""
