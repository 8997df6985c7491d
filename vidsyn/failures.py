"""What the machine refuses, said in one sentence with what to do: no room, no permission."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from vidsyn.site.publish import NotOursError

_COPY = "Kopiér Vidsyn til en mappe, du må skrive i, eller brug --out."

_SAID = {
    errno.ENOSPC: "Disken er fuld. Ryd op, og kør igen.",
    errno.EDQUOT: "Din plads på disken er brugt op. Ryd op, og kør igen.",
    errno.EROFS: f"Mappen {{name}} kan kun læses. {_COPY}",
    errno.EACCES: f"Du må ikke skrive i {{name}}. {_COPY}",
    errno.EPERM: f"Du må ikke skrive i {{name}}. {_COPY}",
    errno.ENOTDIR: "Der ligger en fil i vejen for {name}. Flyt den, og kør igen.",
    errno.EEXIST: "Der ligger en fil i vejen for {name}. Flyt den, og kør igen.",
    errno.ENAMETOOLONG: "Stien {name} er for lang. Læg Vidsyn i en mappe tættere på roden.",
}


class MachineError(Exception):
    """Something outside the content stopped the work; the text is for the author."""


@contextmanager
def explained() -> Iterator[None]:
    """Turn what the machine refuses into a MachineError; a bug of ours stays a bug."""
    try:
        yield
    except NotOursError as error:
        text = f"{error} er ikke tom, og Vidsyn har ikke lavet den. Vælg en anden mappe med --out."
        raise MachineError(text) from error
    except OSError as error:
        if error.errno not in _SAID:
            raise
        raise MachineError(_SAID[error.errno].format(name=error.filename)) from error
