"""`check`: every mistake there is, without building."""

import argparse
from pathlib import Path

from vidsyn.commands import FINE, PROBLEMS
from vidsyn.commands.telling import print_problems
from vidsyn.problems import as_github, as_json
from vidsyn.site.examine import examine

NAMES = ()


def run(options: argparse.Namespace) -> int:
    """Print what is wrong, for a person, for a program or for GitHub; PROBLEMS at any error."""
    root: Path = options.root
    examined = examine(root, today=options.today)
    if options.format == "json":
        print(as_json(examined.problems))
    elif options.format == "github":
        print(as_github(examined.problems), end="\n" if examined.problems else "")
    else:
        print_problems(examined.problems, root)
    return FINE if examined.is_sound else PROBLEMS
