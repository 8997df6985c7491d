"""Files that are made for readers to take along, as the pages that offer them know them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class MadeFile:
    """A file: its title, where it lies until the site is finished, how many pages it has."""

    title: str
    path: Path
    pages: int

    @property
    def size(self) -> int:
        """How many bytes it is."""
        return self.path.stat().st_size


Files = Mapping[str, MadeFile]
"""Files by their addresses from the top of the site; none where none were made."""
