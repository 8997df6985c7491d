"""Authors' pictures as readers get them: no more in them than is seen, and no larger."""

import os
from contextlib import suppress
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from vidsyn.memory import packages
from vidsyn.reading.drawings import SVG, XLINK, tree
from vidsyn.reading.photographs import FORMATS
from vidsyn.site.workshop import Workshop

WIDEST = 1_600
"""Pixels: twice as many as the widest column has, for fine screens."""

_MADE = "2"
"""Raised when the same picture is to be made in another way."""

_SAVED: dict[str, dict[str, Any]] = {
    "PNG": {"optimize": True},
    "JPEG": {"quality": 85, "optimize": True, "progressive": True},
    "WEBP": {"quality": 85, "method": 6},
}
_PLAIN = frozenset({"1", "L", "RGB", "RGBA"})


def as_shown(path: Path, workshop: Workshop) -> Path:
    """Return the file of a picture as readers get it, made once for each content.

    It stands with the packages, where nothing that an author hands over can lie in its place.
    """
    content = path.read_bytes()
    folder = (packages() or workshop.folder) / "files"
    name = sha256(f"{_MADE}{WIDEST}".encode() + content).hexdigest()[:32]
    made = folder / f"picture.{name}{path.suffix}"
    if made.is_file():
        with suppress(OSError):
            os.utime(made)  # what is used is not thrown away
        return made
    folder.mkdir(parents=True, exist_ok=True)
    new = made.with_name(f"{made.name}.{os.getpid()}.new")
    new.write_bytes(drawing(content) if path.suffix == ".svg" else photograph(content, path.suffix))
    return new.replace(made)


def drawing(content: bytes) -> bytes:
    """Return a drawing written anew: without comments, and without its program's notes."""
    ElementTree.register_namespace("", SVG)
    ElementTree.register_namespace("xlink", XLINK)
    written: bytes = ElementTree.tostring(tree(content), encoding="utf-8", xml_declaration=False)
    return written


def photograph(content: bytes, suffix: str) -> bytes:
    """Return a photograph written anew: upright, without the place and time it was taken."""
    from PIL import Image, ImageOps  # noqa: PLC0415 (most sites have drawings alone)

    with Image.open(BytesIO(content), formats=[FORMATS[suffix]]) as opened:
        picture = ImageOps.exif_transpose(opened)
    colours = picture.info.get("icc_profile")
    if "transparency" in picture.info or picture.mode in ("P", "PA", "LA"):
        picture = picture.convert("RGBA")
    elif picture.mode not in _PLAIN:
        picture = picture.convert("RGB")
        colours = None
    if picture.width > WIDEST:
        size = (WIDEST, max(1, round(picture.height * WIDEST / picture.width)))
        picture = picture.resize(size, Image.Resampling.LANCZOS)
    picture.info = {}
    written = BytesIO()
    kind = FORMATS[suffix]
    picture.save(written, kind, icc_profile=colours, **_SAVED[kind])
    return written.getvalue()
