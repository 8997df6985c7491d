"""What the machine refuses, said in one sentence with what to do: no room, no permission."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

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


OURS = Path(__file__).parent
"""What is missing here is missing by our own mistake."""


class MachineError(Exception):
    """Something outside the content stopped the work; the text is for the author."""


@contextmanager
def explained() -> Iterator[None]:
    """Turn what the machine refuses into a MachineError; a bug of ours stays a bug."""
    try:
        yield
    except NotOursError as error:
        text = f"{error} er ikke en mappe, Vidsyn må erstatte. Vælg en tom mappe med --out."
        raise MachineError(text) from error
    except BrokenPipeError:
        raise
    except OSError as error:
        name = error.filename or "disken"
        if error.errno in _SAID:
            raise MachineError(_SAID[error.errno].format(name=name)) from error
        if str(name).startswith(str(OURS)):
            raise
        text = f"Maskinen kan ikke bruge {name}: {error.strerror}. Vælg en anden mappe med --out."
        raise MachineError(text) from error
