"""Read `seeded.txt`, the table of slips, and make them in a copy of the real courses."""

import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path, PurePosixPath

from vidsyn import HOME

TABLE = Path(__file__).parent / "seeded.txt"

CARDS = {"module.yml", "guide.yml", "kit.yml"}

_ENTRY = re.compile(r"(?:^[^\n].*\n)+", re.MULTILINE)
_SIGN = re.compile(r"\{U\+([0-9A-F]{4})\}")
_SAID = re.compile(
    r"(?P<code>[a-z][a-z0-9-]+)(?: in (?P<path>\S+))?(?: @ (?P<text>.+?)(?:, (?P<below>-?\d+) below)?)?"
)


@dataclass(frozen=True)
class Said:
    """A problem that a slip must give; without a text, it stands where the slip is."""

    code: str
    path: PurePosixPath
    text: str
    below: int


@dataclass(frozen=True)
class Slip:
    """One entry of the table: what stands in a file, what its author mistyped, what is said.

    Some things are only said of a whole unit, and so not while a part of it cannot be read.
    """

    line: int
    run: str
    path: PurePosixPath
    old: str
    new: str
    copied: str
    is_gone: bool
    said: tuple[Said, ...]
    is_of_all: bool

    def __str__(self) -> str:
        return f"tests/{TABLE.name}:{self.line} ({self.said[0].code} in {self.path})"

    def meets(self, other: "Slip") -> bool:
        """Tell whether one of two slips could hide, or move, what is said of the other."""
        if not self.files.isdisjoint(other.files) or self._hides(other) or other._hides(self):
            return True
        return self.is_of_all != other.is_of_all and not self.units.isdisjoint(other.units)

    @cached_property
    def files(self) -> frozenset[PurePosixPath]:
        """What is changed, and where something is said."""
        return frozenset([self.path, *(each.path for each in self.said)])

    @cached_property
    def units(self) -> frozenset[str]:
        """The units that these files, or quizzes, are part of."""
        return _units(self.files)

    @cached_property
    def _cards(self) -> frozenset[str]:
        """The units whose cards these are."""
        return _units(path for path in self.files if path.name in CARDS)

    def _hides(self, other: "Slip") -> bool:
        """Tell whether this may make a card, or a quiz that the other names, unreadable."""
        is_named = self.path.parts[0] == "quizzes" and self.path.stem in other.new
        return is_named or not self._cards.isdisjoint(other.units)

    def make(self, root: Path) -> int:
        """Make the slip, and return the line it stands on.

        Fail where the course has been edited, so that what stood there does so no more.
        """
        path = root / self.path
        if self.is_gone:
            path.unlink()
        elif self.copied:
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(HOME / self.copied, path)
        elif not self.old:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(self.new + "\n", encoding="utf-8")
        else:
            return self._mistype(path)
        return 1

    def _mistype(self, path: Path) -> int:
        text = path.read_text(encoding="utf-8")
        assert text.count(self.old) == 1, (
            f"{self}: what it says after `<` must stand once in the file, and stands there "
            f"{text.count(self.old)} times. The course was edited: choose such a slip again."
        )
        before, _, after = text.partition(self.old)
        path.write_text(before + self.new + after, encoding="utf-8")
        same = zip(self.old.split("\n"), self.new.split("\n"), strict=False)
        first = next(
            (n for n, (old, new) in enumerate(same) if old != new), self.old.count("\n") + 1
        )
        return before.count("\n") + 1 + first


def _units(paths: Iterable[PurePosixPath]) -> frozenset[str]:
    """Return the units of files; a quiz has the name of its unit first in its own."""
    return frozenset(
        name
        for path in paths
        for name in _names()
        if name in path.parts or (path.parts[0] == "quizzes" and path.stem.startswith(name))
    )


@cache
def _names() -> tuple[str, ...]:
    cards = (path for path in (HOME / "courses").rglob("*.yml") if path.name in CARDS)
    return tuple(path.parent.name for path in cards)


def clean(root: Path) -> Path:
    """Return a new copy of the real courses, with all that is checked."""
    for name in ("courses", "quizzes", "facts"):
        shutil.copytree(HOME / name, root / name)
    shutil.copy(HOME / "mkdocs.yml", root)
    return root


def slips() -> list[Slip]:
    """Return the table."""
    text, found, heading = TABLE.read_text(encoding="utf-8"), [], ""
    for entry in _ENTRY.finditer(text):
        lines = entry[0].splitlines()
        if lines[0].startswith("#"):
            heading = lines[0]
        else:
            found.append(_slip(lines, text.count("\n", 0, entry.start()) + 1, heading))
    return found


def _slip(lines: Sequence[str], line: int, heading: str) -> Slip:
    path, told = PurePosixPath(lines[0]), [each for each in lines[1:] if each[0] not in "<>=-"]
    old, new, copied = ("\n".join(_marked(lines, mark)) for mark in "<>=")
    return Slip(
        line=line,
        run=heading if "(a run of its own)" in heading else "",
        path=path,
        old=old,
        new=new,
        copied=copied,
        is_gone="-" in lines,
        said=tuple(_said(each, path, line) for each in told),
        is_of_all="(whole units)" in heading,
    )


def _said(text: str, path: PurePosixPath, line: int) -> Said:
    told = _SAID.fullmatch(text)
    assert told, f"tests/{TABLE.name}:{line}: {text!r} is no code; is an empty line missing?"
    where = PurePosixPath(told["path"] or path)
    return Said(told["code"], where, told["text"] or "", int(told["below"] or 0))


def _marked(lines: Sequence[str], mark: str) -> Iterator[str]:
    for line in lines:
        if line == mark or line.startswith(f"{mark} "):
            yield _SIGN.sub(lambda sign: chr(int(sign[1], 16)), line[2:])


def runs(table: Sequence[Slip]) -> list[list[Slip]]:
    """Put each slip in the first run where it meets no other, or in the run its section names.

    Those that meet most come first, as the others fit in anywhere.
    """
    meetings = {slip.line: sum(map(slip.meets, table)) for slip in table}
    named: dict[str, list[Slip]] = {}
    found: list[list[Slip]] = []
    for slip in sorted(table, key=lambda each: -meetings[each.line]):
        if slip.run:
            named.setdefault(slip.run, []).append(slip)
        elif free := [run for run in found if not any(map(slip.meets, run))]:
            free[0].append(slip)
        else:
            found.append([slip])
    return [*found, *named.values()]
