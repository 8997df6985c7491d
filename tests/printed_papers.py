"""PDFs as a reader has them before the eyes: lines of text, headings, pictures of pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from pathlib import Path

import pypdfium2
from PIL import Image

from tests.conftest import TODAY
from vidsyn.exports.pdf import Sheet, Style, pdf
from vidsyn.exports.sheets import Sheets
from vidsyn.site.build import frame_of, theme_of
from vidsyn.site.examine import examine
from vidsyn.site.workshop import Workshop

MARGIN, FOOT = 12, 62
"""Points: nothing stands nearer the edge than a printer can print, and the foot below this."""

SAME_ROW = 2
"""Points by which words in one row may stand higher than each other."""

A4 = (595, 842)

SMALL, CELLS = (250, 354), (10, 14)
"""A page of a reference picture in points, and the cells it is compared by: 2 × 2 centimetres."""

_HEADING = re.compile(
    r"<(?:h[1-4]|p class=\"(?:paper-ask|block-label|question-number|tag)\"|p(?=><strong>))[^>]*>"
    r"(.*?)</(?:h[1-4]|p)>"
)
"""What stands over something else, and so may not be the last on a page."""


_ANSWER = re.compile(r"<p class=\"key-because\">(.*?)</p>|<li data-for=[^>]*>.*?</p><p>(.*?)</p>")


@dataclass(frozen=True)
class Line:
    """Text in a row, and its edges in points from the sheet's lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True)
class Paper:
    """A PDF and the page it was made from."""

    sheet: Sheet
    path: Path

    def __str__(self) -> str:
        return self.sheet.address

    @property
    def kind(self) -> str:
        """The kind of page, apart where it is for those who are learning to read."""
        found = re.search(r'data-kind="([a-z-]+)"', self.sheet.html)
        assert found
        return f"{found[1]}-early" if 'class="early"' in self.sheet.html else found[1]

    @cached_property
    def pages(self) -> list[list[Line]]:
        """Every page's lines, the topmost first."""
        with pypdfium2.PdfDocument(self.path) as document:
            return [_lines(page) for page in document]

    @property
    def text(self) -> str:
        return as_words(" ".join(line.text for page in self.pages for line in page))

    @property
    def headings(self) -> set[str]:
        return {words(found) for found in _HEADING.findall(self.sheet.html)}

    @property
    def stranded(self) -> list[tuple[int, str]]:
        """Each page that ends with what stands over something, and with which words."""
        ends = [(number, _last(page)) for number, page in enumerate(self.pages, 1)]
        return [(number, last) for number, last in ends if last in {"", *self.headings}]

    @property
    def answers(self) -> set[str]:
        """What a key says of each answer, and no other paper may say."""
        return {
            words(found) for each in _ANSWER.findall(self.sheet.html) for found in each if found
        }

    @property
    def fonts(self) -> set[tuple[str, bool]]:
        """The names of all fonts that letters are set in, and whether the file holds them."""
        with pypdfium2.PdfDocument(self.path) as document:
            return {
                (font.get_base_name(), bool(font.is_embedded))
                for page in document
                for piece in page.get_objects()
                if isinstance(piece, pypdfium2.PdfTextObj)
                for font in [piece.get_font()]
            }

    @property
    def sizes(self) -> set[tuple[int, int]]:
        """The sizes of its pages in points."""
        with pypdfium2.PdfDocument(self.path) as document:
            return {(round(page.get_width()), round(page.get_height())) for page in document}

    def picture(self, number: int) -> Image.Image:
        """Return a page small and in shades of grey, every thin line as grey as it is thin."""
        with pypdfium2.PdfDocument(self.path) as document:
            large: Image.Image = document[number].render(scale=1.68, grayscale=True).to_pil()
        return large.convert("L").resize(SMALL, Image.Resampling.BOX)


@dataclass(frozen=True)
class Press:
    """Everything of a site that can be printed, and how it looks."""

    sheets: dict[str, Sheet]
    style: Style

    def print(self, address: str, folder: Path) -> Paper:
        """Make one PDF."""
        path = folder / address.replace("/", "-")
        path.write_bytes(pdf(self.sheets[address], self.style).content)
        return Paper(self.sheets[address], path)


def press(root: Path) -> Press:
    """Return what a site prints."""
    examined = examine(root, today=TODAY)
    assert examined.site is not None
    frame = frame_of(examined.catalogue, examined.site, theme_of(root))
    sheets = Sheets(frame, Workshop(root))
    every = {sheet.address: sheet for sheet in map(sheets.sheet, sheets.pages.values())}
    return Press(every, sheets.style)


def words(html: str) -> str:
    """Return the text of some HTML in one line."""
    return as_words(unescape(re.sub(r"<svg.*?</svg>|<[^>]+>", "", html)))


def as_words(text: str) -> str:
    """Return the text in one line, without what only says where it may break."""
    return " ".join(text.replace("\u00ad", "").replace("\u2011", "-").split())


def difference(one: Image.Image, other: Image.Image) -> float:
    """Return how many shades of 255 the two differ where they differ most, cell by cell.

    A cell is as dark as all that stands in it: what smooths the edges of letters, and by how
    much, weighs little there.
    """
    here, there = (list(_cells(each)) for each in (one, other))
    return max(abs(a - b) for a, b in zip(here, there, strict=True))


def _cells(picture: Image.Image) -> Iterator[float]:
    small = picture.convert("F").resize(CELLS, Image.Resampling.BOX)
    yield from (float(shade) for shade in small.get_flattened_data())  # type: ignore[arg-type]


def _last(page: list[Line]) -> str:
    """Return the words at the foot of what a page is for, or nothing where it has only its foot."""
    body = [line for line in page if line.top > FOOT]
    lowest = min((line.bottom for line in body), default=0)
    return " ".join(line.text for line in body if line.bottom - lowest < SAME_ROW)


def _lines(page: pypdfium2.PdfPage) -> list[Line]:
    text = page.get_textpage()
    boxes = [text.get_rect(number) for number in range(text.count_rects())]
    lines = [Line(as_words(text.get_text_bounded(*box)), *box) for box in boxes]
    return sorted((line for line in lines if line.text), key=lambda line: -line.top)
