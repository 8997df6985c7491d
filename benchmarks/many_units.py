"""Time `check` over a site of many units: copies of the tests' smallest module, quizzes and all."""

import argparse
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
TINY = ROOT / "tests/sites/tiny"
MODULE = Path("courses/schools/mellemtrin/to-opslag")
QUIZZES = Path("quizzes/schools/mellemtrin")


def multiply(root: Path, count: int) -> None:
    """Put so many copies of the module in the site, each with quizzes of its own."""
    quizzes = {
        path.stem: path.read_text("utf-8") for path in sorted((root / QUIZZES).glob("*.yml"))
    }
    for n in range(count):
        folder = root / f"{MODULE}-{n}"
        shutil.copytree(root / MODULE, folder)
        for path in [*folder.glob("*.md"), *folder.glob("*.yml")]:
            path.write_text(_renamed(path.read_text("utf-8"), quizzes, n), encoding="utf-8")
        for name, text in quizzes.items():
            copy = root / QUIZZES / f"{name}-{n}.yml"
            copy.write_text(text.replace(f"id: {name}\n", f"id: {name}-{n}\n", 1), encoding="utf-8")


def _renamed(text: str, quizzes: dict[str, str], n: int) -> str:
    names = "|".join(sorted(map(re.escape, quizzes), key=len, reverse=True))
    return re.sub(rf"^(!quiz (?:{names}))(?![\w-])", rf"\1-{n}", text, flags=re.MULTILINE)


def _run(command: str, root: Path) -> str:
    """Run a command on the site and return the last line it says."""
    words = [sys.executable, "build.py", command, "--root", str(root)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.splitlines()[-1]


def main() -> None:
    """Make the site, check it a few times, and print what it says and the seconds it takes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--units", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        root = Path(folder) / "site"
        shutil.copytree(TINY, root, ignore=shutil.ignore_patterns(".vidsyn", "site"))
        multiply(root, options.units)
        _run("ids", root)
        for _ in range(options.runs):
            started = time.perf_counter()
            said = _run("check", root)
            seconds = time.perf_counter() - started
            print(f"{options.units} units {seconds:6.2f} s  {said}")


if __name__ == "__main__":
    main()
