"""Made files, kept by what they were made from: none is made twice, by whatever site here.

A file's name is its sign and how many pages it has.
"""

import os
import time
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from vidsyn.memory import packages
from vidsyn.rendering.files import MadeFile
from vidsyn.site.workshop import Workshop

DAYS = 30
"""How long a file is kept that nobody has asked for."""


@dataclass(frozen=True)
class Store:
    """A folder of made files."""

    folder: Path

    @cached_property
    def _there(self) -> dict[str, Path]:
        return {path.name.partition("-")[0]: path for path in self.folder.glob("*-*[0-9]")}

    def has(self, sign: str) -> bool:
        """Tell whether a file with this sign is kept."""
        return sign in self._there

    def keep(self, sign: str, content: bytes, pages: int) -> None:
        """Keep a file, whole or not at all: an interrupted run leaves nothing half."""
        path = self._there[sign] = self.folder / f"{sign}-{pages}"
        if not path.exists():  # another build may have been quicker, and be reading it
            new = path.with_name(f"{path.name}.{os.getpid()}.new")
            new.write_bytes(content)
            new.replace(path)

    def file(self, sign: str, title: str) -> MadeFile:
        """Return a file that is kept, under the title that pages give it."""
        path = self._there[sign]
        os.utime(path)
        return MadeFile(title, path, int(path.name.partition("-")[2]))


def store(workshop: Workshop) -> Store:
    """Return where files are kept: with the packages, or with the site where those are closed.

    What has not been asked for in a month is thrown away.
    """
    folder = (packages() or workshop.folder) / "files"
    folder.mkdir(parents=True, exist_ok=True)
    oldest = time.time() - DAYS * 24 * 60 * 60
    for path in folder.iterdir():
        with suppress(OSError):  # another build has taken it away, or is reading it
            if path.stat().st_mtime < oldest:
                path.unlink()
    return Store(folder)
