"""Finds the libraries of the system that PDFs are made with."""

from ctypes.util import find_library

from vidsyn.door.environment import Environment
from vidsyn.door.running import run_quietly
from vidsyn.door.trouble import Trouble

PANGO = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
"""What WeasyPrint loads, by the names of Debian's packages."""

LIBRARIES = ("pango-1.0", "pangoft2-1.0", "harfbuzz-subset")
"""The same by the names that programs know them by."""

MISSING = 3
ASK = f"import sys\ntry:\n    import weasyprint\nexcept OSError:\n    sys.exit({MISSING})"

NO_PANGO = (
    "Testene kræver Pango, og det kunne ikke installeres. Installér det "
    f"(Debian: apt install {' '.join(PANGO)}, macOS: brew install pango), og kør igen."
)


def missing_packages() -> list[str]:
    """Return Debian's packages of the libraries that are not here."""
    return [] if all(map(find_library, LIBRARIES)) else list(PANGO)


def demand_pango(environment: Environment) -> None:
    """See to it that PDFs can be made; the tests cannot do without."""
    if _is_missing(environment):
        raise Trouble(NO_PANGO)


def _is_missing(environment: Environment) -> bool:
    command = [str(environment.python), "-c", ASK]
    return run_quietly(command, environment.variables())[0] == MISSING
