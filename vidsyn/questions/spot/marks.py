"""Read the marks in a spot text: `[words]{trick-1 os-mod-dem}` and `[words]{honest-1}`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_MARK = re.compile(
    rf"\[(?P<text>\s*[^\s\[\]{{}}][^\[\]{{}}]*)\]\{{(?P<id>{_ID})(?: +(?P<technique>{_ID}))?\}}"
)
_STRAY = re.compile(r".{0,20}[\[\]{}].{0,20}", re.DOTALL)


@dataclass(frozen=True)
class Span:
    """A few words that can be marked: a trick, or something honest."""

    id: str
    text: str
    technique: str = ""

    @property
    def is_trick(self) -> bool:
        """Whether this is something to find."""
        return self.id.startswith("trick")

    @property
    def has_kind(self) -> bool:
        """Whether the id says what the words are."""
        return self.id.startswith(("trick", "honest"))

    @property
    def first(self) -> str:
        """Return the first word, which its checkbox must not be parted from."""
        return self.text.split(maxsplit=1)[0]

    @property
    def rest(self) -> str:
        """Return the words after the first, with the space before them."""
        return self.text[len(self.first) :]


def pieces(text: str) -> Iterator[Span | str]:
    """Yield the spans of a text and the plain words between them, in order."""
    end = 0
    for found in _MARK.finditer(text):
        if plain := text[end : found.start()]:
            yield plain
        words = " ".join(found["text"].split())
        yield Span(found["id"], words, found["technique"] or "")
        end = found.end()
    if plain := text[end:]:
        yield plain


def without_marks(text: str) -> str:
    """Return the text as it reads without its marks."""
    return "".join(piece if isinstance(piece, str) else piece.text for piece in pieces(text))


def strays(text: str) -> Iterator[str]:
    """Yield the surroundings of brackets that are no part of a mark, once between two marks."""
    for piece in pieces(text):
        if isinstance(piece, str) and (found := _STRAY.search(piece)):
            yield found.group().strip()
    for found in _MARK.finditer(text):
        if re.search(r"\n\s*\n", found["text"]):
            yield " ".join(found["text"].split())[:40]
