"""All of a talk in one zip for a memory stick: slides, papers, and the site as it works offline."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from vidsyn.exports.start import OFFLINE, START, Bag, start_page
from vidsyn.rendering.frame import Frame
from vidsyn.site.publish import MARK

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The earliest day a zip knows: the same bytes on any day."""

_READABLE = 0o644 << 16


def pack(bag: Bag, site: Path, frame: Frame, to: Path) -> Path:
    """Write the zip into the folder `to`, and return where it is: the same bytes on any day.

    `site` is the folder of a site that was built without files.
    """
    path = to / f"{bag.kit.id}-{bag.length}.zip"
    to.mkdir(parents=True, exist_ok=True)
    new = path.with_suffix(".new")
    with ZipFile(new, "w") as zipped:
        for name, content in _contents(bag, site, frame):
            info = ZipInfo(name, _LONG_AGO)
            info.external_attr, info.compress_type = _READABLE, ZIP_DEFLATED
            zipped.writestr(info, content)
    return new.replace(path)


def _contents(bag: Bag, site: Path, frame: Frame) -> Iterator[tuple[str, bytes]]:
    yield START, start_page(bag, frame).encode()
    for address, file in sorted(bag.files.items()):
        yield PurePosixPath(address).name, file.path.read_bytes()
    for path in sorted(each for each in site.rglob("*") if each.is_file() and each.name != MARK):
        yield f"{OFFLINE}/{path.relative_to(site).as_posix()}", path.read_bytes()
