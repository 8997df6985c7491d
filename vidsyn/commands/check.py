"""`check`: every mistake there is, without building."""

import argparse
from pathlib import Path

from vidsyn.commands import FINE, PROBLEMS
from vidsyn.commands.telling import print_problems
from vidsyn.language import dictionary
from vidsyn.memory import remembering
from vidsyn.problems import as_github, as_gitlab, as_json
from vidsyn.site.examine import examine

NAMES = ()

UNSPELT = "Stavningen er ikke tjekket: Stavekontrollen findes ikke til den her slags maskine.\n"
"""Said once, where what reads the dictionary cannot be installed."""

_PRINTERS = {"json": as_json, "github": as_github, "gitlab": as_gitlab}
"""How problems are told to programs."""


def run(options: argparse.Namespace) -> int:
    """Print what is wrong, for a person or for a program; PROBLEMS at any error."""
    root: Path = options.root
    with remembering():
        examined = examine(root, today=options.today, release=options.release)
    if options.format in _PRINTERS:
        said = _PRINTERS[options.format](examined.problems)
        print(said, end="\n" if said else "")
    else:
        print_problems(examined.problems, root)
        print(end="" if dictionary.is_there() else UNSPELT)
    return FINE if examined.is_sound else PROBLEMS
