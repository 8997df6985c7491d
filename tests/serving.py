"""`serve`, as an author has it running beside the editor."""

import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

LESSON = "courses/schools/mellemtrin/to-opslag/lesson-1.md"
SHOWN = "skole/mellemtrin/to-opslag/lektion-1.html"


@dataclass(frozen=True)
class Served:
    """The tiny site on the author's own machine."""

    root: Path
    address: str
    process: subprocess.Popen[str]

    def get(self, page: str, **headers: str) -> tuple[int, str]:
        """Return status and text of an answer."""
        request = urllib.request.Request(f"{self.address}{page}", headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as refused:
            return refused.code, refused.read().decode()

    def change(self, old: str, new: str, file: str = LESSON) -> None:
        """Replace words that stand once in a source, and save it."""
        path = self.root / file
        text = path.read_text("utf-8")
        assert text.count(old) == 1, old
        path.write_text(text.replace(old, new), encoding="utf-8")

    def shows(self, page: str, wanted: str) -> bool:
        """Ask again until the page has the text; a minute is more than any machine needs."""
        for _ in range(300):
            if wanted in self.get(page)[1]:
                return True
            time.sleep(0.2)
        return False

    def stop(self) -> str:
        """Press Ctrl-C, and return what was said since the start."""
        self.process.send_signal(signal.SIGINT)
        said, _ = self.process.communicate(timeout=60)
        assert self.process.returncode == 130
        return said


@contextmanager
def serving(root: Path, env: dict[str, str]) -> Iterator[Served]:
    """Start it, and stop it afterwards."""
    command = [sys.executable, "-u", "-m", "vidsyn", "serve", "--root", ".", "--port", "8765"]
    with subprocess.Popen(
        command,
        cwd=root,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    ) as process:
        assert process.stdout
        where = process.stdout.readline()
        try:
            yield Served(root, where[where.index("http") :].split()[0], process)
        finally:
            process.kill()
