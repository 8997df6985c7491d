"""`export`: the files for the hand and the bag, without building the site."""

import argparse
import shutil
import sys
from pathlib import Path

from vidsyn.commands import FINE, PROBLEMS, USAGE
from vidsyn.commands.telling import print_problems, shown
from vidsyn.exports import making, pdf, sheets
from vidsyn.memory import remembering
from vidsyn.site.build import frame_of, theme_of
from vidsyn.site.examine import examine
from vidsyn.site.workshop import Workshop

NAMES = ("pdf|pptx|all", "FORLØB …")


def run(options: argparse.Namespace) -> int:
    """Make the files below `--out` and say where; PROBLEMS where the content has mistakes."""
    root: Path = options.root
    with remembering():
        examined = examine(root, today=options.today)
    if not examined.is_sound or examined.site is None:
        print_problems(examined.problems, root)
        return PROBLEMS
    if not pdf.is_possible():
        print("Pango mangler.", file=sys.stderr)
        return USAGE
    frame = frame_of(examined.catalogue, examined.site, theme_of(root))
    workshop = Workshop(root)
    with workshop.alone():
        wanted = [
            sheet
            for sheet in sheets.sheets(frame, workshop)
            if len(options.names) == 1
            or any(f"/{name}/" in sheet.address for name in options.names[1:])
        ]
        made = making.make(wanted, sheets.style(frame), workshop.folder / "files", _count)
    for address, file in made.items():
        path: Path = options.out / address
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file.path, path)
    print(f"{len(made)} filer i {shown(options.out)}")
    return FINE


def _count(made: int, of: int) -> None:
    print(f"\r{made} af {of}", end="\n" if made == of else "", flush=True)
