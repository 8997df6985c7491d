"""The site as it stood at a save: pages are composed and laid out when they are asked for."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from vidsyn.model.catalogue import Catalogue, SiteCard
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page
from vidsyn.rendering.theme import Theme
from vidsyn.site.build import KINDS, frame_of, settings_of, theme_of
from vidsyn.site.engine import WarmEngine
from vidsyn.site.offline import WORKER, stop_text
from vidsyn.site.pages import media, merged_theme, source, write_settings
from vidsyn.site.pictures import as_shown
from vidsyn.site.workshop import Workshop

_ONE_AT_A_TIME = threading.RLock()
"""Requests come side by side, and there is one engine, and one Markdown, for all editions."""


class Edition:
    """All that can be shown, by its address from the top of the site.

    Pages come kind by kind, and first of the kind that an earlier edition had at the address.
    """

    def __init__(self, root: Path, frame: Frame, engine: WarmEngine, kinds: dict[str, int]) -> None:
        self._engine, self._kinds = engine, kinds
        self._rest = [kind.pages(frame) for kind in KINDS]
        self._pages: dict[str, Page] = {}
        self._lasting = {asset.address: asset.text for asset in frame.assets}
        self._made: dict[str, str] = {}
        self._workshop = Workshop(root)
        self._media = {address: root / path for path, address in media(frame.catalogue)}

    def page(self, address: str) -> str | None:
        """Return a page, byte for byte as a whole build makes it."""
        with _ONE_AT_A_TIME:
            page = self._find(address)
            return self._engine.page(address, source(page)) if page else None

    def has(self, address: str) -> bool:
        """Tell whether there is a page at the address."""
        with _ONE_AT_A_TIME:
            return self._find(address) is not None

    def _find(self, address: str) -> Page | None:
        if address not in self._pages:
            any(each == address for each in self._composed(address))
        return self._pages.get(address)

    def _composed(self, address: str) -> Iterator[str]:
        """Compose what has not been, and name each address; the likeliest kind is the first."""
        likeliest = self._kinds.get(address)
        for n in sorted(range(len(KINDS)), key=lambda n: n != likeliest):
            for page in self._rest[n]:
                self._pages[page.address], self._kinds[page.address] = page, n
                self._made.update(page.files)
                yield page.address

    def file(self, address: str) -> bytes | None:
        """Return a style, a script, a picture, a font, or what a page offers for download."""
        if address == WORKER:
            return stop_text().encode()  # what another edition has kept would hide this one
        made = self._lasting.get(address) or self._made.get(address)
        if made is not None:
            return made.encode()
        source = self._media.get(address)
        if source and source.is_file():
            return as_shown(source, self._workshop).read_bytes()
        path = self._engine.file(address)
        return path.read_bytes() if path and path.is_file() else None

    def is_lasting(self, address: str) -> bool:
        """Tell whether it has another address as soon as it has another content."""
        return address in self._lasting

    def is_picture(self, address: str) -> bool:
        """Tell whether it is a picture from an author's folder."""
        return address in self._media


class Press:
    """Makes editions, and keeps what the next can use: the engine, and where pages were found."""

    def __init__(self, root: Path) -> None:
        self._root, self._workshop = root, Workshop(root)
        self._kinds: dict[str, int] = {}
        self._engine: tuple[object, WarmEngine] | None = None

    def edition(self, catalogue: Catalogue, site: SiteCard) -> Edition:
        """Return the site of a sound catalogue."""
        theme = theme_of(self._root)
        frame = frame_of(catalogue, site, theme, self._root)
        return Edition(self._root, frame, self._warm(settings_of(frame), theme), self._kinds)

    def _warm(self, settings: dict[str, Any], theme: Theme) -> WarmEngine:
        """Return the engine that was kept, as long as its settings and its templates stand."""
        made_for = (settings, _stamps(theme))
        if self._engine is None or self._engine[0] != made_for:
            with self._workshop.alone():
                write_settings(self._workshop, settings)
                folder = merged_theme(self._workshop, theme.folders)
                self._engine = (made_for, WarmEngine(self._workshop, folder))
        return self._engine[1]


def _stamps(theme: Theme) -> dict[Path, tuple[int, int]]:
    """Return what tells whether a file of the theme has changed."""
    files = (path for folder in theme.folders for path in folder.rglob("*") if path.is_file())
    found = ((path, path.stat()) for path in files)
    return {path: (stat.st_mtime_ns, stat.st_size) for path, stat in found}
