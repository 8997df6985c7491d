"""What was read is remembered to the next run, and forgotten when the readers are other ones."""

import sys
from pathlib import Path

import pytest

from vidsyn import memory
from vidsyn.memory import Remembered, remembering
from vidsyn.site.examine import Examined, examine


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a private environment where nothing is remembered yet."""
    folder = tmp_path / "env"
    folder.mkdir()
    monkeypatch.setattr(sys, "prefix", str(folder))
    forget()
    return folder


def forget() -> None:
    """Begin a new run."""
    for each in memory._all:
        each.kept, each.before, each.stored, each.is_new = {}, {}, None, False


def read(root: Path) -> Examined:
    forget()
    with remembering():
        return examine(root)


def has_read() -> bool:
    """Tell whether any text had to be read, and was not remembered."""
    return any(each.is_new for each in memory._all)


def test_the_next_run_finds_the_same_without_reading_again(tiny: Path, environment: Path) -> None:
    lesson = tiny / "courses/schools/mellemtrin/to-opslag/lesson-1.md"
    good = lesson.read_text("utf-8")
    lesson.write_text(good.replace("!quiz to-opslag", "!quiz to-oplsag"), encoding="utf-8")

    first = read(tiny)
    assert has_read()
    second = read(tiny)
    assert not has_read()
    assert (second.catalogue, second.problems) == (first.catalogue, first.problems)
    assert [each.code for each in second.problems] == ["unknown-quiz"]
    assert len(list(environment.glob("*.pickle"))) == 1

    lesson.write_text(good, encoding="utf-8")
    assert read(tiny).problems == []
    assert has_read()


def test_other_readers_and_a_broken_file_begin_with_nothing(
    tiny: Path, environment: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(tiny)
    monkeypatch.setattr(memory, "_made_by", lambda: ("another Vidsyn",))
    read(tiny)
    assert has_read()
    read(tiny)
    assert not has_read()

    file = next(environment.glob("*.pickle"))
    for broken in (b"", file.read_bytes()[:1000], b"not a pickle"):
        file.write_bytes(broken)
        assert read(tiny).problems == []


def test_without_a_private_environment_nothing_is_written(
    tiny: Path, environment: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "base_prefix", str(environment))

    read(tiny)

    assert list(environment.iterdir()) == []


def test_an_answer_is_given_once(environment: Path) -> None:  # noqa: ARG001
    asked: list[int] = []

    def twice(number: int) -> int:
        asked.append(number)
        return 2 * number

    remembered = Remembered(twice)
    assert [remembered(2), remembered(3), remembered(2)] == [4, 6, 4]
    assert asked == [2, 3]
    memory._all.remove(remembered)
