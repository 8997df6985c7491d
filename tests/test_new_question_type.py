"""A new question type is made whole, and tests name it until it is registered."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from vidsyn import HOME
from vidsyn.new.question_types import question_type


@pytest.fixture
def generator(tmp_path: Path) -> Path:
    """Copy the generator with its tests, so that it may be changed."""
    left_out = shutil.ignore_patterns("__pycache__", "browser", "sites")
    for name in ("vidsyn", "overrides", "tests"):
        shutil.copytree(HOME / name, tmp_path / name, ignore=left_out)
    shutil.copy(HOME / "pyproject.toml", tmp_path)
    return tmp_path


def run_tests(generator: Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    tests = ["tests/test_questions.py", "-q", "-n", "0", "-p", "no:cacheprovider"]
    command = [sys.executable, "-m", "pytest", *tests, "-k", "registered or good_example"]
    env = {**env, "PYTHONPATH": str(generator)}
    return subprocess.run(
        command, cwd=generator, env=env, capture_output=True, text=True, check=False
    )


def test_a_new_question_type_is_named_as_forgotten_until_it_is_registered(
    generator: Path, clean_environment: dict[str, str]
) -> None:
    question_type("two-truths", generator, home=generator)

    forgotten = run_tests(generator, clean_environment)
    register(generator / "vidsyn/questions/__init__.py")
    registered = run_tests(generator, clean_environment)

    assert forgotten.returncode == 1
    assert "two_truths" in forgotten.stdout
    assert registered.returncode == 0, registered.stdout


def register(file: Path) -> None:
    """Do what the terminal said."""
    text = file.read_text("utf-8")
    for before, after in (
        ("AnyQuestion =", "from vidsyn.questions.two_truths import TwoTruths\n\nAnyQuestion ="),
        ("    | TrueFalse,", "    | TrueFalse\n    | TwoTruths,"),
        (
            '    "true_false": TrueFalse,',
            '    "true_false": TrueFalse,\n    "two_truths": TwoTruths,',
        ),
    ):
        assert text.count(before) == 1
        text = text.replace(before, after)
    file.write_text(text, encoding="utf-8")
