"""Time `serve` as an author meets it: until the first page, and from a save until it is seen."""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
from vidsyn.door.browsers import CHROMIUM  # noqa: E402

PORT = 8850
ADDRESS = f"http://127.0.0.1:{PORT}"
LESSON = "courses/schools/mellemtrin/fem-greb/lesson-1.md"
SHOWN = "skole/mellemtrin/fem-greb/lektion-1.html"
WORDS = "Historien foregår i en by"


@contextmanager
def served(root: Path) -> Iterator[float]:
    """Start it as a person does, and give the seconds until it has answered with a page."""
    command = [sys.executable, "build.py", "serve", "--root", str(root), "--port", str(PORT)]
    started = time.perf_counter()
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL) as process:
        try:
            while not answered():
                time.sleep(0.01)
            yield time.perf_counter() - started
        finally:
            process.terminate()


def answered() -> bool:
    """Ask for a page once; before anybody listens there is no answer."""
    try:
        with urllib.request.urlopen(f"{ADDRESS}/{SHOWN}", timeout=60) as answer:
            return bool(answer.read())
    except urllib.error.URLError:
        return False


def seen(page: Page, source: Path, turn: int) -> float:
    """Save a sentence, and return the seconds until the browser has the whole page with it."""
    text = source.read_text("utf-8")
    edited = text.replace(WORDS, f"Nummer {turn}. {WORDS}")
    started = time.perf_counter()
    with page.expect_event("domcontentloaded"):
        source.write_text(edited, "utf-8")
    took = time.perf_counter() - started
    assert f"Nummer {turn}. {WORDS}" in page.content()
    time.sleep(1)
    return took


def main() -> None:
    """Measure on a copy of the content, and print minimum, median and maximum in seconds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = range(parser.parse_args().runs)
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM)), None)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as play:
        root = Path(folder)
        for name in ("courses", "quizzes", "facts"):
            shutil.copytree(ROOT / name, root / name)
        shutil.copy(ROOT / "mkdocs.yml", root)
        first = []
        for _ in runs:
            with served(root) as took:
                first.append(took)
        page = play.chromium.launch(executable_path=path, args=["--no-sandbox"]).new_page()
        with served(root):
            page.goto(f"{ADDRESS}/{SHOWN}")
            edits = [seen(page, root / LESSON, turn) for turn in runs]
    for name, found in {"first page": first, "edit seen": edits}.items():
        print(f"{name:10} {min(found):5.2f} {statistics.median(found):5.2f} {max(found):5.2f} s")


if __name__ == "__main__":
    main()
