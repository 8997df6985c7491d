"""Every page of paper, laid out by the site's engine and ready to become a PDF."""

import re
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path, PurePosixPath

from vidsyn import papers
from vidsyn.exports.booklets import filled
from vidsyn.exports.pdf import Sheet, Style
from vidsyn.exports.pictures import shown_on
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page
from vidsyn.site.build import settings_of
from vidsyn.site.engine import WarmEngine
from vidsyn.site.pages import media, merged_theme, source, write_settings
from vidsyn.site.workshop import Workshop

_FONT = re.compile(r'url\("?\.\./(fonts/[^")]+)"?\)')

VERSION = "{version}"
"""Where a page says which version it is of what stands on it: known when it is laid out."""


def sheets(frame: Frame, workshop: Workshop) -> Iterator[Sheet]:
    """Return all pages of paper, those that are no page of the site too."""
    write_settings(workshop, settings_of(frame))
    engine = WarmEngine(workshop, merged_theme(workshop, frame.theme.folders))
    pictures = {address: str(workshop.root / path) for path, address in media(frame.catalogue)}
    done: dict[str, str] = {}
    for kind in (*papers.PAPERS, *papers.PRINTED):
        for page in kind.pages(frame):
            done[page.address] = filled(_laid_out(page, engine), page.address, done)
            yield _sheet(page, done[page.address], engine, pictures)


def style(frame: Frame) -> Style:
    """Return the style sheet of paper, and its fonts."""
    text = frame.assets.printed.text
    names = sorted(set(_FONT.findall(text)))
    fonts = tuple((name, str(frame.theme.path(name))) for name in names)
    return Style(text.replace("../fonts/", "fonts/"), fonts)


def _laid_out(page: Page, engine: WarmEngine) -> str:
    """Return the page as it is on paper, with its version."""
    on_paper = replace(page, meta={**page.meta, "styles": [], "scripts": [], "version": VERSION})
    html = engine.page(page.address, source(on_paper))
    return html.replace(VERSION, sha256(html.encode()).hexdigest()[:6])


def _sheet(page: Page, html: str, engine: WarmEngine, pictures: dict[str, str]) -> Sheet:
    names = set(shown_on(html, page.address))
    shown = {name: path for name in sorted(names) if (path := _path(name, pictures, engine))}
    address = str(PurePosixPath(page.address).with_suffix(".pdf"))
    return Sheet(address, str(page.meta["title"]), html, shown)


def _path(name: str, pictures: dict[str, str], engine: WarmEngine) -> str:
    path: str | Path | None = pictures.get(name) or engine.file(name)
    return str(path) if path else ""
