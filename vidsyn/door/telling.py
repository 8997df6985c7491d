"""What the door says while it works: whole lines, and on a terminal one line that counts."""

import sys
from types import TracebackType
from typing import Self

WIDTH = 60
STEPS = ("Collecting ", "Processing ", "Requirement already satisfied", "Ignoring ")


def tell(sentence: str) -> None:
    """Say one line to the person at the keyboard."""
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()


class Progress:
    """Counts the packages that pip tells of, where there is a terminal to count on."""

    def __init__(self, total: int) -> None:
        """Expect so many packages."""
        self.total = total
        self.count = 0

    def __enter__(self) -> Self:
        """Begin with an empty line."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave an empty line behind."""
        self._show("")

    def hear(self, line: str) -> None:
        """Take one line of pip's."""
        if line.startswith(STEPS):
            self.count += 1
            self._show(f"  {self.count} af {self.total}")
        elif line.startswith("Installing "):
            self._show("  Lægger dem på plads …")

    def _show(self, text: str) -> None:
        if sys.stderr.isatty():
            sys.stderr.write(f"\r{text:<{WIDTH}}\r{text}")
            sys.stderr.flush()
