"""What an author sees: each file in `problems/` is a mistake, and all that is said of it.

A file begins with the mistakes, made in the tiny site. A line with a path names a file; lines
with `<` are found in it and replaced by those with `>`; lines with `>` alone are a new file;
`=` copies one.
After a line of `====` comes everything `check` says, or `build --release` where the name says so. `SNAPSHOTS=overwrite` writes that anew.
"""

import os
import shutil
from pathlib import Path

import pytest

from tests.conftest import TODAY
from vidsyn.problems import as_text
from vidsyn.site.examine import examine

CASES = sorted((Path(__file__).parent / "problems").glob("*.txt"))
LINE = "====\n"


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_a_mistake_is_explained(case: Path, tiny: Path) -> None:
    mistakes, _, expected = case.read_text(encoding="utf-8").partition(LINE)
    make(mistakes, tiny)

    examined = examine(tiny, today=TODAY, release=case.stem.startswith("release-"))
    said = as_text(examined.problems, tiny) + "\n"

    if os.environ.get("SNAPSHOTS") == "overwrite":
        case.write_text(f"{mistakes}{LINE}{said}", encoding="utf-8")
    assert said == expected


def make(mistakes: str, root: Path) -> None:
    """Make the mistakes in a copy of the site."""
    for part in mistakes.strip().split("\n\n"):
        name, *lines = part.split("\n")
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        old, new, copied = (_marked(lines, mark) for mark in "<>=")
        if copied:
            shutil.copy(root / copied, path)
        elif old:
            text = path.read_text(encoding="utf-8")
            assert text.count(old) == 1, f"{old!r} must stand once in {name}"
            path.write_text(text.replace(old, new), encoding="utf-8")
        else:
            path.write_text(new + "\n", encoding="utf-8")


def _marked(lines: list[str], mark: str) -> str:
    return "\n".join(line[2:] for line in lines if line.startswith(mark))


def test_the_tiny_site_has_no_mistakes(tiny: Path) -> None:
    assert as_text(examine(tiny, today=TODAY).problems, tiny) == ""
