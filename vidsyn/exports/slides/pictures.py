"""Drawings and photographs as files that every PowerPoint shows: PNG and JPEG."""

import re
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import resvg_py
from fontTools.ttLib import TTFont
from PIL import Image

from vidsyn.rendering.theme import Theme

WIDE = 1600
"""Pixels: a projector is 1,920 wide, and no picture is wider than the words above it."""

TALL = 4 * WIDE
"""Pixels: a drawing that says it is a million times as high as wide is made no higher than this."""

_COLOUR = re.compile(r"var\(--[a-z0-9-]+,\s*([^()]+)\)")
_FONT = "fonts/atkinson-hyperlegible-next.woff2"
_FAMILY = "Atkinson Hyperlegible Next"
_KEPT = frozenset({".png", ".jpg", ".jpeg"})


@lru_cache(maxsize=64)
def drawn(svg: str, theme: Theme, width: int = WIDE) -> bytes:
    """Return a drawing as PNG, in daylight, its words in the site's own letters.

    Remembered, for a talk has the same drawings in all its lengths.
    """
    daylight = _COLOUR.sub(r"\1", svg)
    with TemporaryDirectory() as folder:
        fonts = []
        if "<text" in daylight:
            fonts = [str(Path(folder) / "text.ttf")]
            Path(fonts[0]).write_bytes(_letters(theme.path(_FONT)))
        made = resvg_py.svg_to_bytes(
            svg_string=daylight,
            width=width,
            height=TALL,
            skip_system_fonts=True,
            font_files=fonts,
            font_family=_FAMILY,
            sans_serif_family=_FAMILY,
        )
    return bytes(made)


def shown(path: Path, theme: Theme) -> bytes:
    """Return a picture of an author's as a file that slides can hold."""
    if path.suffix == ".svg":
        return drawn(path.read_text(encoding="utf-8"), theme)
    if path.suffix in _KEPT:
        return path.read_bytes()
    made = BytesIO()
    Image.open(path).save(made, "PNG")
    return made.getvalue()


@cache
def _letters(packed: Path) -> bytes:
    """Return the site's letters as the drawing library reads them: not packed for the web."""
    font, made = TTFont(packed), BytesIO()
    font.flavor = None
    font.save(made)
    return made.getvalue()
