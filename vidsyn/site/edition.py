"""The site as it stood when it was saved: every page composed, and each laid out when asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vidsyn.model.catalogue import Catalogue, SiteCard
from vidsyn.rendering.page import Page
from vidsyn.rendering.theme import Theme
from vidsyn.site.build import frame_of, pages_of, settings_of, theme_of
from vidsyn.site.engine import WarmEngine
from vidsyn.site.pages import media, merged_theme, source, write_settings
from vidsyn.site.workshop import Workshop


@dataclass(frozen=True)
class Edition:
    """All that can be shown, by its address from the top of the site."""

    pages: Mapping[str, Page]
    made: Mapping[str, str]
    media: Mapping[str, Path]
    engine: WarmEngine

    def page(self, address: str) -> str | None:
        """Return a page, byte for byte as a whole build makes it."""
        page = self.pages.get(address)
        return self.engine.page(address, source(page)) if page else None

    def file(self, address: str) -> bytes | None:
        """Return a style, a script, a picture or a font."""
        if address in self.made:
            return self.made[address].encode()
        path = self.media.get(address) or self.engine.file(address)
        return path.read_bytes() if path and path.is_file() else None


class Press:
    """Makes editions; the engine is kept for as long as its settings and its templates stand."""

    def __init__(self, root: Path) -> None:
        self._root, self._workshop = root, Workshop(root)
        self._engine: tuple[object, WarmEngine] | None = None

    def edition(self, catalogue: Catalogue, site: SiteCard) -> Edition:
        """Return the site of a sound catalogue."""
        theme = theme_of(self._root)
        frame = frame_of(catalogue, site, theme)
        pages = {page.address: page for page in pages_of(frame)}
        made = {asset.address: asset.text for asset in frame.assets}
        pictures = {address: self._root / path for path, address in media(catalogue)}
        return Edition(pages, made, pictures, self._warm(settings_of(frame), theme))

    def _warm(self, settings: dict[str, Any], theme: Theme) -> WarmEngine:
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
