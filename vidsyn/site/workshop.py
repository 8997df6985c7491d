"""The folders a build works in: all under `.vidsyn/` in the root, none of them precious."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from vidsyn.door.turn import turn
from vidsyn.site.publish import NotOursError

PAGES = "pages-made-by-python3-build.py"
"""Named for the sentence plain MkDocs says when it is not there yet."""


@dataclass(frozen=True)
class Workshop:
    """Where composed pages, the laid-over theme and the derived configuration of a root stand."""

    root: Path

    @property
    def folder(self) -> Path:
        """All that can be thrown away."""
        return self.root / ".vidsyn"

    @property
    def pages(self) -> Path:
        """The composed pages, as the engine reads them."""
        return self.folder / PAGES

    @property
    def theme(self) -> Path:
        """A site's own `overrides/` laid over ours, where it has any."""
        return self.folder / "theme"

    @property
    def settings(self) -> Path:
        """What `mkdocs.yml` inherits: the words and the navigation."""
        return self.folder / "settings-made-by-python3-build.py.yml"

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Let one build at a time work here; the system ends the turn of one that is killed.

        Raises NotOursError where the folder is a link: somebody else's files may stand behind it.
        """
        if self.folder.is_symlink():
            raise NotOursError(self.folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        with turn(self.folder / "building", "Venter på en anden bygning af det samme site …"):
            yield
