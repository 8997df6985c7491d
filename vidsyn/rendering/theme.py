"""The theme's files: a site's own `overrides/` laid over ours, the nearest first."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Theme:
    """Folders that are looked through in order; what has been found is remembered."""

    folders: tuple[Path, ...]
    _found: dict[str, Path | None] = field(default_factory=dict, compare=False, repr=False)
    _texts: dict[str, str] = field(default_factory=dict, compare=False, repr=False)

    def has(self, name: str) -> bool:
        """Tell whether a file of this name is there."""
        return self._find(name) is not None

    def path(self, name: str) -> Path:
        """Return where a file is. One that is not there is our bug: FileNotFoundError."""
        path = self._find(name)
        if path is None:
            raise FileNotFoundError(name)
        return path

    def text(self, name: str) -> str:
        """Return the text of a file. A file that is not there is our bug: FileNotFoundError."""
        if name not in self._texts:
            self._texts[name] = self.path(name).read_text(encoding="utf-8")
        return self._texts[name]

    def _find(self, name: str) -> Path | None:
        """Return the nearest file of this name that stands in the theme itself."""
        if name not in self._found:
            self._found[name] = self._looked_up(name)
        return self._found[name]

    def _looked_up(self, name: str) -> Path | None:
        for folder in self.folders:
            path = folder / name
            if path.is_file() and folder.resolve() in path.resolve().parents:
                return path
        return None

    def technique_art(self, picture: str) -> str:
        """Return a technique's picture, or the one for those that have none yet."""
        return picture if picture and self.has(picture) else "art/greb/ukendt.svg"
