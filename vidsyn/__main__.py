"""Run Vidsyn: `python3 build.py` comes here once its environment is ready."""

import sys

INTERRUPTED = 130

try:
    from vidsyn.cli import main

    sys.exit(main(sys.argv[1:]))
except KeyboardInterrupt:  # before the first command has begun
    sys.exit(INTERRUPTED)
