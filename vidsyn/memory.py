"""What a text was found to mean is remembered: in the process, and from one run to the next.

Only functions whose answer depends on their arguments alone, or on their key, may be remembered.
"""

import gc
import os
import pickle
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, Generic, ParamSpec, TypeVar, cast

from vidsyn import HOME

KEPT = 10_000
"""Answers kept of each function: more than a large site has texts."""

_ASKERS = ("checks", "decks", "language", "model", "questions", "reading")
"""Where what is remembered is made: when anything here changes, all is forgotten."""

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")

_PROTOCOL = pickle.HIGHEST_PROTOCOL

_NOTHING = object()
"""An answer may be None. Threads may ask at once, so what is there is found and taken in one."""

_all: list["Remembered[Any, Any]"] = []


class Remembered(Generic[Asked, Answer]):
    """A function that answers a question once; its arguments are positional.

    Two questions are the same when their `key` is, or else when their arguments are. What nobody
    asked in this run is left to the next one too, where the function `lasts`: it is asked of what
    has changed alone.
    """

    def __init__(
        self,
        function: Callable[Asked, Answer],
        key: Callable[Asked, object] | None = None,
        *,
        lasts: bool = False,
    ) -> None:
        """Begin with nothing."""
        self.__doc__ = function.__doc__
        self.name = f"{function.__module__}.{function.__qualname__}"
        self.function, self.key, self.lasts = function, key, lasts
        self.stored: bytes | None = None
        self.before: dict[object, object] = {}
        self.kept: dict[object, object] = {}
        self.is_new = False
        _all.append(self)

    def __call__(self, *asked: Asked.args, **named: Asked.kwargs) -> Answer:
        """Return the answer, from memory where it is there."""
        if named:
            raise TypeError(f"{self.name} takes no names")
        key: object = self.key(*asked, **named) if self.key else asked
        found = self.kept.get(key, _NOTHING)
        if found is _NOTHING:
            self._recall()
            found = self.before.pop(key, _NOTHING)
            if found is _NOTHING:
                found, self.is_new = self.function(*asked, **named), True
            if len(self.kept) >= KEPT:
                self.kept.clear()
            self.kept[key] = found
        return cast("Answer", found)

    def _recall(self) -> None:
        """Read what the last run left, the first time it is wanted."""
        stored, self.stored = self.stored, None
        if stored is not None:
            self.before = _unpickled(stored)

    def left(self) -> bytes:
        """Return what the next run begins with; what was not looked at is handed on."""
        if self.stored is not None and not self.kept:
            return self.stored
        asked = dict(self.kept)  # pages may be asking meanwhile
        is_room = self.lasts and len(self.before) + len(asked) <= KEPT
        return pickle.dumps({**self.before, **asked} if is_room else asked, _PROTOCOL)


def remembered_by(
    key: Callable[Asked, object],
) -> Callable[[Callable[Asked, Answer]], Remembered[Asked, Answer]]:
    """Return what remembers a function's answers by the key of its arguments."""
    return lambda function: Remembered(function, key)


def lasting(function: Callable[Asked, Answer]) -> Remembered[Asked, Answer]:
    """Return the function, remembered also over runs in which it is asked of little."""
    return Remembered(function, lasts=True)


def _unpickled(stored: bytes) -> dict[object, object]:
    gc.disable()  # it would look at each of a hundred thousand new objects, and free none
    try:
        return cast("dict[object, object]", pickle.loads(stored))
    except Exception:
        return {}
    finally:
        gc.freeze()  # and what is known stays: to look through it again and again frees nothing
        gc.enable()


def packages() -> Path | None:
    """Return the folder of the private environment; None where it is the system's, or closed.

    What is kept between runs stands here and goes when the packages do. It is never in a site's
    own root: what an author hands over must stay text that is read, and never code that is run.
    """
    is_ours = sys.prefix != sys.base_prefix and os.access(sys.prefix, os.W_OK)
    return Path(sys.prefix) if is_ours else None


@contextmanager
def remembering() -> Iterator[None]:
    """Begin with what the last run knew, and leave what this one asked for to the next."""
    folder = packages()
    if folder is None:
        yield
        return
    file = folder / f"read-{sha256(str(HOME).encode()).hexdigest()[:8]}.pickle"
    _recall(file)
    yield
    if any(each.is_new for each in _all):
        with suppress(OSError):  # a full disk: the next run is only slower
            _leave(file)


def _recall(file: Path) -> None:
    with suppress(Exception):
        made_by, known = pickle.loads(file.read_bytes())
        if made_by == _made_by():
            for each in _all:
                each.stored = known.get(each.name)


def _leave(file: Path) -> None:
    known = {each.name: each.left() for each in _all}
    new = file.with_suffix(f".{os.getpid()}")
    new.write_bytes(pickle.dumps((_made_by(), known), _PROTOCOL))
    new.replace(file)


def _made_by() -> tuple[object, ...]:
    """Return what tells this Vidsyn, and this Python, from another."""
    here = Path(__file__).parent
    files = [
        *here.glob("*.py"),
        *(path for name in _ASKERS for path in (here / name).rglob("*.py")),
    ]
    stats = ((path, path.stat()) for path in sorted(files))
    return (sys.version, *((str(path), stat.st_mtime_ns, stat.st_size) for path, stat in stats))
