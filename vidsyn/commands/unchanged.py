"""What the last export made and said, so that it need not be made again while nothing changes."""

import argparse
import json
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from hashlib import sha256
from pathlib import Path

from vidsyn import HOME
from vidsyn.exports.store import store
from vidsyn.rendering.files import Files
from vidsyn.site.workshop import Workshop

_OF_SITE = ("courses", "quizzes", "facts", "overrides", "mkdocs.yml")

_CODE = HOME / "vidsyn"

_NO_RECORD = (OSError, ValueError, LookupError, TypeError, AttributeError)
"""What comes of a record that is not there or holds something else, or of files that are gone."""

_OF_GENERATOR = (_CODE, HOME / "overrides", HOME / "requirements.lock")


def signature(options: argparse.Namespace) -> str:
    """Return what changes with all that decides what is made and said.

    It is nothing where that cannot be known: a file may not be read, or a link leads elsewhere.
    """
    places = dict.fromkeys([*(options.root / name for name in _OF_SITE), *_OF_GENERATOR])
    try:
        if Workshop(options.root).folder.is_symlink():
            return ""
        found = [_circumstances(options), *(each for place in places for each in _below(place))]
    except OSError:
        return ""
    return _sum(repr(found).encode())


def said_before(options: argparse.Namespace, sign: str) -> list[str]:
    """Return what was said when this was made; nothing where it must be made."""
    if sign:
        with suppress(*_NO_RECORD):
            last = json.loads(_record(options).read_bytes())
            if last["sign"] == sign and _lie_there(last["files"], options.out):
                return [*last["said"]]
    return []


def remember(options: argparse.Namespace, sign: str, files: Files, said: list[str]) -> None:
    """Leave to the next run what was made and said, if nothing has changed meanwhile."""
    if not sign or signature(options) != sign:
        return
    with suppress(OSError):  # a full disk: the next run is only slower
        sums = {address: _sum(file.path.read_bytes()) for address, file in files.items()}
        record = _record(options)
        new = record.with_name(f"{record.name}.{os.getpid()}.new")
        new.write_text(json.dumps({"sign": sign, "said": said, "files": sums}), encoding="utf-8")
        new.replace(record)


def _record(options: argparse.Namespace) -> Path:
    """Return where this is remembered: among the made files, which are thrown away unasked for."""
    name = _sum(repr(_asked(options)).encode())[:16]
    return store(Workshop(options.root)).folder / f"export-{name}.json"


def _lie_there(files: dict[str, str], out: Path) -> bool:
    return all(_sum((out / address).read_bytes()) == known for address, known in files.items())


def _asked(options: argparse.Namespace) -> tuple[object, ...]:
    """Return what was asked for, and from where: places are said as they are seen from there."""
    return Path.cwd(), sorted(vars(options).items())


def _circumstances(options: argparse.Namespace) -> tuple[object, ...]:
    """Return the day, the Python and its libraries: which are there tells their versions too."""
    libraries = (each.name for path in sys.path for each in Path(path).glob("*.dist-info"))
    return _asked(options), options.today or date.today(), sys.version, sorted(libraries)


def _below(path: Path) -> Iterator[tuple[str, str]]:
    """Yield each folder, and each file with its sum; raise OSError for a link."""
    if path.is_symlink():
        raise OSError(f"{path} is a link")
    if path.is_dir():
        yield str(path), "folder"
        for each in sorted(path.iterdir()):
            if not (each.name == "__pycache__" and _CODE in each.parents):
                yield from _below(each)
    else:
        yield str(path), _sum(path.read_bytes()) if path.is_file() else "no file"


def _sum(content: bytes) -> str:
    return sha256(content).hexdigest()
