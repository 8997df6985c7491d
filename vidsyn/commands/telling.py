"""How commands say what was found, in the words of a person."""

import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from vidsyn.problems import Problem, as_text, errors

NO_PDF = """\
PDF-filerne er ikke lavet, for maskinen mangler Pango. Sådan kommer det på plads:
  Debian og Ubuntu   sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
  Fedora             sudo dnf install pango
  Mac                brew install pango
  Windows            installér MSYS2, og skriv i dens vindue: pacman -S mingw-w64-x86_64-pango
Kør så igen. Indtil da siger siderne, at der ingen PDF-filer er."""
"""What WeasyPrint needs, by system; source: its own installation guide."""


class Counting:
    """Counts what is made, on one line of a terminal; elsewhere it says nothing."""

    def __init__(self, noun: str) -> None:
        """Count things of this name."""
        self._noun, self._width = noun, 0

    def __enter__(self) -> Self:
        """Begin with nothing said."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave an empty line behind."""
        self._say("")

    def show(self, made: int, of: int) -> None:
        """Tell how many are made."""
        self._say(f"  {made} af {of} {self._noun}")

    def _say(self, text: str) -> None:
        if sys.stdout.isatty():
            print(f"\r{text:<{self._width}}\r{text}", end="", flush=True)
            self._width = len(text)


def print_problems(problems: Sequence[Problem], root: Path) -> None:
    """Print the errors with their source lines, then the remarks, and at last how it went."""
    wrong = errors(problems)
    noted = [problem for problem in problems if problem.severity == "remark"]
    if wrong:
        print(as_text(wrong, root), end="\n\n")
    if noted:
        print(f"Bemærkninger. De stopper ikke noget.\n\n{as_text(noted, root)}", end="\n\n")
    print(summary(problems))


def summary(problems: Sequence[Problem]) -> str:
    """Return how it went, in one sentence."""
    wrong, all_of_them = len(errors(problems)), len(problems)
    found = all_of_them - wrong
    noted = f" og {remarks(found)}" if found else ""
    if wrong:
        return f"{wrong} fejl{noted}. Ret fejlene, og kør igen."
    return f"Ingen fejl{noted}. Alt kan bygges."


def remarks(count: int) -> str:
    """Return the count with its noun."""
    return f"{count} {'bemærkning' if count == 1 else 'bemærkninger'}"


def shown(path: Path) -> str:
    """Return the path as short as it can be said from where the author stands."""
    here = Path.cwd()
    return str(path.relative_to(here)) if here in path.parents else str(path)
