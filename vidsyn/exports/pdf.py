"""A page of paper as a PDF, tagged so that a screen reader reads it (PDF/UA-1, ISO 14289-1)."""

import mimetypes
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote

SITE = "http://site.invalid/"
"""The top of the site, as WeasyPrint sees it: nothing is ever fetched from there."""

VARIANT = "pdf/ua-1"

_ON_SCREENS = re.compile(r"<svg\b[^>]*>.*?</svg>|<script\b[^>]*></script>|<link\b[^>]*>", re.DOTALL)
_WITHIN = re.compile(r'(<a\b[^>]*?) href="(?!#|https?:|tel:|mailto:)[^"]*"')


@dataclass(frozen=True)
class Style:
    """The style sheet of paper, and the paths of the fonts it names by their addresses."""

    text: str
    fonts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Sheet:
    """A finished page, its address from the top of the site, its title, and its pictures.

    `pictures` are paths on this machine by their addresses.
    """

    address: str
    title: str
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

    Raises LookupError for a file that the page or the style names and that is not given.
    """
    from weasyprint import HTML  # noqa: PLC0415 (a build that has its PDFs needs none)

    css, fonts = _parsed(style)
    page = HTML(
        string=plain(sheet.html), base_url=SITE + sheet.address, url_fetcher=_from(sheet.pictures)
    )
    document = page.render(stylesheets=[css], font_config=fonts, pdf_variant=VARIANT)
    return Pdf(document.write_pdf(pdf_variant=VARIANT), len(document.pages))


def plain(html: str) -> str:
    """Return the page without what is for screens: icons, scripts, styles, ways to other pages."""
    return _WITHIN.sub(r"\1", _ON_SCREENS.sub("", html))


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


def _from(files: Mapping[str, str]) -> Any:
    """Return what gives WeasyPrint these files, and nothing from anywhere else."""
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse  # noqa: PLC0415

    class Files(URLFetcher):
        def fetch(self, url: str, headers: object = None) -> Any:  # noqa: ARG002
            path = files.get(unquote(url.removeprefix(SITE)))
            if path is None:
                raise FatalURLFetchingError(f"{url} is no file of this page")
            kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
            return URLFetcherResponse(url, Path(path).read_bytes(), {"Content-Type": kind})

    return Files()
