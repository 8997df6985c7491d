"""`python3 build.py ids`: what it writes into authors' files, and what not."""

import shutil
import stat
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

from tests.conftest import TODAY, files
from tests.question_examples import GOOD, Example, title
from tests.quiz_without_ids import (
    HEAD,
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
)
from vidsyn.editing.ids import with_ids
from vidsyn.model.lock import LOCK, Lock
from vidsyn.reading.quizzes import read_quiz
from vidsyn.site.examine import examine

PATH = PurePosixPath(NEW)


def without_ids(value: Any) -> Any:
    """Return the value without any ids in it."""
    if isinstance(value, dict):
        return {key: without_ids(each) for key, each in value.items() if key != "id"}
    return [without_ids(each) for each in value] if isinstance(value, list) else value


def test_missing_ids_are_written_in_the_authors_own_text(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tiny / NEW).write_text(WITHOUT, encoding="utf-8")

    status = ids(tiny)

    assert (tiny / NEW).read_text("utf-8") == WITH
    assert capsys.readouterr().out == (
        "8 id'er skrevet i quizzes/schools/mellemtrin/nye.yml\n"
        "ny: nye/aerlige-opslag-maa-gerne-vaere\n"
        "ny: nye/hvad-goer-at-man-kan-stole\n"
        "ny: nye/aerlige-opslag-maa-gerne-2\n"
        f"ny: nye/haekken\n{SAVE}"
    )
    assert locked(tiny) == (
        "ansigter/mille: 1 ebf35f88e4c1\n"
        "nye/aerlige-opslag-maa-gerne-2: 1 f09f98d5627f\n"
        "nye/aerlige-opslag-maa-gerne-vaere: 1 66082e62646d\n"
        "nye/haekken: 1 b86e6032f6f8\n"
        "nye/hvad-goer-at-man-kan-stole: 1 205e79520bb1\n"
        + LOCKED.removeprefix("ansigter/mille: 1 ebf35f88e4c1\n")
    )
    assert status == 0
    assert [each.code for each in examine(tiny, today=TODAY).problems] == ["unused-quiz"]


def test_a_second_run_changes_nothing(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tiny / NEW).write_text(WITHOUT, encoding="utf-8")
    ids(tiny)
    before = files(tiny)
    capsys.readouterr()

    assert ids(tiny) == 0
    assert capsys.readouterr().out == NOTHING
    assert files(tiny) == before


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["unix", "windows", "old mac"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["", "with a byte order mark"])
def test_line_ends_and_a_byte_order_mark_are_kept(end: str, mark: str, tiny: Path) -> None:
    (tiny / NEW).write_bytes((mark + WITHOUT.replace("\n", end)).encode())

    assert ids(tiny) == 0
    assert (tiny / NEW).read_bytes() == (mark + WITH.replace("\n", end)).encode()


@pytest.mark.parametrize("in_braces", [True, False], ids=["in braces", "in lines"])
@pytest.mark.parametrize("example", GOOD, ids=title)
def test_every_type_gets_all_its_ids(example: Example, in_braces: bool) -> None:
    """A type whose ids stand elsewhere than in groups of a list fails here."""
    questions = without_ids([example.question])
    dumped = yaml.dump(questions, default_flow_style=in_braces, sort_keys=False)
    text = f"{HEAD}  {dumped}" if in_braces else f"{HEAD}{dumped}"

    found, _ = with_ids(text, PATH, Lock())

    _, quiz, problems = read_quiz(found, PATH)
    assert problems == ()
    assert quiz
    assert len(quiz.questions) == 1


def test_an_id_that_was_used_before_is_not_written_again(tiny: Path) -> None:
    before = "nye/aerlige-opslag-maa-gerne-vaere", "gamle/hvad-goer-at-man-kan-stole"
    with (tiny / LOCK).open("a", encoding="utf-8") as lock:
        lock.writelines(f"{key}: slettet\n" for key in before)
    text = WITHOUT.replace("questions:", "formerly: [gamle]\nquestions:")
    (tiny / NEW).write_text(text, encoding="utf-8")

    assert ids(tiny) == 0
    assert "- id: aerlige-opslag-maa-gerne-2\n" in (tiny / NEW).read_text("utf-8")
    assert "    id: hvad-goer-at-man-kan-stole-2\n" in (tiny / NEW).read_text("utf-8")
    assert all(f"{key}: slettet\n" in locked(tiny) for key in before)


def test_what_only_an_author_can_name_is_left_to_the_author(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(tiny / QUIZ, "  - id: boden\n    type: spot", "  - type: spot")
    change(tiny / QUIZ, "[Kun de hurtige får lakrids!]{trick-1 lokkemaden}", "[Kun de hurtige!]{}")
    before = (tiny / LOCK).read_bytes()

    status = ids(tiny)

    out = capsys.readouterr().out
    assert status == 1
    assert out.startswith("1 id skrevet i quizzes/schools/mellemtrin/to-opslag.yml\n")
    assert "Mærket ved `[Kun de hurtige!]{}` kan ikke læses. [broken-mark]" in out
    assert out.endswith(f"Ret fejlene, og kør igen.\n{STAYED}")
    assert "  - id: marker-de-steder-der-presser\n    type: spot" in (tiny / QUIZ).read_text(
        "utf-8"
    )
    assert (tiny / LOCK).read_bytes() == before


def test_a_file_that_is_no_yaml_is_left_alone(tiny: Path) -> None:
    broken = WITHOUT.replace("ask: Mogens er vred.", "ask: Mogens: er vred.")
    (tiny / NEW).write_text(broken, encoding="utf-8")

    assert ids(tiny) == 1
    assert (tiny / NEW).read_text("utf-8") == broken


def test_a_pair_in_brackets_has_no_room_for_an_id() -> None:
    text = f"{HEAD}  - id: en\n    type: choice\n    options: [right: Ja, {{wrong: Nej}}]\n"

    found, count = with_ids(text, PATH, Lock())

    assert (found, count) == (text.replace("{wrong", "{id: b, wrong"), 1)


def test_nothing_is_written_through_a_link(tiny: Path, tmp_path: Path) -> None:
    outside = tmp_path / "udenfor.yml"
    outside.write_text(WITHOUT, encoding="utf-8")
    (tiny / NEW).symlink_to(outside)
    (tiny / QUIZ.with_name("andre.yml")).write_text(WITHOUT.replace("id: nye", "id: andre"))
    (tiny / QUIZ.with_name(".andre.yml.new")).symlink_to(outside)

    assert ids(tiny) == 1
    assert outside.read_text("utf-8") == WITHOUT
    assert "id: haekken" in (tiny / QUIZ.with_name("andre.yml")).read_text("utf-8")


def test_ctrl_c_leaves_whole_files(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tiny / NEW).write_text(WITHOUT, encoding="utf-8")
    before = files(tiny)

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(shutil, "copymode", interrupted)

    assert ids(tiny) == 130
    assert files(tiny) == before


def test_who_may_read_a_file_is_kept(tiny: Path) -> None:
    (tiny / NEW).write_text(WITHOUT, encoding="utf-8")
    (tiny / NEW).chmod(0o640)

    assert ids(tiny) == 0
    assert stat.S_IMODE((tiny / NEW).stat().st_mode) == 0o640
