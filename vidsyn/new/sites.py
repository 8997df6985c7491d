"""A site of its own for another municipality: its own texts, numbers and colours, built by us."""

import re
from datetime import date
from pathlib import Path, PurePosixPath
from shlex import quote

from vidsyn import HOME
from vidsyn.editing.lock import write_lock
from vidsyn.model.changes import renewed
from vidsyn.new.made import Made
from vidsyn.new.naming import as_id
from vidsyn.new.refusal import RefusedError
from vidsyn.new.writing import filled, write
from vidsyn.reading.catalogue import read_catalogue
from vidsyn.reading.evidence import SIGNED
from vidsyn.reading.facts import REGISTERS, SEARCHED
from vidsyn.schemas import editors_files

_OURS = re.compile(r"københav|\bkk\b|\bvink\b", re.IGNORECASE)
"""What names the municipality that this Vidsyn was made for."""

_ENTRY = re.compile(r"^(?=[a-z0-9-]+:)", re.MULTILINE)

_NEEDED = {
    "contacts": {"boernetelefonen", "emergency", "local"},
    "sources": {"roozenbeek-2022", "reklame-3-4-klasse", "cor-tre-spoergsmaal"},
    "words": set[str](),
}
"""What the first module and habits refer to, where all must be used; subject words are."""


def site(given: str, _: Path) -> Made:
    """Make a site in a folder that is not there yet, or is empty."""
    folder = Path(given).expanduser().resolve()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise RefusedError(f"{given} er ikke en tom mappe. Vælg en mappe, der ikke findes endnu.")
    typed = quote(given)
    words = {"id": as_id(folder.name), "folder": typed}
    files = {**filled("site", words), **_registers(), **_help_for_editors()}
    write(files, folder)
    catalogue, _problems = read_catalogue(folder, date.today())
    write_lock(folder, renewed(catalogue))
    tops = tuple(dict.fromkeys(PurePosixPath(path.parts[0]) for path in sorted(files)))
    return Made(folder, tops, f"Læs README.md, og byg det med: python3 build.py --root {typed}")


def _registers() -> dict[PurePosixPath, bytes]:
    """Return our facts without those that are of our municipality alone, or of other modules.

    What people have signed for holds for our content alone, and so does what it is looked for by.
    """
    every = (PurePosixPath("facts", f"{name}.yml") for name in REGISTERS)
    paths = [path for path in every if path not in (SIGNED, SEARCHED)]
    return {path: _shared(path).encode() for path in paths}


def _shared(path: PurePosixPath) -> str:
    needed = _NEEDED.get(path.stem)
    entries = _ENTRY.split((HOME / path).read_text("utf-8"))
    return "".join(entry for entry in entries if _is_shared(entry, needed))


def _is_shared(entry: str, needed: set[str] | None) -> bool:
    is_needed = needed is None or entry.partition(":")[0] in needed
    return not _OURS.search(entry) and (is_needed or "subject_word: true" in entry)


def _help_for_editors() -> dict[PurePosixPath, bytes]:
    return {path: text.encode() for path, text in editors_files().items()}
