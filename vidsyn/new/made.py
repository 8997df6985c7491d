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


def fill_in(root: Path) -> str:
    """Return the next step of whoever has a skeleton below this root."""
    elsewhere = "" if root == HOME else f" --root {quote(str(root))}"
    return f"Skriv det, der mangler. Se det hele med: python3 build.py check{elsewhere}"
