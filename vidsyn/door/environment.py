"""The private environment beside `build.py`: whether it is ready, and how to run Python in it.

A layer is the packages of one lock file. A layer is ready when the environment keeps a copy of
that lock file, headed by the Python it borrows. A copy that differs means that the lock file or
the Python has changed, or that an earlier installation was interrupted.
"""

import os
from pathlib import Path

WINDOWS = os.name == "nt"


class Environment:
    """The folder `.vidsyn/env` of one checkout."""

    def __init__(self, root: Path) -> None:
        """Name the places; nothing is made yet."""
        self.root = root
        self.home = root / ".vidsyn"
        self.folder = self.home / "env"
        self.scripts = self.folder / ("Scripts" if WINDOWS else "bin")
        self.python = self.scripts / ("python.exe" if WINDOWS else "python")

    def prepare(self, *locks: str) -> None:
        """Make sure that the layers of these lock files are ready."""
        if not all(self.is_ready(lock) for lock in locks):
            from vidsyn.door.installing import install

            install(self, locks)

    def become(self, module: str, *arguments: str) -> int:
        """Run a module of the environment in place of this program; on Windows, beside it."""
        command = [str(self.python), "-P", "-m", module, *arguments]  # -P: not from where we stand
        if not WINDOWS:
            os.execve(command[0], command, self.variables())
        from vidsyn.door.running import run

        return run(command, self.variables())

    def variables(self) -> dict[str, str]:
        """Return a program's surroundings: it finds Vidsyn there, and no other code by accident."""
        kept = {key: value for key, value in os.environ.items() if key != "PYTHONHOME"}
        return kept | {"PYTHONPATH": str(self.root), "PYTHONUTF8": "1"}

    def is_ready(self, lock: str) -> bool:
        """Tell whether everything in this lock file is installed, and nothing has changed since."""
        stamp, copy = self.stamp(lock), self.copy_of(lock)
        return copy.exists() and copy.read_bytes() == stamp

    def copy_of(self, lock: str) -> Path:
        """Return where the environment keeps its copy of a lock file."""
        return self.folder / lock

    def stamp(self, lock: str) -> bytes:
        """Return what the copy of a lock file must be: the Python borrowed, then the file."""
        return os.fsencode(self._lender()) + b"\n" + (self.root / lock).read_bytes()

    def _lender(self) -> str:
        """Return the Python that the environment borrows, or nothing when it is gone."""
        python = self.python.resolve()
        if WINDOWS and python.exists():
            settings = (self.folder / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
            homes = [line.partition("=")[2].strip() for line in settings if line[:4] == "home"]
            python = Path(*homes, "python.exe")
        return str(python) if python.exists() else ""
