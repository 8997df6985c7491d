"""Put a new site in the place of the old: two renames, and a way back between them."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MARK = ".made-by-vidsyn"
"""A file that says a folder is ours to replace."""


class NotOursError(Exception):
    """The folder holds something that Vidsyn has not made."""


@contextmanager
def staged(out: Path) -> Iterator[Path]:
    """Give a new folder beside `out`; when all went well it takes the place of `out`.

    Whatever goes wrong on the way, the old site stands as it stood. Raises NotOursError before
    anything is touched if `out` holds files that are not a site of ours.
    """
    new, old = out.with_name(f".{out.name}.new"), out.with_name(f".{out.name}.old")
    _recover(out, old)
    if out.exists() and not _is_ours(out):
        raise NotOursError(out)
    shutil.rmtree(new, ignore_errors=True)
    try:
        new.mkdir(parents=True)
        yield new
        (new / MARK).write_text("This folder is replaced by the next build.\n", encoding="utf-8")
        _swap(new, out, old)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _swap(new: Path, out: Path, old: Path) -> None:
    if out.exists():
        out.rename(old)
    try:
        new.rename(out)
    except BaseException:
        _recover(out, old)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _recover(out: Path, old: Path) -> None:
    """Undo a swap that was interrupted between its two renames."""
    if old.exists() and not out.exists():
        old.rename(out)
    shutil.rmtree(old, ignore_errors=True)


def _is_ours(out: Path) -> bool:
    return out.is_dir() and ((out / MARK).is_file() or not any(out.iterdir()))
