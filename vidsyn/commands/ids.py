"""`ids`: what must never change about a question, written down."""

import argparse
from pathlib import Path

from vidsyn.commands import FINE, PROBLEMS
from vidsyn.commands.telling import print_problems
from vidsyn.editing.ids import write_ids
from vidsyn.editing.lock import write_lock
from vidsyn.model.changes import changes, renewed
from vidsyn.model.lock import LOCK
from vidsyn.site.examine import examine

NAMES = ()

_CHANGES = {
    "new": "ny: {change.key}",
    "new-version": "ny version: {change.key}",
    "renamed": "nyt navn: {change.key} (før {change.before})",
    "deleted": "slettet: {change.key}",
}


def run(options: argparse.Namespace) -> int:
    """Write missing ids into the quizzes and what is new into the lock file, and print both."""
    root: Path = options.root
    for path, count in write_ids(root):
        print(f"{count} id skrevet i {path}" if count == 1 else f"{count} id'er skrevet i {path}")
    examined = examine(root, locked=False)
    if not examined.is_sound:
        print_problems(examined.problems, root)
        print("Låsefilen er ikke rørt; de id'er, der er skrevet i quizzerne, bliver stående.")
        return PROBLEMS
    for change in changes(examined.catalogue):
        print(_CHANGES[change.kind].format(change=change))
    written = write_lock(root, renewed(examined.catalogue))
    print(f"Gem {LOCK} i git sammen med quizzerne." if written else "Der var intet at ændre.")
    return FINE
