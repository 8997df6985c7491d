"""Where units stand: one kind of folder for each audience, and what may lie in it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

from vidsyn.model.units import BANDS
from vidsyn.problems import Place, Problem
from vidsyn.reading.files import Sources, ascii_name
from vidsyn.reading.guides import read_guide
from vidsyn.reading.kits import read_kit
from vidsyn.reading.units import ReadUnit, read_module
from vidsyn.reading.wording import did_you_mean, listed

_UNIT_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


_LESSONS = tuple(f"lesson-{number}.md" for number in range(1, 10))


@dataclass(frozen=True)
class UnitFolder:
    """The folders of one audience's units: how deep, with which card and which files."""

    top: PurePosixPath
    depth: int
    card: str
    names: tuple[str, ...]
    others: re.Pattern[str]
    read: Callable[[PurePosixPath, Sources], ReadUnit]

    def of(self, path: PurePosixPath) -> PurePosixPath | None:
        """Return the unit's folder that a file stands in, or None where it stands in none."""
        inside = self.top in path.parents and len(path.parts) > self.depth
        return PurePosixPath(*path.parts[: self.depth]) if inside else None

    def knows(self, path: PurePosixPath) -> bool:
        """Tell whether a file may stand where it does."""
        name = str(PurePosixPath(*path.parts[self.depth :]))
        return name in self.names or bool(self.others.fullmatch(name))


UNIT_FOLDERS = (
    UnitFolder(
        top=PurePosixPath("courses/schools"),
        depth=4,
        card="module.yml",
        names=("module.yml", "teacher.md", "boosters.md", *_LESSONS),
        others=re.compile(r"lesson-[1-9][0-9]?\.md|cases/[^/]+\.md"),
        read=read_module,
    ),
    UnitFolder(
        top=PurePosixPath("courses/parents"),
        depth=3,
        card="guide.yml",
        names=("guide.yml", "guide.md"),
        others=re.compile(r"(?!)"),
        read=read_guide,
    ),
    UnitFolder(
        top=PurePosixPath("courses/professionals"),
        depth=3,
        card="kit.yml",
        names=("kit.yml", "kit.md", "slides.md"),
        others=re.compile(r"(cases|pages)/[^/]+\.md"),
        read=read_kit,
    ),
)


def bad_folder(folder: PurePosixPath) -> Problem | None:
    """Return what is wrong with where a unit stands, or with its name: `unknown-folder`."""
    band, name = folder.parent.name, folder.name
    if folder.parts[1] == "schools" and band not in BANDS:
        hint = did_you_mean(band, BANDS) or f"Vælg {listed(BANDS)}."
        return Problem(Place(folder), "unknown-folder", f"`{band}` er ikke et trin.", hint)
    if not _UNIT_NAME.fullmatch(name):
        better = ascii_name(name).replace(".", "-").replace("_", "-")
        message = f"Mappens navn `{name}` kan ikke være et forløbs id."
        return Problem(Place(folder), "unknown-folder", message, f"Kald den `{better}`.")
    return None
