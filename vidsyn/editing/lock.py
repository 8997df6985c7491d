"""Write the lock file, one question a line, sorted: two people's changes seldom meet."""

from collections.abc import Mapping
from pathlib import Path

from vidsyn.editing.whole import replace
from vidsyn.model.lock import DELETED, LOCK, Locked

_HEAD = """\
# Skrevet af `python3 build.py ids`. Ret den ikke selv, og gem den i git sammen med quizzerne.
# Her står hver opgaves version og et aftryk af det, der afgør svaret, eller at den er slettet.
"""


def write_lock(root: Path, lines: Mapping[str, Locked | None]) -> bool:
    """Write what stands of each `quiz/question` below the root; return whether it was news."""
    file = root / LOCK
    text = _HEAD + "".join(f"{key}: {lines[key] or DELETED}\n" for key in sorted(lines))
    if not lines or (file.is_file() and file.read_text("utf-8-sig") == text):
        return False
    replace(file, text.encode("utf-8"))
    return True
