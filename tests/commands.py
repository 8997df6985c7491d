"""Run a command as a person does, and read what it says."""

import subprocess
import sys
from pathlib import Path


def run(root: Path, *arguments: str, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "vidsyn", *arguments]
    return subprocess.run(
        command, cwd=root, env=env, capture_output=True, text=True, encoding="utf-8", check=False
    )
