"""`export zip`: the site and its parts as zips for memory sticks."""

import argparse
from collections.abc import Sequence
from dataclasses import replace

from vidsyn.commands import FINE
from vidsyn.commands.files import made_files
from vidsyn.commands.telling import shown
from vidsyn.exports.sticks import NAME, pack_all
from vidsyn.model.scope import SCOPES
from vidsyn.reading.wording import did_you_mean, listed
from vidsyn.site.build import frame_of, theme_of
from vidsyn.site.examine import Examined
from vidsyn.site.workshop import Workshop

MEGABYTE = 1_000_000

PARTS = {scope.name or NAME: scope for scope in SCOPES}
"""What can be asked for; the whole comes last, so a build's own pages are left in the workshop."""


def unknown_part(names: Sequence[str]) -> str:
    """Return why one of these cannot be packed, or nothing."""
    for name in names:
        if name not in PARTS:
            hint = f"{did_you_mean(name, PARTS)} Vælg {listed(PARTS)}.".strip()
            return f"Sitet har ingen del, der hedder `{name}`. {hint}"
    return ""


def packed_sticks(names: Sequence[str], options: argparse.Namespace, examined: Examined) -> int:
    """Pack these parts, or without names all, and say how large each is."""
    if examined.site is None:
        raise ValueError("a site without settings cannot be packed")
    wanted = [scope for name, scope in PARTS.items() if not names or name in names]
    workshop = Workshop(options.root)
    root = options.root
    frame = frame_of(examined.catalogue, examined.site, theme_of(root), root)
    print("Pakker …", flush=True)
    with workshop.alone():
        if options.files:
            frame = replace(frame, files=made_files(frame, workshop))
        for path in pack_all(wanted, frame, workshop, options.out):
            print(f"  {path.name:24} {path.stat().st_size / MEGABYTE:5.1f} MB", flush=True)
    print(f"Det ligger i {shown(options.out)}. Pak en zip-fil ud, og åbn START-HER.html.")
    return FINE
