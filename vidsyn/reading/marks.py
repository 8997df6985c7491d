"""Find the places that a skeleton has left to its author: `SKRIV: what to write there`."""

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from vidsyn.model.marks import Mark
from vidsyn.problems import Place
from vidsyn.reading.files import Sources

_UNWRITTEN = re.compile(
    r"(?P<note>#[ \t]*)?SKRIV:[ \t]*(?P<what>(?:(?!SKRIV:|[ \t]\{|[ \t]\(opdigtet|\]\()[^\n\"«])*)"
)
"""What to write ends where the text around it goes on: a quotation mark, braces, a link."""


def marks(sources: Sources, documentation: Iterable[str]) -> Iterator[Mark]:
    """Return all marks, by file; folders of documentation show what one looks like."""
    left_out = {PurePosixPath("courses", name) for name in documentation}
    for path, text in sorted(sources.texts.items()):
        if "SKRIV:" in text and path.parent not in left_out:
            yield from _in(text, path)


def _in(text: str, path: PurePosixPath) -> Iterator[Mark]:
    for match in _UNWRITTEN.finditer(text):
        is_note = bool(match["note"]) and path.suffix == ".yml"
        start = match.start() if is_note else match.start() + len(match["note"] or "")
        yield Mark(match["what"].strip(), Place.within(path, text, start), is_note)
