"""Compiled templates are kept between builds, and change nothing of what is built."""

import shutil
import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from vidsyn.rendering.compiled import compiled_templates

TEMPLATE = "<p>{{ words }}</p>"
ESCAPED = "<p>&lt;b&gt;</p>"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where templates are compiled to, in an environment of packages of its own."""
    (tmp_path / "page.html").write_text(TEMPLATE, encoding="utf-8")
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "packages"))
    (tmp_path / "packages").mkdir()
    return tmp_path / "packages" / "compiled-templates"


def page(folder: Path, *, autoescape: bool = True) -> str:
    """Return the page as a build of its own makes it."""
    loader = FileSystemLoader(folder.parents[1])
    env = Environment(loader=loader, autoescape=autoescape, bytecode_cache=compiled_templates())
    return env.get_template("page.html").render(words="<b>")


def test_a_template_is_compiled_once(folder: Path) -> None:
    assert page(folder) == ESCAPED
    kept = {each.name: each.stat().st_mtime_ns for each in folder.iterdir()}

    assert page(folder) == ESCAPED
    assert {each.name: each.stat().st_mtime_ns for each in folder.iterdir()} == kept
    assert len(kept) == 1


def test_other_settings_compile_it_anew(folder: Path) -> None:
    assert page(folder, autoescape=False) == "<p><b></p>"

    assert page(folder) == ESCAPED


@pytest.mark.parametrize("length", [0, 20, 60])
def test_what_is_cut_off_is_compiled_anew(length: int, folder: Path) -> None:
    page(folder)
    kept = next(folder.iterdir())
    kept.write_bytes(kept.read_bytes()[:length])

    assert page(folder) == ESCAPED


def test_a_folder_that_takes_nothing_stops_no_build(folder: Path) -> None:
    cache = compiled_templates()
    shutil.rmtree(folder)
    loader = FileSystemLoader(folder.parents[1])

    env = Environment(loader=loader, autoescape=True, bytecode_cache=cache)

    assert env.get_template("page.html").render(words="<b>") == ESCAPED
