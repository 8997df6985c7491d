"""The tiny site as zips for memory sticks, and what one finds when they are unpacked."""

from pathlib import Path
from zipfile import ZipFile

from tests.conftest import TODAY
from vidsyn.commands.sticks import PARTS
from vidsyn.exports.sticks import pack_all
from vidsyn.rendering.frame import Frame
from vidsyn.site.build import frame_of, theme_of
from vidsyn.site.examine import examine
from vidsyn.site.workshop import Workshop

FOLDER = "Mit kursus #1 & æøå 100% 'x'"
"""What a teacher may call a folder, with all that an address must write in another way."""


def frame(root: Path) -> Frame:
    """Return what the whole site of a root is made with, without files."""
    examined = examine(root, today=TODAY)
    assert examined.site
    return frame_of(examined.catalogue, examined.site, theme_of(root))


def pack(name: str, root: Path, whole: Frame | None = None) -> Path:
    """Pack one part, and return where the zip is."""
    (path,) = pack_all([PARTS[name]], whole or frame(root), Workshop(root), root / "filer")
    return path


def unpack(zipped: Path, folder: Path) -> Path:
    """Unpack as a person does, into a folder of its own, and return where that is."""
    with ZipFile(zipped) as files:
        files.extractall(folder / FOLDER)
    return folder / FOLDER


def contents(zipped: Path) -> dict[str, bytes]:
    """Return what is in a zip, by the names there and in their order."""
    with ZipFile(zipped) as files:
        return {name: files.read(name) for name in files.namelist()}
