"""`serve`: the site on this machine, while it is written."""

import argparse
import sys
from contextlib import suppress

from vidsyn.commands import INTERRUPTED
from vidsyn.memory import remembering
from vidsyn.site.preview import Preview
from vidsyn.site.serving import ADDRESS, server
from vidsyn.site.watching import Watcher

NAMES = ()


def run(options: argparse.Namespace) -> int:
    """Show the site until Ctrl-C; a page asked for before all is read waits for it."""
    preview = Preview(options.root, print)
    with server(preview, options.port) as serving, Watcher(options.root) as watcher:
        print(f"Se sitet på http://{ADDRESS}:{serving.server_port}/ – stop med Ctrl-C.")
        with suppress(KeyboardInterrupt):
            _go_on(preview, watcher)
    print("\nStoppet.", file=sys.stderr)
    return INTERRUPTED


def _go_on(preview: Preview, watcher: Watcher) -> None:
    with remembering():
        preview.refresh()
    while True:
        watcher.wait()
        preview.refresh()
