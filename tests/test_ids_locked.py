"""`python3 build.py ids`: what it writes into the lock file, and when it leaves it alone."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import TODAY
from tests.quiz_without_ids import (
    LOCKED,
    NEW,
    NOTHING,
    QUIZ,
    SAVE,
    STAYED,
    WITH,
    WITHOUT,
    change,
    ids,
    locked,
    without_last_question,
)
from vidsyn.model.lock import LOCK
from vidsyn.problems import as_text
from vidsyn.site.examine import examine
from vidsyn.site.preview import Preview


def test_an_error_anywhere_leaves_the_lock_file_alone(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tiny / NEW).write_text(WITHOUT, encoding="utf-8")
    lesson = "courses/schools/mellemtrin/to-opslag/lesson-1.md"
    change(tiny / lesson, "!quiz to-opslag", "!quiz to-oplsag")
    before = (tiny / LOCK).read_bytes()

    status = ids(tiny)

    assert capsys.readouterr().out == (
        "8 id'er skrevet i quizzes/schools/mellemtrin/nye.yml\n"
        f"{lesson}:29:1: fejl: Der er ingen quiz med id `to-oplsag`. [unknown-quiz]\n"
        "   |\n"
        "29 | !quiz to-oplsag\n"
        "   | ^\n"
        "   = Mente du `to-opslag`?\n\n"
        f"1 fejl. Ret fejlene, og kør igen.\n{STAYED}"
    )
    assert status == 1
    assert (tiny / NEW).read_text("utf-8") == WITH
    assert (tiny / LOCK).read_bytes() == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  - id: seks\n    type: discern", "  - id: seks\n    type: diskern"),
        ("  - id: seks\n    type: discern", "  - id: Seks\n    type: discern"),
        ("title: Hvilket", "titel: Hvilket"),
        ("    forms:", "   forms:"),
    ],
    ids=["type", "id", "card", "yaml"],
)
def test_what_cannot_be_read_is_not_lost(old: str, new: str, tiny: Path) -> None:
    change(tiny / QUIZ, old, new)
    before = (tiny / LOCK).read_bytes()

    assert "lost-question" not in as_text(examine(tiny, today=TODAY).problems, tiny)
    assert ids(tiny) == 1
    assert (tiny / LOCK).read_bytes() == before


def test_every_change_is_told(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = without_last_question(tiny / QUIZ)
    text = text.replace("id: to-opslag", "id: hvilket-opslag\nformerly: [to-opslag]")
    text = text.replace("type: order", "type: order\n    version: 2\n    equal: [b, c]")
    (tiny / QUIZ).write_text(text, encoding="utf-8")
    change(tiny / "quizzes/schools/indskoling/ansigter.yml", "type:", "version: 2\n    type:")
    lesson = tiny / "courses/schools/mellemtrin/to-opslag/lesson-1.md"
    change(lesson, "!quiz to-opslag", "!quiz hvilket-opslag")

    assert ids(tiny) == 0
    assert capsys.readouterr().out == (
        "ny version: ansigter/mille\n"
        "nyt navn: hvilket-opslag/is (før to-opslag/is)\n"
        "nyt navn: hvilket-opslag/boden (før to-opslag/boden)\n"
        "nyt navn: hvilket-opslag/tjek (før to-opslag/tjek)\n"
        f"slettet: to-opslag/seks\n{SAVE}"
    )
    assert locked(tiny) == (
        "ansigter/mille: 2 ebf35f88e4c1\n"
        "hvilket-opslag/boden: 1 8e7a0970da28\n"
        "hvilket-opslag/is: 1 4935b2c50ba9\n"
        "hvilket-opslag/tjek: 2 817b781d7b0f\n"
        "to-opslag/boden: slettet\n"
        "to-opslag/is: slettet\n"
        "to-opslag/seks: slettet\n"
        "to-opslag/tjek: slettet\n"
        "torvet-igen/maaned-3: 1 66082e62646d\n"
        "torvet-igen/uge-1: 1 66082e62646d\n"
        "torvet-igen/uge-5: 1 c17833c1d11e\n"
    )
    assert as_text(examine(tiny, today=TODAY).problems, tiny) == ""


def test_a_question_goes_with_its_quiz_through_several_names(tiny: Path) -> None:
    lesson = tiny / "courses/schools/mellemtrin/to-opslag/lesson-1.md"
    for before, now, formerly in [
        ("to-opslag", "andre", "[to-opslag]"),
        ("andre", "tredje", "[to-opslag, andre]"),
    ]:
        text = (tiny / QUIZ).read_text("utf-8").replace("formerly: [to-opslag]\n", "")
        text = text.replace(f"id: {before}\n", f"id: {now}\nformerly: {formerly}\n")
        (tiny / QUIZ).write_text(text, encoding="utf-8")
        change(lesson, f"!quiz {before}", f"!quiz {now}")
        assert ids(tiny) == 0

    assert "tredje/is: 1 4935b2c50ba9\n" in locked(tiny)
    assert "andre/is: slettet\n" in locked(tiny)


def test_a_mended_typo_is_no_change(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(tiny / QUIZ, "Der er tre is tilbage.", "Der er kun tre is tilbage.")
    change(tiny / QUIZ, "Det deler alle i to hold.", "Det deler byen i to hold.")

    assert as_text(examine(tiny, today=TODAY).problems, tiny) == ""
    assert ids(tiny) == 0
    assert capsys.readouterr().out == NOTHING


def test_lines_in_another_order_are_put_in_order(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (tiny / LOCK).read_bytes()
    (tiny / LOCK).write_text("".join(reversed(LOCKED.splitlines(keepends=True))), encoding="utf-8")

    assert as_text(examine(tiny, today=TODAY).problems, tiny) == ""
    assert ids(tiny) == 0
    assert capsys.readouterr().out == SAVE
    assert (tiny / LOCK).read_bytes() == before


def test_a_site_without_a_lock_file_has_locked_nothing(tiny: Path) -> None:
    before = (tiny / LOCK).read_bytes()
    (tiny / LOCK).unlink()

    said = as_text(examine(tiny, today=TODAY).problems, tiny)
    assert "Opgaven `mille` er ikke låst endnu. [not-locked]" in said
    assert "Opgaverne `is`, `boden`, `tjek` og `seks` er ikke låst endnu. [not-locked]" in said
    assert "`uge-1`, `uge-5` og `maaned-3` er ikke låst endnu. [not-locked]" in said
    assert said.count("fejl:") == 3
    assert ids(tiny) == 0
    assert (tiny / LOCK).read_bytes() == before


def test_a_site_without_quizzes_needs_no_lock_file(tiny: Path) -> None:
    shutil.rmtree(tiny / "quizzes")

    ids(tiny)

    assert not (tiny / "quizzes").exists()


def test_a_lock_file_may_grow_with_the_years(tiny: Path) -> None:
    with (tiny / LOCK).open("a", encoding="utf-8") as lock:
        lock.writelines(
            f"to-opslag/et-gammelt-opslag-{number}: slettet\n" for number in range(9000)
        )

    assert as_text(examine(tiny, today=TODAY).problems, tiny) == ""


def test_a_corrupt_lock_file_is_not_written_over(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(tiny / LOCK, "to-opslag/is: 1 4935b2c50ba9", "to-opslag/is: 1")
    before = (tiny / LOCK).read_bytes()

    assert ids(tiny) == 1
    assert "Linjen om `to-opslag/is` kan ikke læses. [corrupt-lock]" in capsys.readouterr().out
    assert (tiny / LOCK).read_bytes() == before


def test_a_site_that_is_served_may_have_questions_that_are_not_locked(tiny: Path) -> None:
    (tiny / NEW).write_text(WITH, encoding="utf-8")
    (tiny / QUIZ).write_text(without_last_question(tiny / QUIZ), encoding="utf-8")
    said: list[str] = []
    preview = Preview(tiny, said.append)

    preview.refresh()

    assert [each.code for each in preview.state().problems] == ["unused-quiz"]
    assert said[-1].endswith("Siderne er klar.")


def test_a_lock_file_that_is_a_link_is_not_written_through(tiny: Path, tmp_path: Path) -> None:
    outside = tmp_path / "udenfor.yml"
    (tiny / LOCK).rename(outside)
    (tiny / LOCK).symlink_to(outside)
    (tiny / NEW).write_text(WITH, encoding="utf-8")
    before = outside.read_bytes()

    assert ids(tiny) == 1
    assert outside.read_bytes() == before
