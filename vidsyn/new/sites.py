"""A site of its own for another municipality: its own texts, numbers and colours, built by us."""

import re
from datetime import date
from pathlib import Path, PurePosixPath

from vidsyn import HOME
from vidsyn.editing.lock import write_lock
from vidsyn.model.changes import renewed
from vidsyn.new.made import Made
from vidsyn.new.refusal import RefusedError
from vidsyn.new.writing import filled, write
from vidsyn.reading.catalogue import read_catalogue
from vidsyn.reading.facts import REGISTERS
from vidsyn.reading.files import ascii_name
from vidsyn.schemas import editors_files

_OURS = re.compile(r"københav|\bkk\b|\bvink\b", re.IGNORECASE)
"""What names the municipality that this Vidsyn was made for."""

_ENTRY = re.compile(r"^(?=[a-z0-9-]+:)", re.MULTILINE)


def site(given: str, _: Path) -> Made:
    """Make a site in a folder that is not there yet, or is empty."""
    folder = Path(given).expanduser().resolve()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise RefusedError(f"{given} er ikke en tom mappe. Vælg en mappe, der ikke findes endnu.")
    words = {"id": ascii_name(folder.name).replace(".", "-"), "folder": given}
    files = {**filled("site", words), **_registers(), **_help_for_editors()}
    write(files, folder)
    catalogue, _problems = read_catalogue(folder, date.today())
    write_lock(folder, renewed(catalogue))
    tops = tuple(dict.fromkeys(PurePosixPath(path.parts[0]) for path in sorted(files)))
    return Made(folder, tops, f"Læs README.md, og byg det med: python3 build.py --root {given}")


def _registers() -> dict[PurePosixPath, bytes]:
    """Return our facts without those that are of our municipality alone."""
    paths = (PurePosixPath("facts", f"{name}.yml") for name in REGISTERS)
    return {path: _shared((HOME / path).read_text("utf-8")).encode() for path in paths}


def _shared(register: str) -> str:
    """Return the entries of a register that everybody may use."""
    return "".join(entry for entry in _ENTRY.split(register) if not _OURS.search(entry))


def _help_for_editors() -> dict[PurePosixPath, bytes]:
    return {path: text.encode() for path, text in editors_files().items()}
