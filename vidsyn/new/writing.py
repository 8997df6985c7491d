"""Templates to files: the folder of a template mirrors the root, and is copied whole or not at all.

In paths BAND, NAME and PLACE, and in texts `$name` and the like, give way to what was asked for.
"""

import os
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from string import Template

from vidsyn.new.refusal import RefusedError
from vidsyn.reading.files import TEXTS
from vidsyn.schemas import schema_of

TEMPLATES = Path(__file__).parent / "templates"


def filled(kind: str, words: Mapping[str, str]) -> dict[PurePosixPath, bytes]:
    """Return the files of a template by their paths below the root."""
    folder = TEMPLATES / kind
    return {
        _path(path.relative_to(folder), words): _content(path, words)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _path(path: Path, words: Mapping[str, str]) -> PurePosixPath:
    text = path.as_posix()
    for key in ("band", "name", "place"):
        text = text.replace(key.upper(), words.get(key, key.upper()))
    return PurePosixPath(text)


def _content(path: Path, words: Mapping[str, str]) -> bytes:
    if path.suffix not in TEXTS:
        return path.read_bytes()
    return Template(path.read_text(encoding="utf-8")).substitute(words).encode()


def write(files: Mapping[PurePosixPath, bytes], root: Path) -> tuple[PurePosixPath, ...]:
    """Write all files and return their paths; none where one is there or the machine says no."""
    for path in files:
        if os.path.lexists(root / path):
            raise RefusedError(f"`{path}` findes allerede, og Vidsyn skriver ikke oven i noget.")
    made: list[Path] = []
    try:
        for path, content in files.items():
            _write(root / path, _told(path, root) + content, made)
    except BaseException:
        for each in reversed(made):
            each.rmdir() if each.is_dir() else each.unlink()
        raise
    return tuple(files)


def _told(path: PurePosixPath, root: Path) -> bytes:
    """Return the line that tells any editor which schema a file is written by."""
    schema = schema_of(path)
    if not schema or not (root / schema).is_file():
        return b""
    return f"# yaml-language-server: $schema={'../' * (len(path.parts) - 1)}{schema}\n".encode()


def _write(file: Path, content: bytes, made: list[Path]) -> None:
    missing = [folder for folder in file.parents if not folder.exists()]
    for folder in reversed(missing):
        folder.mkdir()
        made.append(folder)
    with file.open("xb") as opened:
        made.append(file)
        opened.write(content)
