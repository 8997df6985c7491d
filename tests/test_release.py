"""What is published: only what somebody with a name has approved, and what is fresh."""

import re
from pathlib import Path

import pytest

from tests.test_problems import LINE, make
from vidsyn.cli import main
from vidsyn.commands import FINE, PROBLEMS
from vidsyn.model.catalogue import Catalogue
from vidsyn.site.examine import examine

READY = Path(__file__).parent / "problems/release-that-is-ready.txt"


def release(root: Path, day: str = "2026-12-01") -> int:
    return main(["build", "--root", str(root), "--no-files", "--release", "--today", day])


def test_a_release_of_this_repository_lists_every_draft_and_builds_nothing(
    content: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    catalogue: Catalogue = examine(content).catalogue
    out = tmp_path / "site"

    ended = main(["build", "--root", str(content), "--out", str(out), "--release"])

    said = capsys.readouterr().out
    cards = {str(unit.place.path) for unit in catalogue.units}
    assert ended == PROBLEMS
    assert set(re.findall(r"^(\S+?):\d+:\d+: fejl: .* \[draft\]$", said, re.MULTILINE)) == cards
    unconfirmed = re.findall(r"\[unconfirmed-contact\]$", said, re.MULTILINE)
    assert len(unconfirmed) == len(catalogue.facts.contacts.facts)
    assert "Der er ikke bygget noget." in said
    assert not out.exists()


def test_what_is_ready_is_built_and_says_who_approved_it(tiny: Path) -> None:
    make(READY.read_text("utf-8").partition(LINE)[0], tiny)

    assert release(tiny) == FINE

    page = (tiny / "site/skole/mellemtrin/to-opslag/index.html").read_text("utf-8")
    assert "Godkendt af Lone Lund, dansklærer, 30. november 2026" in page
    assert "Udkast" not in page


@pytest.mark.parametrize(
    ("day", "ends"), [("2027-05-21", FINE), ("2027-05-22", PROBLEMS), ("2027-05-31", PROBLEMS)]
)
def test_what_was_ready_is_ready_for_half_a_year(day: str, ends: int, tiny: Path) -> None:
    make(READY.read_text("utf-8").partition(LINE)[0], tiny)

    assert release(tiny, day) == ends
