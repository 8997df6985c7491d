"""What a reader can take along from a page: its files, each with type, length and size."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from vidsyn.model import addresses
from vidsyn.model.units import Module
from vidsyn.rendering.files import MadeFile
from vidsyn.rendering.frame import Frame, Meta
from vidsyn.rendering.page import href

KILOBYTE, MEGABYTE = 1_000, 1_000_000

LENGTHS = {".pdf": "pages", ".pptx": "slides"}
"""What the length of a file is counted in."""


def take_along(folders: Iterable[str], page: str, frame: Frame) -> Meta:
    """Return the files that stand in these folders, and whether PDFs were made at all.

    There is nothing to show where some were made, and none of them for these readers.
    """
    there = set(folders)
    files = [
        _file(address, file, page, frame)
        for address, file in frame.files.items()
        if str(PurePosixPath(address).parent) in there
    ]
    has_pdf = any(name.endswith(".pdf") for name in frame.files)
    return {"files": files, "has_pdf": has_pdf, "is_shown": bool(files) or not has_pdf}


def for_teachers(module: Module) -> list[str]:
    """Return the folders of all that a teacher copies: of the module, its band, and for everybody.

    The pupils' own sheets are among them.
    """
    of_module = PurePosixPath(addresses.teacher(module)).parent
    shared = PurePosixPath(addresses.TECHNIQUES).parent
    folders = (of_module, addresses.folder(module), *of_module.parents[:2], shared)
    return [str(folder) for folder in folders]


def _file(address: str, file: MadeFile, page: str, frame: Frame) -> Meta:
    suffix, say = PurePosixPath(address).suffix, frame.words.say
    unit = LENGTHS[suffix]
    number = "one" if file.pages == 1 else "several"
    return {
        "href": href(address, page),
        "title": file.title,
        "type": say(f"files.type{suffix}"),
        "length": say(f"files.{unit}-{number}", count=file.pages),
        "size": _size(file.size, frame),
    }


def _size(size: int, frame: Frame) -> str:
    """Return the size as a reader knows it: whole kilobytes, or megabytes with one decimal."""
    if size < MEGABYTE:
        return frame.words.say("files.kilobytes", count=-(-size // KILOBYTE))
    number = f"{size / MEGABYTE:.1f}".replace(".", frame.words.say("files.decimal"))
    return frame.words.say("files.megabytes", count=number)
