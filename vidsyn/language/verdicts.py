"""What the dictionary has said of words, kept for the next check: loading it takes longer."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from vidsyn.language import dictionary
from vidsyn.memory import packages

SHOWN = 3
"""Words suggested for one that is misspelt."""

MOST = 200_000
"""Words kept; a site of a thousand units has about 40,000."""


class Verdicts:
    """Right words, and wrong ones with what they may have been meant as, if that was asked."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.right: set[str] = set()
        self.wrong: dict[str, tuple[str, ...] | None] = {}
        self.is_changed = False
        if path and path.is_file():
            self._read(path.read_text(encoding="utf-8"))

    def are_wrong(self, words: Iterable[str]) -> set[str]:
        """Return those of the words that the dictionary does not have."""
        asked = set(words) - self.right
        for word in sorted(asked - self.wrong.keys()):
            self.is_changed = True
            if dictionary.has(word):
                self.right.add(word)
            else:
                self.wrong[word] = None
        return asked & self.wrong.keys()

    def meant(self, word: str) -> tuple[str, ...]:
        """Return up to three words that a wrong one may have been meant as."""
        found = self.wrong.get(word)
        if found is None:
            found = self.wrong[word] = dictionary.near(word)[:SHOWN]
            self.is_changed = True
        return found

    def keep(self) -> None:
        """Write down what is new; another process may do the same, and the last one wins."""
        if not (self.path and self.is_changed) or len(self.right) + len(self.wrong) > MOST:
            return
        temporary = self.path.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self.path.parent.mkdir(exist_ok=True)
            temporary.write_text("".join(self._lines()), encoding="utf-8")
            temporary.replace(self.path)
        self.is_changed = False

    def _read(self, text: str) -> None:
        for line in text.splitlines():
            word, *rest = line.split("\t")
            if not rest:
                self.right.add(word)
            else:
                self.wrong[word] = None if rest == ["?"] else tuple(filter(None, rest))

    def _lines(self) -> Iterable[str]:
        yield from (f"{word}\n" for word in sorted(self.right))
        for word, meant in sorted(self.wrong.items()):
            yield "\t".join([word, *(["?"] if meant is None else meant or [""])]) + "\n"


def kept() -> Path | None:
    """Return the file they are kept in, or None where nothing is kept."""
    folder = packages()
    if folder is None:
        return None
    version = "-".join(str(path.stat().st_size) for path in dictionary.FILES)
    return folder / "spelling" / f"{version}.txt"
