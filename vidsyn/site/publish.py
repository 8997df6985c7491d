"""Put a new site in the place of the old: two renames, and a way back between them."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MARK = ".made-by-vidsyn"
"""A file that says a folder is ours to replace, and lists what we put in it."""

SOURCES = ("courses", "quizzes", "facts", "overrides", "vidsyn", "tests", ".git", ".vidsyn")
"""Folders of a root that a site never takes the place of."""


class NotOursError(Exception):
    """The folder holds something that Vidsyn has not made, or is part of the sources."""


@contextmanager
def staged(out: Path, root: Path) -> Iterator[Path]:
    """Give a new folder beside `out`; when all went well it takes the place of `out`.

    Whatever goes wrong on the way, the old site stands as it stood. Raises NotOursError, before
    anything is touched, if `out` or a folder we work in beside it is not ours to replace.
    """
    new, old = out.with_name(f".{out.name}.new"), out.with_name(f".{out.name}.old")
    _refuse_sources(out, root)
    for folder in (out, new, old):
        if folder.exists() and not _is_ours(folder):
            raise NotOursError(folder)
    _recover(out, old)
    shutil.rmtree(new, ignore_errors=True)
    try:
        new.mkdir(parents=True)
        (new / MARK).write_text("", encoding="utf-8")
        yield new
        _sign(new)
        _swap(new, out, old)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _refuse_sources(out: Path, root: Path) -> None:
    inside = any(
        folder == out or folder in out.parents for folder in (root / name for name in SOURCES)
    )
    if out.is_symlink() or out == root or out in root.parents or inside:
        raise NotOursError(out)


def _sign(folder: Path) -> None:
    """List in the folder what we have put there."""
    names = sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )
    (folder / MARK).write_text("\n".join(names) + "\n", encoding="utf-8", newline="\n")


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


def _is_ours(folder: Path) -> bool:
    """Tell whether all that stands in the folder was put there by us, or nothing does.

    A list that is empty is that of a build which was stopped.
    """
    if not folder.is_dir() or folder.is_symlink():
        return False
    mark = folder / MARK
    if not mark.is_file():
        return not any(folder.iterdir())
    names = set(mark.read_text(encoding="utf-8").split("\n"))
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    return names == {""} or found <= names | {MARK}
