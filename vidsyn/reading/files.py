"""Which files belong to a site, and their text; nothing from outside the root."""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath

from vidsyn.model.lock import LOCK
from vidsyn.model.pictures import Picture
from vidsyn.problems import Place, Problem
from vidsyn.questions.base import LONGEST_ID
from vidsyn.reading.drawings import DEEPEST, is_too_deep, unreadable, unsafe
from vidsyn.reading.photographs import unusable
from vidsyn.reading.pictures import measured

FOLDERS = ("courses", "quizzes", "facts")

LARGEST_TEXT = 128_000
"""Bytes. A lesson is about 8,000."""

LARGEST_LOCK = 1_000_000
"""Bytes. A question takes about 40, and keeps its line when it is gone."""

LONGEST_LINE = 4_000
"""Characters. A long paragraph is about 1,000."""

LARGEST_IMAGE = 2_000_000
"""Bytes. A class of thirty shares one access point."""

IMAGES = frozenset({".svg", ".png", ".jpg", ".jpeg", ".webp"})
TEXTS = frozenset({".md", ".yml"})

_NAME = re.compile(r"[a-z0-9]+([._-][a-z0-9]+)*")
_OF_WINDOWS = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)")
"""Names that Windows keeps for itself, so that a zip with one cannot be opened there."""

HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u2064\u2066-\u2069\ufeff\U000e0000-\U000e007f]"
)
"""Signs nobody sees that turn, part or hide text; joiners inside emoji and names may stay."""

_IGNORED = re.compile(r"\.|~|.*~$|Thumbs\.db$|desktop\.ini$", re.IGNORECASE)


@dataclass
class Sources:
    """The texts of a site by path, the pictures, what could not be read, and why."""

    texts: dict[PurePosixPath, str] = field(default_factory=dict)
    media: dict[PurePosixPath, Picture] = field(default_factory=dict)
    unread: set[PurePosixPath] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    def under(self, folder: str) -> list[PurePosixPath]:
        """Return the texts in a folder and below, sorted."""
        top = PurePosixPath(folder)
        return sorted(path for path in self.texts if top in path.parents)

    def beside(self, folder: PurePosixPath) -> list[PurePosixPath]:
        """Return the texts that stand in just this folder, read or not, sorted."""
        return self._by_folder.get(folder, [])

    @cached_property
    def _by_folder(self) -> dict[PurePosixPath, list[PurePosixPath]]:
        found: dict[PurePosixPath, list[PurePosixPath]] = {}
        for path in sorted({*self.texts, *self.unread}):
            found.setdefault(path.parent, []).append(path)
        return found


def find(root: Path, folders: Iterable[str] = FOLDERS) -> Sources:
    """Read every source below the root, or those in some of its folders.

    Reports `symlink`, `file-name`, `file-kind`, `too-large`, `line-too-long`, `not-utf8`,
    `hidden-character`, `unsafe-svg`, `unusable-image` and `unreadable`.
    """
    sources = Sources()
    for folder in folders:
        for path in _files(root / folder, root, sources.problems):
            _take(path, root, sources)
    return sources


def _files(folder: Path, root: Path, problems: list[Problem]) -> Iterator[Path]:
    """Return the files below a folder, sorted; a link is a problem and is not followed."""
    if folder.is_symlink():
        problems.append(_symlink(folder, root))
        return
    if not folder.is_dir():
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda each: each.name)
    except PermissionError as error:
        problems.append(_closed(_relative(folder, root), error))
        return
    for entry in entries:
        if _IGNORED.match(entry.name):
            continue
        path = Path(entry.path)
        if entry.is_symlink():
            problems.append(_symlink(path, root))
        elif not _NAME.fullmatch(entry.name):
            problems.append(_bad_name(path, root))
        elif _OF_WINDOWS.match(entry.name):
            problems.append(_name_of_windows(_relative(path, root)))
        elif len(path.stem) > LONGEST_ID:
            problems.append(_long_name(_relative(path, root)))
        elif entry.is_dir():
            yield from _files(path, root, problems)
        elif entry.is_file():
            yield path
        else:
            problems.append(_bad_kind(_relative(path, root)))


def _take(path: Path, root: Path, sources: Sources) -> None:
    name = _relative(path, root)
    if path.suffix in IMAGES:
        _take_image(path, name, sources)
    elif path.suffix in TEXTS:
        _take_text(path, name, sources)
    else:
        sources.problems.append(_bad_kind(name))


def _take_image(path: Path, name: PurePosixPath, sources: Sources) -> None:
    sources.media[name] = measured(path)
    hint = "Gør billedet mindre, før du lægger det ind."
    if problem := _too_large(path, name, LARGEST_IMAGE, hint):
        sources.problems.append(problem)
    elif path.suffix == ".svg":
        sources.problems += _wrong_with_drawing(path.read_bytes(), name)
    elif wrong := unusable(path.read_bytes(), path.suffix):
        hint = "Åbn billedet i et billedprogram, og gem det igen som .jpg, .png eller .webp."
        sources.problems.append(Problem(Place(name), "unusable-image", wrong, hint))


