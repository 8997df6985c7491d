"""`new`: a skeleton of something new, with every place to fill in marked."""

import argparse
import sys
from pathlib import Path

from vidsyn.commands import FINE, USAGE
from vidsyn.commands.telling import shown
from vidsyn.new import KINDS, Made, RefusedError, make

NAMES = ("|".join(KINDS), "NAVN …")


def run(options: argparse.Namespace) -> int:
    """Make it and say what was made and what to do next; USAGE, and why, where nothing was."""
    kind, *words = options.names
    root: Path = options.root
    try:
        print(told(make(kind, " ".join(words), root)))
    except RefusedError as refused:
        print(refused, file=sys.stderr)
        return USAGE
    return FINE


def told(made: Made) -> str:
    """Return which files are new, what else has changed, and the next step."""
    files = [f"  {shown(made.root / path)}" for path in made.files]
    return "\n".join(["Lavet:", *files, *made.changed, made.next_step])
