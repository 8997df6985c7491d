"""Lets one program at a time change a folder."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from vidsyn.door.telling import tell


@contextmanager
def turn(place: Path, waiting: str) -> Iterator[None]:
    """Wait for the turn this file stands for, and say so; the system ends it if we are killed."""
    with place.open("a") as file:
        if not _take(file):
            tell(waiting)
            while not _take(file):
                time.sleep(0.2)
        yield


if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[str]) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _take(file: IO[str]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
