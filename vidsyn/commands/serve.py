"""`serve`: the site on this machine, while it is written."""

import argparse

from vidsyn.commands import FINE
from vidsyn.site.preview import serve

NAMES = ()


def run(options: argparse.Namespace) -> int:
    """Show the site until Ctrl-C."""
    serve(options.root, options.out, options.port, print)
    return FINE
