"""Run Vidsyn: `python3 build.py` comes here once its environment is ready."""

import sys

from vidsyn.cli import main

sys.exit(main(sys.argv[1:]))
