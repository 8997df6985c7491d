"""Whoever follows "Skriv dit første forløb" to the letter ends with what the page promises.

A block of `sh` is a command, one of `text` is what it answers, and a file is the block that follows
`Fil:` and its path. The rest of the page is for the reader alone.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from vidsyn import HOME

pytestmark = pytest.mark.xdist_group("clone")  # followed once, after a clone has made all files

PAGE = (HOME / "courses/handbook/foerste-forloeb.md").read_text("utf-8")
NAME = "den-sidste-floedebolle"

_BLOCK = re.compile(
    r"(?:^Fil: `(?P<path>[^`]+)`\n\n)?^```(?P<kind>\w+)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_PROMISED = re.compile(r"^\| `(site/[^`]+)` \|", re.MULTILINE)
_PORT = re.compile(r":\d+/")


def written() -> dict[str, str]:
    """Return the files that the page writes, by their paths."""
    return {block["path"]: block["text"] for block in _BLOCK.finditer(PAGE) if block["path"]}


@dataclass(frozen=True)
class Copy:
    """A fresh copy of all that a person has, and what the commands of the page have answered."""

    root: Path
    env: dict[str, str]

    def follow(self) -> Iterator[tuple[str, str]]:
        """Do what the page says, block by block; return each answer as promised and as given."""
        said = ""
        for block in _BLOCK.finditer(PAGE):
            if block["path"]:
                (self.root / block["path"]).write_text(block["text"], encoding="utf-8")
            elif block["kind"] == "sh":
                said = self._run(block["text"].split())
            elif block["kind"] == "text":
                yield block["text"], said

    def _run(self, words: list[str]) -> str:
        assert words[:2] == ["python3", "build.py"]
        command = [sys.executable, "-m", "vidsyn", *words[2:]]
        if words[2:] == ["serve"]:
            return self._serve(command)
        done = subprocess.run(
            command, cwd=self.root, env=self.env, capture_output=True, text=True, check=False
        )
        return done.stdout

    def _serve(self, command: list[str]) -> str:
        """Look at the unfinished unit, as a person does who has asked for a skeleton only."""
        with subprocess.Popen(
            command, cwd=self.root, env=self.env, stdout=subprocess.PIPE, text=True
        ) as server:
            assert server.stdout
            said = next(line for line in server.stdout if "http://" in line)
            address = re.search(r"http://\S+/", said)
            assert address
            with urllib.request.urlopen(f"{address[0]}skole/mellemtrin/{NAME}/index.html") as page:
                assert "SKRIV: " in page.read().decode()
            server.send_signal(signal.SIGINT)
            try:
                server.communicate(timeout=20)
            finally:
                server.kill()
        return said


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """Copy what a person has after fetching Vidsyn; their packages are those of this run."""
    root = tmp_path_factory.mktemp("første") / "vidsyn"
    for name in ("courses", "quizzes", "facts", "overrides", "schemas", "vidsyn"):
        shutil.copytree(HOME / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("mkdocs.yml", "pyproject.toml", "requirements.lock"):
        shutil.copy(HOME / name, root)
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    return Copy(root, {**kept, "PYTHONPATH": str(root), "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"})


@pytest.fixture(scope="module")
def answers(copy: Copy) -> list[tuple[str, str]]:
    """Follow the whole page once."""
    return list(copy.follow())


def test_every_command_answers_as_the_page_says(answers: list[tuple[str, str]]) -> None:
    for promised, said in answers:
        assert _PORT.sub(":N/", promised) in _PORT.sub(":N/", said)


def test_the_site_is_without_mistakes_and_remarks(answers: list[tuple[str, str]]) -> None:
    promised, said = answers[-2]

    assert promised == said == "Ingen fejl. Alt kan bygges.\n"


def test_everything_the_page_promises_is_there(copy: Copy, answers: list[tuple[str, str]]) -> None:
    assert answers
    promised = _PROMISED.findall(PAGE)

    assert len(promised) == 9
    for path in promised:
        assert "Den sidste flødebolle" in (copy.root / path).read_text("utf-8"), path


def test_the_lesson_shows_what_was_written_and_keeps_the_teachers_part_apart(
    copy: Copy, answers: list[tuple[str, str]]
) -> None:
    assert answers
    folder = f"mellemtrin/{NAME}/lektion-1.html"
    pupil = (copy.root / "site/skole" / folder).read_text("utf-8")
    teacher = (copy.root / "site/laerer" / folder).read_text("utf-8")

    assert "Dér står en bakke med 24 flødeboller." in pupil
    assert pupil.count("<quiz-choice ") == 2
    assert "Ræk selv hånden op." in teacher
    assert "Ræk selv hånden op." not in pupil
    assert "SKRIV:" not in pupil + teacher
