"""What a skeleton has left to its author: places in the sources that still say what to write."""

from dataclasses import dataclass

from vidsyn.problems import Place


@dataclass(frozen=True)
class Mark:
    """`SKRIV: what to write` in a text; a note where it stands after a value that may be right."""

    what: str
    place: Place
    is_note: bool
