"""A page of paper as a PDF, tagged so that a screen reader reads it (PDF/UA-1, ISO 14289-1)."""

import gc
import mimetypes
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

SITE = "http://site.invalid/"
"""The top of the site, as WeasyPrint sees it: nothing is ever fetched from there."""

VARIANT = "pdf/ua-1"

_ON_SCREENS = re.compile(r"<svg\b[^>]*>.*?</svg>|<script\b[^>]*></script>|<link\b[^>]*>", re.DOTALL)
_GROUPS = re.compile(r"<div>\s*(?=<dt>)|(?<=</dd>)\s*</div>")
_BETWEEN = re.compile(r"(?<=</li>)\s+(?=</?[lou])|(?<=[uo]l>)\s+(?=<li)")
_LOOSE = re.compile(r"<li>(?=\s*<p>)")
_WITHIN = re.compile(r'(<a\b[^>]*?) href="(?!#|https?:|tel:|mailto:)[^"]*"')


_OF_PAGE = re.compile(rb"var\(--[a-z0-9-]+, ([^)]+)\)")
"""A colour that a drawing takes from the page it stands in, and the one it has by itself."""

_OF_MACHINE = re.compile(rb'font-family="(?!Andika)[^"]*"')
"""Letters that a drawing asks the machine for: on paper it has ours, whatever machine made it."""


@dataclass(frozen=True)
class Style:
    """The style sheet of paper, and the paths of the fonts it names by their addresses."""

    text: str
    fonts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Sheet:
    """A finished page, its address from the top of the site, and its pictures.

    `pictures` are paths on this machine by their addresses.
    """

    address: str
    html: str
    pictures: Mapping[str, str]


@dataclass(frozen=True)
class Pdf:
    """The file, and how many pages it has."""

    content: bytes
    pages: int


def is_possible() -> bool:
    """Tell whether this machine has what PDFs are made with: WeasyPrint needs Pango."""
    try:
        import weasyprint  # noqa: F401, PLC0415 (it takes a second)
    except OSError:
        return False
    return True


def pdf(sheet: Sheet, style: Style) -> Pdf:
    """Return the page as a PDF: the same bytes on any day.

    Raises FatalURLFetchingError for a file that the page or the style names and that is not
    given: nothing is fetched.
    """
    with _collecting_afterwards():
        document = laid_out(sheet, style)
        return Pdf(document.write_pdf(pdf_variant=VARIANT), len(document.pages))


def laid_out(sheet: Sheet, style: Style) -> Any:
    """Return WeasyPrint's document of the page: its `pages` are there, and nothing is drawn yet.

    Raises as `pdf` does.
    """
    from weasyprint import HTML  # noqa: PLC0415 (a build that has its PDFs needs none)

    css, fonts = _parsed(style)
    page = HTML(
        string=plain(sheet.html), base_url=SITE + sheet.address, url_fetcher=_from(sheet.pictures)
    )
    return page.render(stylesheets=[css], font_config=fonts, pdf_variant=VARIANT)


@contextmanager
def _collecting_afterwards() -> Iterator[None]:
    """Let Python look for garbage when a page is done: while it grows there is none to find.

    Looking all the same takes a tenth of the time (measured on four papers, turn about).
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def plain(html: str) -> str:
    """Return the page without what is for screens: icons, scripts, styles, ways to other pages."""
    return _for_tags(_WITHIN.sub(r"\1", _ON_SCREENS.sub("", html)))


def _for_tags(html: str) -> str:
    """Return the page so that WeasyPrint's tags are those of PDF/UA.

    A list may hold nothing but its items: no groups of them, and no space between two. The body
    of an item is tagged only around a line of text, so an item that holds paragraphs is told
    from such a one: the style draws its mark.
    """
    return _LOOSE.sub('<li class="loose">', _BETWEEN.sub("", _GROUPS.sub("", html)))


@cache
def _parsed(style: Style) -> tuple[Any, Any]:
    """Return the style and its fonts, as WeasyPrint keeps them from one page to the next."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")
    from weasyprint import CSS  # noqa: PLC0415
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    fonts = FontConfiguration()
    fetch = _from(dict(style.fonts))
    css = CSS(string=style.text, base_url=SITE, font_config=fonts, url_fetcher=fetch)
    return css, fonts


def _drawing(svg: bytes) -> bytes:
    """Return a drawing as it stands alone, in the letters of paper."""
    return _OF_MACHINE.sub(b'font-family="Atkinson"', _OF_PAGE.sub(rb"\1", svg))


def _from(files: Mapping[str, str]) -> Any:
    """Return what gives WeasyPrint these files, and nothing from anywhere else."""
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse  # noqa: PLC0415

    class Files(URLFetcher):
        def fetch(self, url: str, headers: object = None) -> Any:
            if url.startswith("data:"):
                return super().fetch(url, headers)
            path = files.get(unquote(url.removeprefix(SITE)))
            if path is None:
                raise FatalURLFetchingError(f"{url} is no file of this page")
            kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
            content = Path(path).read_bytes()
            drawing = _drawing(content) if path.endswith(".svg") else content
            return URLFetcherResponse(url, drawing, {"Content-Type": kind})

    return Files()
