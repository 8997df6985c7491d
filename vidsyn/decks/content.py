"""A slide as it is said: a title, parts below it, sources at its foot, and the speaker's notes."""

from dataclasses import dataclass
from typing import Literal

Form = Literal["text", "bullet", "number"]


@dataclass(frozen=True)
class Run:
    """Words of one look; `link` is a page elsewhere on the web.

    Of a `reference`, such as `contact:hotline`, the words are not known yet.
    """

    text: str
    is_strong: bool = False
    is_slanted: bool = False
    link: str = ""
    reference: str = ""


@dataclass(frozen=True)
class Line:
    """A paragraph, or a point of a list; `level` is how far in it stands."""

    runs: tuple[Run, ...]
    form: Form = "text"
    level: int = 0
    number: int = 0

    @property
    def text(self) -> str:
        """All that it says."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True)
class Text:
    """Ordinary lines."""

    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Box:
    """Lines in a marked box, with the name of its kind and, where it has one, a title."""

    name: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Picture:
    """A picture, its file as written, and what it shows in words."""

    target: str
    alternative: str


@dataclass(frozen=True)
class Table:
    """A table, its head first; each cell is one line."""

    rows: tuple[tuple[Line, ...], ...]


Part = Text | Box | Picture | Table


@dataclass(frozen=True)
class Slide:
    """All of one slide; `minutes` is how long it is shown.

    `numbers` are the contacts it gives a number of, `noted` those that its notes do.
    """

    title: str
    parts: tuple[Part, ...]
    sources: tuple[str, ...]
    notes: tuple[Line, ...]
    minutes: int
    numbers: tuple[str, ...]
    noted: tuple[str, ...]
