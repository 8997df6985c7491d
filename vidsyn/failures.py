"""What the machine refuses, said in one sentence with what to do: no room, no permission."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from vidsyn.site.publish import NotOurs

_SAID = {
    errno.ENOSPC: "Disken er fuld. Ryd op, og kør igen.",
    errno.EDQUOT: "Din plads på disken er brugt op. Ryd op, og kør igen.",
    errno.EROFS: "Mappen {name} kan kun læses. Kopiér Vidsyn til en mappe, du må skrive i, eller brug --out.",
    errno.EACCES: "Du må ikke skrive i {name}. Kopiér Vidsyn til en mappe, du må skrive i, eller brug --out.",
    errno.EPERM: "Du må ikke skrive i {name}. Kopiér Vidsyn til en mappe, du må skrive i, eller brug --out.",
}


class Failure(Exception):
    """Something outside the content stopped the work; the text is for the author."""


@contextmanager
def explained() -> Iterator[None]:
    """Turn what the machine refuses into a Failure; a bug of ours stays a bug."""
    try:
        yield
    except NotOurs as error:
        text = f"{error} er ikke tom, og Vidsyn har ikke lavet den. Vælg en anden mappe med --out."
        raise Failure(text) from error
    except OSError as error:
        if error.errno not in _SAID:
            raise
        raise Failure(_SAID[error.errno].format(name=error.filename)) from error
