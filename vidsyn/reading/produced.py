"""What a text will point to, as Python-Markdown says: asked only of texts that point somewhere."""

import re
from dataclasses import dataclass

from vidsyn.memory import Remembered
from vidsyn.reading.brackets import too_deep

_POINTING = re.compile(r"[\[<#]")
"""A text without any of these signs has no link, no picture, no heading and no id."""


@dataclass(frozen=True)
class Produced:
    """What a text becomes: the targets of its links and pictures, and its large headings.

    Titles are headings of the first level, chapters of the second, anchors the ids of all.
    """

    links: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    chapters: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()


@Remembered
def produced(text: str, headings: bool = False) -> Produced:
    """Return all that a text points to; nothing of one that is refused for its brackets."""
    if not _POINTING.search(text) or too_deep(text) is not None:
        return Produced()
    from vidsyn.reading.dialect import producer  # noqa: PLC0415 (what is remembered needs none)

    return producer(headings).of(text)
