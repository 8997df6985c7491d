"""Every page of paper: what its PDF is made from, and the page laid out by the site's engine."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path, PurePosixPath

from vidsyn import papers
from vidsyn.exports.booklets import filled, held_by
from vidsyn.exports.pdf import Sheet, Style
from vidsyn.exports.pictures import shown_on
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page
from vidsyn.site.build import settings_of
from vidsyn.site.engine import WarmEngine
from vidsyn.site.pages import media, merged_theme, source, write_settings
from vidsyn.site.pictures import as_shown
from vidsyn.site.workshop import Workshop

_FONT = re.compile(r'url\("?\.\./(fonts/[^")]+)"?\)')

VERSION = "\u2060version\u2060"
"""Where a page says which version it is of what stands on it: known when it is laid out.

No author's text has these signs: reading refuses what nobody sees.
"""


class Sheets:
    """The pages of paper of a site; those that are no page of the site too."""

    def __init__(self, frame: Frame, workshop: Workshop) -> None:
        """Nothing is laid out yet."""
        self._frame, self._workshop = frame, workshop
        self._pictures = {
            address: as_shown(workshop.root / path, workshop)
            for path, address in media(frame.catalogue)
        }
        self._done: dict[str, str] = {}

    @cached_property
    def pages(self) -> dict[str, Page]:
        """All pages by their addresses, as they are composed."""
        return {
            page.address: replace(page, meta={**page.meta, "styles": [], "scripts": []})
            for kind in (*papers.PAPERS, *papers.PRINTED)
            for page in kind.pages(self._frame)
        }

    def sign(self, page: Page) -> str:
        """Return what changes with anything that the page's PDF is made from."""
        made_from = json.dumps([page.address, page.meta, page.body], default=str, sort_keys=True)
        sign = sha256(f"{self._common}{made_from}".encode())
        folder = f"{PurePosixPath(page.address).parent}/"
        for name in (each for each in self._pictures if each.startswith(folder)):
            sign.update(f"{name}{self._sums[name]}".encode())
        for address in held_by(page):
            sign.update(self.sign(self.pages[address]).encode())
        return sign.hexdigest()[:32]

    def sheet(self, page: Page) -> Sheet:
        """Return the page laid out, with the pictures it shows."""
        html = self._html(page)
        names = sorted(set(shown_on(html, page.address)))
        shown = {name: str(path) for name in names if (path := self._path(name))}
        return Sheet(address_of(page), html, shown)

    @cached_property
    def style(self) -> Style:
        """The style sheet of paper, and its fonts."""
        text, theme = self._frame.assets.printed.text, self._frame.theme
        fonts = tuple((name, str(theme.path(name))) for name in sorted(set(_FONT.findall(text))))
        return Style(text.replace("../fonts/", "fonts/"), fonts)

    def _html(self, page: Page) -> str:
        """Return the page as it is on paper, with its version, and the pages that it holds."""
        if page.address not in self._done:
            on_paper = replace(page, meta={**page.meta, "version": VERSION})
            html = self._engine.page(page.address, source(on_paper))
            parts = {address: self._html(self.pages[address]) for address in held_by(page)}
            html = filled(html, page.address, parts)
            sign = sha256(html.encode()).hexdigest()[:6]
            self._done[page.address] = html.replace(VERSION, sign)
        return self._done[page.address]

    @cached_property
    def _engine(self) -> WarmEngine:
        write_settings(self._workshop, settings_of(self._frame))
        folder = merged_theme(self._workshop, self._frame.theme.folders)
        return WarmEngine(self._workshop, folder)

    @cached_property
    def _common(self) -> str:
        """What changes with the look and the makers of all PDFs."""
        sign = sha256(f"{version('weasyprint')}{self.style.text}".encode())
        sign.update(json.dumps(settings_of(self._frame), default=str).encode())
        for path in self._makers():
            sign.update(path.read_bytes())
        return sign.hexdigest()

    def _makers(self) -> Iterator[Path]:
        """Yield the templates and drawings of the theme, the fonts, and the code of this room."""
        for folder in self._frame.theme.folders:
            for pattern in ("*.html", "parts/*.html", "art/**/*.svg", "icons/*.svg"):
                yield from sorted(folder.glob(pattern))
        yield from (Path(path) for _, path in self.style.fonts)
        yield from sorted(Path(__file__).parent.glob("*.py"))

    @cached_property
    def _sums(self) -> dict[str, str]:
        read = {path: sha256(path.read_bytes()).hexdigest() for path in self._pictures.values()}
        return {name: read[path] for name, path in self._pictures.items()}

    def _path(self, name: str) -> Path | None:
        return self._pictures.get(name) or self._engine.file(name)


def address_of(page: Page) -> str:
    """Return where the PDF of a page stands: beside it."""
    return str(PurePosixPath(page.address).with_suffix(".pdf"))
