"""What one can ask of `build.py`: a module for each command, fetched when it is asked for."""

import argparse
from importlib import import_module
from typing import Protocol, cast

FINE, PROBLEMS, USAGE, INTERRUPTED = 0, 1, 2, 130

COMMANDS = {
    "build": "tjek alt, og byg sitet (det sker også uden kommando)",
    "check": "tjek alt uden at bygge",
    "export": "lav PDF-filer og slides, eller pak et oplæg (kit) eller sitet og dets dele (zip)",
    "explain": "forklar en regel: hvorfor den er der, og hvordan man følger den",
    "new": "lav et forløb, en guide, et oplæg, en quiz eller et helt site, klar til at skrive i",
    "serve": "vis sitet på din egen maskine, og følg med, hver gang du gemmer",
    "ids": "giv nye opgaver id, og lås id og version i quizzes/lock.yml",
    "schemas": "skriv skemaerne i schemas/ (for udviklere, når modellen er ændret)",
}
"""Each command, and what it does in the words of the help."""


class Command(Protocol):
    """A module of this folder."""

    NAMES: tuple[str, ...]
    """What its words after the command are called; the last may be several where it says `…`,
    and none where it stands in brackets."""

    def run(self, options: argparse.Namespace) -> int:
        """Do it, say how it went, and return the exit status."""


def command(name: str) -> Command:
    """Return the command; only its own part of Vidsyn is loaded, so that each answers at once."""
    return cast("Command", import_module(f"{__name__}.{name}"))
