"""The smallest real site, copied afresh for each test that changes it; the real one, built once."""

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from vidsyn import HOME
from vidsyn.site.build import build
from vidsyn.site.examine import examine

pytest_plugins = ["tests.evidence"]

TODAY = date(2026, 12, 1)
"""The day it is in tests: a few days after the facts of the tiny site were read."""

TINY = Path(__file__).parent / "sites" / "tiny"
LEFT_OUT = shutil.ignore_patterns(".vidsyn", "site")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what makes the tests more thorough than there is time for each day."""
    parser.addoption(
        "--every-look",
        action="store_true",
        help="try every page by day and by night on both screens, in Firefox, and a clone's tests",
    )


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """Copy the tiny site, so that the test may do anything to it."""
    return Path(shutil.copytree(TINY, tmp_path / "tiny", ignore=LEFT_OUT))


@pytest.fixture
def mistaken(tiny: Path) -> Path:
    """Return a site with one mistake."""
    lesson = tiny / "courses/schools/mellemtrin/to-opslag/lesson-1.md"
    text = lesson.read_text("utf-8").replace("!quiz to-opslag", "!quiz to-oplsag")
    lesson.write_text(text, encoding="utf-8")
    return tiny


@pytest.fixture(scope="session")
def tiny_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the tiny site once, for tests that only look."""
    root = tmp_path_factory.mktemp("looked-at") / "tiny"
    shutil.copytree(TINY, root, ignore=LEFT_OUT)
    build(root, root / "site", examine(root), lambda _: None)
    return root / "site"


@pytest.fixture(scope="session")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the real content, so that tests beside each other do not share a workshop."""
    root = tmp_path_factory.mktemp("content")
    for name in ("courses", "quizzes", "facts"):
        shutil.copytree(HOME / name, root / name)
    shutil.copy(HOME / "mkdocs.yml", root)
    return root


@pytest.fixture(scope="session")
def site(content: Path) -> Path:
    """Build the real site."""
    out = content / "site"
    build(content, out, examine(content), lambda _: None)
    return out


def files(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def clean_environment() -> dict[str, str]:
    """Return an environment for a command of its own, as a terminal would give it."""
    kept = ("PATH", "HOME", "LANG", "SYSTEMROOT", "TMPDIR")
    return {name: os.environ[name] for name in kept if name in os.environ} | {
        "PYTHONPATH": str(HOME)
    }
