"""`python3 build.py ids` where the lock file cannot be read: nothing is guessed, nothing written."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import files
from tests.quiz_without_ids import HEAD
from vidsyn.cli import main
from vidsyn.model.lock import LOCK

NEW = f"""\
{HEAD}\
  - type: true-false
    claim: Isboden har åbent.
    is: true
    because: Det er ordene, man skal tjekke.
"""

SIDES = "<<<<<<< HEAD\na/b: 1 aaaaaaaaaaaa\n=======\n>>>>>>> andre\n"


def two_sides(lock: Path) -> None:
    lock.write_text(f"{lock.read_text('utf-8')}{SIDES}", encoding="utf-8")


def no_text(lock: Path) -> None:
    lock.write_bytes(lock.read_bytes() + b"\xff\n")


def a_link(lock: Path) -> None:
    lock.symlink_to(lock.rename(lock.with_suffix(".txt")))


@pytest.mark.parametrize("harm", [two_sides, no_text, a_link])
def test_no_id_is_written_while_the_lock_file_cannot_be_read(
    harm: Callable[[Path], None], tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tiny / "quizzes/schools/mellemtrin/nye.yml").write_text(NEW, encoding="utf-8")
    with (tiny / LOCK).open("a", encoding="utf-8") as lock:
        lock.write("nye/isboden-har-aabent: slettet\n")
    harm(tiny / LOCK)
    before = files(tiny)

    assert main(["ids", "--root", str(tiny)]) == 1
    assert files(tiny) == before
    assert "skrevet i quizzes/schools" not in capsys.readouterr().out
