"""`build`: check everything, and make the folder."""

import argparse
import time
from pathlib import Path

from vidsyn.commands import FINE, PROBLEMS
from vidsyn.commands.files import made_files
from vidsyn.commands.telling import print_problems, remarks, shown
from vidsyn.memory import remembering
from vidsyn.site.build import build
from vidsyn.site.examine import examine

NAMES = ()

_PROGRESS = {
    "files": "Laver filerne, der kan tages med …",
    "compose": "Sætter siderne sammen …",
    "lay-out": "Bygger siderne …",
    "finish": "Gør mappen færdig …",
}


def run(options: argparse.Namespace) -> int:
    """Build the site, or say what stands in the way and leave the last one as it is."""
    root: Path = options.root
    out: Path = options.out
    started = time.monotonic()
    print("Læser og tjekker …", flush=True)
    with remembering():
        examined = examine(root, today=options.today, release=options.release)
    if not examined.is_sound:
        print()
        print_problems(examined.problems, root)
        print(
            f"Der er ikke bygget noget. Det sidste færdige site i {shown(out)} står, som det stod."
        )
        return PROBLEMS
    make = made_files if options.files else None
    count = build(root, out, examined, lambda key: print(_PROGRESS[key], flush=True), make)
    _print_where(out, count, time.monotonic() - started, len(examined.problems))
    return FINE


def _print_where(out: Path, count: int, seconds: float, found: int) -> None:
    print(f"\n{count} sider på {f'{seconds:.1f}'.replace('.', ',')} sekunder.")
    if found:
        print(f"{remarks(found)}. Se med: python3 build.py check".capitalize())
    print(f"Sitet ligger i {shown(out)}")
    print(f"Åbn {shown(out / 'index.html')} i en browser, eller læg hele mappen på et webhotel.")
