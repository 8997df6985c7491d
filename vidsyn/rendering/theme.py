"""The theme's files: a site's own `overrides/` laid over ours, the nearest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Theme:
    """Folders that are looked through in order."""

    folders: tuple[Path, ...]

    def has(self, name: str) -> bool:
        """Tell whether a file of this name is there."""
        return any((folder / name).is_file() for folder in self.folders)

    def text(self, name: str) -> str:
        """Return the text of a file. A file that is not there is our bug: FileNotFoundError."""
        for folder in self.folders:
            if (folder / name).is_file():
                return (folder / name).read_text(encoding="utf-8")
        raise FileNotFoundError(name)

    def names(self, folder: str, suffix: str) -> Iterator[str]:
        """Return the names, without suffix, of all files of one kind in a folder of the theme."""
        found = {path.stem for each in self.folders for path in (each / folder).glob(f"*{suffix}")}
        yield from sorted(found)
