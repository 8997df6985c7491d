"""What `check` says to programs, and what the pipelines that listen to it do."""

import json
import subprocess
import sys
from pathlib import Path, PurePosixPath
from shlex import quote

import pytest

from tests.commands import run
from vidsyn import HOME
from vidsyn.problems import Place, Problem, as_gitlab
from vidsyn.reading.yaml import parse

PIPELINES = {
    "github": HOME / ".github/workflows/site.yml",
    "gitlab": HOME / ".gitlab-ci.yml",
}


def test_check_speaks_json(mistaken: Path, clean_environment: dict[str, str]) -> None:
    done = run(mistaken, "check", "--root", ".", "--format", "json", env=clean_environment)

    assert done.returncode == 1
    assert json.loads(done.stdout) == [
        {
            "path": "courses/schools/mellemtrin/to-opslag/lesson-1.md",
            "line": 29,
            "column": 1,
            "code": "unknown-quiz",
            "severity": "error",
            "message": "Der er ingen quiz med id `to-oplsag`.",
            "hint": "Mente du `to-opslag`?",
        }
    ]


def test_check_annotates_on_github(mistaken: Path, clean_environment: dict[str, str]) -> None:
    done = run(mistaken, "check", "--root", ".", "--format", "github", env=clean_environment)

    assert done.returncode == 1
    assert done.stdout == (
        "::error file=courses/schools/mellemtrin/to-opslag/lesson-1.md,line=29,col=1,"
        "title=unknown-quiz::Der er ingen quiz med id `to-oplsag`. Mente du `to-opslag`?\n"
    )


def test_check_reports_to_gitlab(mistaken: Path, clean_environment: dict[str, str]) -> None:
    done = run(mistaken, "check", "--root", ".", "--format", "gitlab", env=clean_environment)
    (row,) = json.loads(done.stdout)

    assert done.returncode == 1
    assert len(row.pop("fingerprint")) == 64
    assert row == {
        "description": "Der er ingen quiz med id `to-oplsag`. Mente du `to-opslag`?",
        "check_name": "unknown-quiz",
        "severity": "critical",
        "location": {
            "path": "courses/schools/mellemtrin/to-opslag/lesson-1.md",
            "lines": {"begin": 29},
        },
    }


def test_a_problem_that_moved_is_the_same_to_gitlab() -> None:
    here = Problem(Place(PurePosixPath("a.md"), 3), "dead-link", "A.")
    below = Problem(Place(PurePosixPath("a.md"), 9), "dead-link", "A.")
    marks = [row["fingerprint"] for row in json.loads(as_gitlab([here, below]))]

    assert len(set(marks)) == 2
    assert [row["fingerprint"] for row in json.loads(as_gitlab([below]))] == marks[:1]


def test_a_rule_is_explained(tiny: Path, clean_environment: dict[str, str]) -> None:
    done = run(tiny, "explain", "unknown-quiz", env=clean_environment)

    assert (done.returncode, done.stderr) == (0, "")
    assert (
        done.stdout
        == """\
Quizzen findes ikke [unknown-quiz, fejl]

En linje med `!quiz` sætter en quiz ind i teksten. Er navnet skrevet forkert, ville
eleverne møde et hul i timen.

Sådan går det galt:
    !quiz to-oplsag

Sådan er det rigtigt:
    !quiz to-opslag

Kilde: Vidsyns egen regel.
"""
    )


def test_an_unknown_rule_is_not_explained(tiny: Path, clean_environment: dict[str, str]) -> None:
    done = run(tiny, "explain", "unknwn-quiz", env=clean_environment)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == ("Der er ingen regel med koden `unknwn-quiz`. Mente du `unknown-quiz`?\n")


def commands(host: str) -> list[str]:
    """Return the commands of a pipeline, a shell text for each job or step."""
    data = parse(PIPELINES[host].read_text("utf-8"), PurePosixPath("pipeline.yml")).data
    assert isinstance(data, dict)
    if host == "github":
        return [step["run"] for step in data["jobs"]["site"]["steps"] if "run" in step]
    return ["\n".join(data[job]["script"]) for job in ("check", "site")]


def run_pipeline(host: str, root: Path, env: dict[str, str]) -> list[int]:
    """Run a pipeline's commands in the site and return how they ended, up to the first failure."""
    ended: list[int] = []
    for text in commands(host):
        ours = text.replace("python3 build.py", f"{quote(sys.executable)} -m vidsyn --root .")
        done = subprocess.run(
            ["sh", "-ec", ours], cwd=root, env=env, capture_output=True, check=False
        )
        ended.append(done.returncode)
        if done.returncode:
            break
    return ended


@pytest.mark.parametrize("host", PIPELINES)
def test_a_pipeline_gives_back_the_built_folder(
    host: str, tiny: Path, clean_environment: dict[str, str]
) -> None:
    assert run_pipeline(host, tiny, clean_environment) == [0, 0]
    assert (tiny / "site/index.html").is_file()


@pytest.mark.parametrize("host", PIPELINES)
def test_a_pipeline_stops_at_a_mistake(
    host: str, mistaken: Path, clean_environment: dict[str, str]
) -> None:
    assert run_pipeline(host, mistaken, clean_environment) == [1]
    assert not (mistaken / "site").exists()


def test_gitlab_gets_its_report_of_a_mistake(
    mistaken: Path, clean_environment: dict[str, str]
) -> None:
    run_pipeline("gitlab", mistaken, clean_environment)

    (row,) = json.loads((mistaken / "problems.json").read_text("utf-8"))
    assert row["check_name"] == "unknown-quiz"
