"""Runs other programs: beside this one, or quietly with their words kept."""

import signal
import subprocess
from collections.abc import Callable
from pathlib import Path


def run(command: list[str], variables: dict[str, str]) -> int:
    """Run a program that talks with the person itself: Ctrl-C is for it, and we wait for it."""
    signal.signal(signal.SIGINT, lambda *_: None)
    with subprocess.Popen(command, env=variables) as program:
        return program.wait()


def run_quietly(
    command: list[str],
    variables: dict[str, str],
    heard: Callable[[str], None] = lambda _: None,
    folder: Path | None = None,
) -> tuple[int, str]:
    """Run a program, hand on each line as it is said, and return exit status and all it said."""
    with subprocess.Popen(
        command,
        env=variables | {"PYTHONUNBUFFERED": "1"},
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as program:
        assert program.stdout
        lines = []
        for line in program.stdout:
            lines.append(line)
            heard(line)
    return program.returncode, "".join(lines)
