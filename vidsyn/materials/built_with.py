"""What a site is built with: every package of the lock file, with its licence and its hashes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from vidsyn import HOME

LOCK = HOME / "requirements.lock"
LICENCES = Path(__file__).parent / "licences.yml"

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_PACKAGE = re.compile(
    r"^(?P<name>[a-z0-9][a-z0-9._-]*)==(?P<version>[^\s;]+).*\n(?P<hashes>(?: +--hash=.*\n)+)",
    re.MULTILINE,
)
_HASH = re.compile(r"sha256:([0-9a-f]{64})")


@dataclass(frozen=True)
class Package:
    """A package, and the SHA-256 of each file of it that an installer may fetch."""

    name: str
    version: str
    licence: str
    hashes: tuple[str, ...]


@cache
def packages() -> tuple[Package, ...]:
    """Return every package that the lock file names, by name.

    The licences are written down beside this module rather than asked of what is installed, so
    that every machine says the same: not all of it is installed on each. One that nobody has
    written down is our bug: KeyError.
    """
    said = licences()
    return tuple(
        Package(
            found["name"],
            found["version"],
            said[found["name"]],
            tuple(_HASH.findall(found["hashes"])),
        )
        for found in _PACKAGE.finditer(LOCK.read_text(encoding="utf-8"))
    )


def licences() -> Mapping[str, str]:
    """Return the licence of each package, as SPDX writes it."""
    read: Mapping[str, str] = yaml.load(LICENCES.read_text(encoding="utf-8"), Loader=_LOADER)
    return read
