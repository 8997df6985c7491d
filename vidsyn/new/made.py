"""What was made, and what whoever asked for it does next."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from shlex import quote

from vidsyn import HOME


@dataclass(frozen=True)
class Made:
    """The new files by their paths below `root`, what else has changed, and the next step."""

    root: Path
    files: tuple[PurePosixPath, ...]
    next_step: str
    changed: tuple[str, ...] = ()


def command(root: Path, words: str) -> str:
    """Return what to type for a command of ours about this root."""
    return f"python3 build.py {words}" + ("" if root == HOME else f" --root {quote(str(root))}")
