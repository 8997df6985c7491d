"""`export`: files for the hand and the bag; what the last one made is not made again."""

import argparse

from vidsyn.commands import FINE
from vidsyn.commands.unchanged import said_before, signature
from vidsyn.exports.formats import FORMATS

KIT = "kit"
"""What packs a talk, instead of making the files of one format."""

ZIP = "zip"
"""What packs the site and its parts."""

KINDS = (*FORMATS, "all", KIT, ZIP)

NAMES = ("|".join(KINDS), "[NAVN …]")


def run(options: argparse.Namespace) -> int:
    """Make the files below `--out` and say where, or say it again where nothing has changed."""
    sign = "" if options.names[0] in (KIT, ZIP) else signature(options)
    if said := said_before(options, sign):
        print("\n".join(said))
        return FINE
    from vidsyn.commands.exporting import exported  # noqa: PLC0415 (most of a second)

    return exported(options, sign)
