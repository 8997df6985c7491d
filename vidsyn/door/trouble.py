"""What can go wrong at the door, each in one sentence that says what to do."""

import errno
import os
import sys

DISK_FULL = "Disken er fuld. Gør plads til Vidsyns pakker (op mod 1 GB med testene), og kør igen."
NOT_FETCHED = (
    "{what} kunne ikke hentes. Slut maskinen til internettet, eller angiv jeres proxy eller "
    "eget pakkeindeks i {tool}s indstillinger ({tool} config), og kør igen."
)
BROKEN = "connection broken by"
CHANGED_PACKAGE = (
    "En hentet pakke svarer ikke til sin kontrolsum i {lock}, så den er ikke installeret. "
    "Kør igen; sker det igen, så spørg dem, der står for jeres net eller pakkeindeks."
)
NO_PIP = (
    "Denne Python kan ikke lave et privat miljø, fordi ensurepip mangler. "
    "Installér det (på Debian og Ubuntu: {sudo}apt-get install python3.{minor}-venv), og kør igen."
)


class Trouble(Exception):  # noqa: N818 - it is no error of the program
    """A reason to stop, as one sentence for the person at the keyboard."""


def explain(error: OSError) -> str:
    """Say what an error of the system means for the person."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DISK_FULL
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return (
            f"Vidsyn må ikke skrive i {error.filename}. Kopiér hele mappen med Vidsyn "
            "til et sted, hvor du må skrive, og kør igen."
        )
    if error.errno == errno.ENOENT and str(error.filename).endswith((".lock", ".json")):
        return f"{error.filename} mangler. Hent Vidsyn igen, og kør så build.py."
    return f"Vidsyns pakker kunne ikke gøres klar: {error.strerror} ({error.filename})."


def explain_pip(output: str, lock: str) -> str:
    """Say what pip's words mean for the person."""
    if _is_full(output):
        return DISK_FULL
    if "DO NOT MATCH THE HASHES" in output:
        return CHANGED_PACKAGE.format(lock=lock)
    broken = [line[line.index(BROKEN) :] for line in output.splitlines() if BROKEN in line]
    errors = [line for line in output.splitlines() if line.startswith("ERROR:")]
    return explain_fetching("Vidsyns pakker", "pip", broken[-1:] + errors[-1:])


def explain_fetching(what: str, tool: str, errors: list[str]) -> str:
    """Say that something could not be fetched, and below it what the tool said."""
    return "\n  ".join([NOT_FETCHED.format(what=what, tool=tool), *errors])


def explain_venv(output: str) -> str:
    """Say why pip could not be put into a new environment."""
    return DISK_FULL if _is_full(output) else no_pip()


def no_pip() -> str:
    """Say that this Python lacks a part, and how to get it."""
    root = getattr(os, "geteuid", lambda: 0)() == 0
    return NO_PIP.format(sudo="" if root else "sudo ", minor=sys.version_info.minor)


def _is_full(output: str) -> bool:
    return "No space left on device" in output or "Disk quota exceeded" in output
