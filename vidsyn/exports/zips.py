"""Zips that anybody can unpack anywhere: plain short names, and the same bytes on any day."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from vidsyn.site.publish import MARK

Contents = Iterable[tuple[str, bytes]]
"""Names as they stand in the zip, and what is in each file."""

LONGEST = 199
"""Signs of a name: Windows opens paths of 259, and some of them are the folder it lies in."""

_LONG_AGO = datetime(1990, 1, 1)

_STEPS = 30 * 365 * 24 * 60 * 30
"""Moments in thirty years: a zip's clock goes two seconds at a time."""

_READABLE = 0o644 << 16


def write_zip(path: Path, contents: Contents) -> Path:
    """Write the zip in the order of its contents, and return where it is.

    Raises ValueError for a name that some machine could not unpack: our bug.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(".new")
    with ZipFile(new, "w") as zipped:
        for name, content in contents:
            info = ZipInfo(_unpackable(name), _moment_of(content))
            info.external_attr, info.compress_type = _READABLE, ZIP_DEFLATED
            zipped.writestr(info, content)
    return new.replace(path)


def files_of(site: Path, folder: str) -> Iterator[tuple[str, bytes]]:
    """Yield all that was built in `site`, as it stands in a folder of a zip."""
    for path in sorted(each for each in site.rglob("*") if each.is_file() and each.name != MARK):
        yield f"{folder}/{path.relative_to(site).as_posix()}", path.read_bytes()


def _moment_of(content: bytes) -> tuple[int, int, int, int, int, int]:
    """Return a moment that is the same on any day, and another one for other content.

    Web servers tell browsers by date and size alone whether a file is new: `sw.js` always has the
    same size, and with one date for all nobody would ever get another version.
    """
    step = int.from_bytes(sha256(content).digest()[:8]) % _STEPS
    moment = _LONG_AGO + timedelta(seconds=2 * step)
    return (*moment.timetuple()[:6],)


def _unpackable(name: str) -> str:
    if not name.isascii() or len(name) > LONGEST:
        raise ValueError(f"{name} cannot be unpacked everywhere")
    return name