def _wrong_with_drawing(drawing: bytes, name: PurePosixPath) -> Iterator[Problem]:
    if found := unsafe(drawing):
        message = f"Tegningen indeholder `{found}`, og det kan en browser køre eller hente."
        hint = "Gem den igen som ren tegning uden scripts, links og animationer."
        yield Problem(Place(name), "unsafe-svg", message, hint)
    elif is_too_deep(drawing):
        message = f"Tegningen har over {DEEPEST} grupper inde i hinanden."
        hint = "Løs grupperne op i et tegneprogram, og gem den igen."
        yield Problem(Place(name), "unusable-image", message, hint)
    elif unreadable(drawing):
        message = "Filen er ikke en SVG-tegning, som en browser kan læse."
        hint = "Åbn tegningen i et tegneprogram, og gem den igen som SVG."
        yield Problem(Place(name), "unusable-image", message, hint)


def _take_text(path: Path, name: PurePosixPath, sources: Sources) -> None:
    """Take a text, or note that it is there and why it could not be read."""
    problems = _unreadable(path, name)
    if problems:
        sources.unread.add(name)
        sources.problems += problems
        return
    text = _decoded(path.read_bytes())
    sources.problems += _hidden(text, name)
    sources.texts[name] = text


def _unreadable(path: Path, name: PurePosixPath) -> list[Problem]:
    limit = LARGEST_LOCK if name == LOCK else LARGEST_TEXT
    if problem := _too_large(path, name, limit, "Del filen i flere."):
        return [problem]
    try:
        raw = path.read_bytes()
        return list(_long_lines(_decoded(raw), name))
    except OSError as error:
        return [_closed(name, error)]
    except UnicodeDecodeError as error:
        return [_not_utf8(raw, error.start, name)]


def _closed(name: PurePosixPath, error: OSError) -> Problem:
    message = f"Den kan ikke læses: {error.strerror}."
    return Problem(Place(name), "unreadable", message, "Giv adgang til at læse den.")


def _decoded(raw: bytes) -> str:
    return with_plain_ends(raw.decode("utf-8-sig"))


def with_plain_ends(text: str) -> str:
    """Return the text with its lines ended as everywhere in Vidsyn."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _long_lines(text: str, name: PurePosixPath) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST_LINE:
            message = f"Linjen er på {len(line)} tegn og må højst være på {LONGEST_LINE}."
            yield Problem(Place(name, number), "line-too-long", message, "Del den i flere.")


def _too_large(path: Path, name: PurePosixPath, limit: int, hint: str) -> Problem | None:
    size = path.stat().st_size
    if size <= limit:
        return None
    message = f"Filen fylder {_kilobytes(size)} kB og må højst fylde {_kilobytes(limit)} kB."
    return Problem(Place(name), "too-large", message, hint)


def _kilobytes(size: int) -> str:
    return f"{-(-size // 1000):,}".replace(",", ".")


def _symlink(path: Path, root: Path) -> Problem:
    message = "Det er en genvej (symlink), og den kan føre ud af mappen."
    return Problem(
        Place(_relative(path, root)), "symlink", message, "Læg selve filen her i stedet."
    )


def _bad_name(path: Path, root: Path) -> Problem:
    message = f"Navnet `{path.name}` kan ikke stå i en adresse."
    better = ascii_name(path.name)
    return Problem(Place(_relative(path, root)), "file-name", message, f"Kald den `{better}`.")


def _name_of_windows(name: PurePosixPath) -> Problem:
    message = f"Navnet `{name.name}` har Windows til sig selv, og der kan filen ikke åbnes."
    return Problem(Place(name), "file-name", message, f"Kald den fx `fil-{name.name}`.")


def _long_name(name: PurePosixPath) -> Problem:
    message = f"Navnet er på {len(name.stem)} tegn og må højst være på {LONGEST_ID}."
    return Problem(Place(name), "file-name", message, "Giv den et kortere navn.")


def _bad_kind(name: PurePosixPath) -> Problem:
    message = f"Filer af slagsen `{name.suffix or name.name}` hører ikke til her."
    hint = "Tekst skrives i .md og .yml; billeder er .svg, .png, .jpg eller .webp."
    return Problem(Place(name), "file-kind", message, hint)


def _not_utf8(raw: bytes, start: int, name: PurePosixPath) -> Problem:
    before = raw[:start]
    line = before.count(b"\n") + 1
    column = len(before.rpartition(b"\n")[2].decode("utf-8")) + 1
    hint = "Åbn filen i en editor, og gem den igen med tegnsættet UTF-8."
    return Problem(Place(name, line, column), "not-utf8", "Filen er ikke gemt som UTF-8.", hint)


def _hidden(text: str, name: PurePosixPath) -> Iterator[Problem]:
    """Report signs that nobody sees and that turn text round or hide it (Trojan Source, 2021)."""
    for match in HIDDEN.finditer(text):
        start = match.start()
        place = Place.within(name, text, start)
        message = f"Her står et usynligt tegn (U+{ord(match[0]):04X})."
        yield Problem(
            place, "hidden-character", message, "Slet linjen, og skriv den igen med tastaturet."
        )


def ascii_name(text: str) -> str:
    """Return the text as it may stand in an address: æ is ae, ø is oe, å is aa."""
    text = text.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    return re.sub(r"[^a-z0-9.]+", "-", text).strip("-.").replace("-.", ".") or "navn"


def _relative(path: Path, root: Path) -> PurePosixPath:
    return PurePosixPath(path.relative_to(root).as_posix())
