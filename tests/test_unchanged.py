"""An export that nothing has changed for is said again, and all that could change it is seen."""

import os
import shutil
from argparse import Namespace
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import TODAY
from vidsyn import cli
from vidsyn.commands import exporting, unchanged
from vidsyn.exports import everything, making
from vidsyn.exports import store as stores
from vidsyn.exports.store import Store
from vidsyn.rendering.files import Files

pytestmark = pytest.mark.xdist_group("export")  # what one makes the next finds

Export = Callable[..., bool]
"""Exports slides of the tiny site, and tells whether anything was read for it."""

SAID = "2 filer ligger i filer\n"
UNIT = "courses/schools/mellemtrin/to-opslag"
LESSON = f"{UNIT}/lesson-1.md"
DECK = "filer/fagfolk/et-oplaeg/slides-20.pptx"
CARD = "courses/professionals/et-oplaeg/kit.yml"


@pytest.fixture
def export(tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Export:
    """Export where nothing is remembered yet."""
    made: list[str] = []
    kept = tmp_path / "kept"
    kept.mkdir()

    def exported(options: Namespace, sign: str) -> int:
        made.append(sign)
        return done(options, sign)

    def run(*arguments: str, status: int | None = 0) -> bool:
        made.clear()
        what, *more = arguments or ("pptx",)
        day = f"--today={TODAY}"
        ended = cli.main(["export", what, "--root", str(tiny), day, *more])
        assert status in (None, ended)
        return bool(made)

    done = exporting.exported
    monkeypatch.setattr(exporting, "exported", exported)
    monkeypatch.setattr(unchanged, "store", lambda _: Store(kept))
    monkeypatch.chdir(tiny)
    return run


def change(path: Path) -> None:
    """Change a file so that neither its size nor its time tells."""
    before, content = path.stat(), path.read_bytes()
    path.write_bytes(content[:-1] + (b" " if content[-1:] == b"\n" else b"\n"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_the_second_export_says_the_same_and_makes_nothing(
    export: Export, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export()
    assert not export()
    assert capsys.readouterr() == (SAID * 2, "")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a text": lambda root: change(root / LESSON),
    "a card": lambda root: change(root / CARD),
    "a quiz": lambda root: change(root / "quizzes/schools/mellemtrin/to-opslag.yml"),
    "a fact": lambda root: change(root / "facts/contacts.yml"),
    "the settings": lambda root: change(root / "mkdocs.yml"),
    "a new theme": lambda root: (root / "overrides").mkdir(),
    "a new file": lambda root: shutil.copy(root / UNIT / "media/tavle.svg", root / UNIT / "ny.svg"),
    "a new folder": lambda root: (root / UNIT / "ny").mkdir(),
    "a removed file": lambda root: (root / "courses/handbook/index.md").unlink(),
    "a renamed file": lambda root: (root / LESSON).rename(root / UNIT / "lesson-2.md"),
    "a link": lambda root: (root / UNIT / "ny.svg").symlink_to(root / UNIT / "media/tavle.svg"),
    "a deleted output": lambda root: (root / DECK).unlink(),
    "an altered output": lambda root: change(root / DECK),
}


@pytest.mark.parametrize("what", CHANGES)
def test_what_has_changed_is_seen(what: str, export: Export, tiny: Path) -> None:
    export()
    assert not export()
    CHANGES[what](tiny)

    assert export(status=None)  # some of it is a mistake


def test_other_arguments_another_place_and_another_day_are_made(
    export: Export, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export()
    assert export("all")
    assert export("pptx", "--out", "her")
    assert export("pptx", "--today", (TODAY + timedelta(days=1)).isoformat())
    assert not export()

    monkeypatch.chdir(tiny.parent)  # the folder has another name from there
    assert export()


def test_another_vidsyn_python_or_library_makes_again(
    export: Export, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = tmp_path / "code"
    code.mkdir()
    (code / "new.py").write_text("")
    monkeypatch.setattr(unchanged, "_OF_GENERATOR", (code,))
    monkeypatch.syspath_prepend(tmp_path)
    export()
    assert not export()

    (code / "new.py").write_text("#")
    assert export()
    (tmp_path / "jinja2-99.dist-info").mkdir()
    assert export()
    monkeypatch.setattr("sys.version", "another")
    assert export()
    assert not export()


def test_a_mistake_is_never_hidden(
    export: Export, tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export()
    lesson = tiny / LESSON
    text = lesson.read_text("utf-8")
    lesson.write_text(text.replace("!quiz to-opslag", "!quiz to-oplsag"), "utf-8")

    assert export(status=1)
    assert export(status=1)
    assert capsys.readouterr().out.count("[unknown-quiz]") == 2

    lesson.write_text(text, "utf-8")
    assert not export()


def test_what_could_not_be_made_is_not_remembered(
    export: Export, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "is_possible", lambda: False)
    monkeypatch.setattr(stores, "packages", lambda: None)  # where nothing is kept yet

    assert export("all", status=2)
    assert export("all", status=2)
    assert capsys.readouterr().err.count("mangler Pango") == 2


def test_what_is_saved_while_files_are_made_is_not_taken_for_what_they_were_made_from(
    export: Export, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, lesson = everything.some_files, tiny / LESSON
    before = lesson.read_bytes()

    def slowly(*arguments: Any) -> Files:
        change(lesson)
        return made(*arguments)

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(everything, "some_files", slowly)
        assert export()
    lesson.write_bytes(before)
    assert export()
    assert not export()


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"sign": ""}'])
def test_a_broken_record_is_made_anew(content: str, export: Export, tmp_path: Path) -> None:
    export()
    (record,) = (tmp_path / "kept").iterdir()
    record.write_text(content)

    assert export()
    assert not export()


def test_a_closed_store_only_takes_longer(export: Export, tmp_path: Path) -> None:
    (tmp_path / "kept").rmdir()

    assert export()
    assert export()
