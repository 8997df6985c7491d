"""The site on this machine while it is written: what can be shown, and what is wrong with it."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from jinja2 import TemplateError

from vidsyn.problems import Place, Problem, as_text, errors
from vidsyn.site.edition import Edition, Press
from vidsyn.site.examine import examine
from vidsyn.site.workshop import Workshop

WAIT = 25
"""Seconds a page waits for news before it asks again."""


@dataclass(frozen=True)
class State:
    """What was found at a save. The edition is the last that could be shown.

    `seen` and `shown` are the moments of this save and of the edition's; none is ever used twice,
    so that a page also learns that `serve` has been started again.
    """

    seen: int
    shown: int
    edition: Edition | None
    problems: tuple[Problem, ...]


class Preview:
    """Reads everything at each save, and tells those who wait for it."""

    def __init__(self, root: Path, say: Callable[[str], None]) -> None:
        self.root = root
        self._say = say
        self._press = Press(root)
        self._changed = threading.Condition()
        self._state: State | None = None

    def refresh(self) -> None:
        """Read, check and compose again; where that goes wrong the last edition stays."""
        before = self._state
        edition, problems = self._read()
        now = time.time_ns()
        if edition is None and before:
            state = State(now, before.shown, before.edition, problems)
        else:
            state = State(now, now, edition, problems)
        self._tell(edition, problems)
        with self._changed:
            self._state = state
            self._changed.notify_all()

    def _read(self) -> tuple[Edition | None, tuple[Problem, ...]]:
        try:
            examined = examine(self.root, locked=False, written=False)
            if examined.site is None or not examined.is_sound:
                return None, tuple(examined.problems)
            edition = self._press.edition(examined.catalogue, examined.site)
            return edition, tuple(examined.problems)
        except (OSError, TemplateError) as error:
            if self._state is None and isinstance(error, OSError):
                raise  # not a save that went wrong, but a machine that cannot do it
            return None, (unusable(error, self.root),)

    def _tell(self, edition: Edition | None, problems: tuple[Problem, ...]) -> None:
        if edition:
            self._say("Ingen fejl. Siderne er klar.")
        else:
            found = as_text(errors(problems), self.root)
            self._say(f"\n{found}\n\nDet sidste, der kunne vises, bliver stående.")

    def state(self) -> State:
        """Return what can be shown; the first time one waits for it."""
        return self.news(0)

    def news(self, known: int) -> State:
        """Return what was found at a save that the page has not heard of, or soon the same."""
        with self._changed:
            self._changed.wait_for(lambda: self._state is not None)
            self._changed.wait_for(lambda: self._found().seen != known, timeout=WAIT)
            return self._found()

    def _found(self) -> State:
        assert self._state
        return self._state


def unusable(error: OSError | TemplateError, root: Path) -> Problem:
    """Return what to say of a file of the theme, or of one that vanished while it was read."""
    place = Place(_named(error, root), getattr(error, "lineno", 1))
    said = error.strerror if isinstance(error, OSError) else error.message
    message = f"Den kan ikke bruges: {said or error}."
    return Problem(place, "unreadable", message, "Ret filen, og gem igen.")


def _named(error: OSError | TemplateError, root: Path) -> PurePosixPath:
    """Return the file's name as its author knows it; one of the theme is read elsewhere."""
    path = Path(str(getattr(error, "filename", None) or root / "overrides"))
    theme = Workshop(root).theme
    if theme in path.parents:
        path = root / "overrides" / path.relative_to(theme)
    return PurePosixPath((path.relative_to(root) if root in path.parents else path).as_posix())
