"""All of a talk in one zip for a memory stick: slides, papers, and the site as it works offline."""

from pathlib import Path, PurePosixPath

from vidsyn.exports.bag import Bag, start_of_bag
from vidsyn.exports.start import OFFLINE, START
from vidsyn.exports.zips import Contents, files_of, write_zip
from vidsyn.rendering.frame import Frame


def pack(bag: Bag, site: Path, frame: Frame, to: Path) -> Path:
    """Write the zip into the folder `to`, and return where it is: the same bytes on any day.

    `site` is the folder of a site that was built without files.
    """
    return write_zip(to / f"{bag.kit.id}-{bag.length}.zip", _contents(bag, site, frame))


def _contents(bag: Bag, site: Path, frame: Frame) -> Contents:
    yield START, start_of_bag(bag, frame).encode()
    for address, file in sorted(bag.files.items()):
        yield PurePosixPath(address).name, file.path.read_bytes()
    yield from files_of(site, OFFLINE)
