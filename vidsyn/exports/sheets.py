"""Every page of paper, laid out by the site's engine and ready to become a PDF."""

import re
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from html import unescape
from pathlib import Path, PurePosixPath
from posixpath import normpath
from urllib.parse import unquote

from vidsyn import papers
from vidsyn.exports.pdf import Sheet, Style
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page
from vidsyn.site.build import settings_of
from vidsyn.site.engine import WarmEngine
from vidsyn.site.pages import media, merged_theme, source, write_settings
from vidsyn.site.workshop import Workshop

_PICTURE = re.compile(r'(?<= src=")[^"]+(?=")|(?<=background-image: url\()[^)]+(?=\))')
_FONT = re.compile(r'url\("?\.\./(fonts/[^")]+)"?\)')

VERSION = "{version}"
"""Where a page says which version it is of what stands on it: known when it is laid out."""


def sheets(frame: Frame, workshop: Workshop) -> Iterator[Sheet]:
    """Return all pages of paper, those that are no page of the site too."""
    write_settings(workshop, settings_of(frame))
    engine = WarmEngine(workshop, merged_theme(workshop, frame.theme.folders))
    pictures = {address: str(workshop.root / path) for path, address in media(frame.catalogue)}
    for kind in (*papers.PAPERS, *papers.PRINTED):
        for page in kind.pages(frame):
            yield _sheet(page, engine, pictures)


def style(frame: Frame) -> Style:
    """Return the style sheet of paper, and its fonts."""
    text = frame.assets.printed.text
    names = sorted(set(_FONT.findall(text)))
    fonts = tuple((name, str(frame.theme.path(name))) for name in names)
    return Style(text.replace("../fonts/", "fonts/"), fonts)


def _sheet(page: Page, engine: WarmEngine, pictures: dict[str, str]) -> Sheet:
    on_paper = replace(page, meta={**page.meta, "styles": [], "scripts": [], "version": VERSION})
    html = engine.page(page.address, source(on_paper))
    version = sha256(html.encode()).hexdigest()[:6]
    names = {_from_top(found, page.address) for found in _PICTURE.findall(html)}
    shown = {name: path for name in sorted(names) if (path := _path(name, pictures, engine))}
    address = str(PurePosixPath(page.address).with_suffix(".pdf"))
    return Sheet(address, str(page.meta["title"]), html.replace(VERSION, version), shown)


def _path(name: str, pictures: dict[str, str], engine: WarmEngine) -> str:
    path: str | Path | None = pictures.get(name) or engine.file(name)
    return str(path) if path else ""


def _from_top(target: str, page: str) -> str:
    """Return the address from the top of the site that a page's picture has."""
    return normpath(str(PurePosixPath(page).parent / unquote(unescape(target))))
