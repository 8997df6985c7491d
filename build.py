#!/usr/bin/env python3
# coding: utf-8
"""Build Vidsyn's site: `python3 build.py`. It sets itself up; `python3 build.py --help` says more.

Every Python from 2.7 on can read this file, so that one too old says so in plain words.
"""

import sys

if sys.version_info < (3, 11):
    sys.stderr.write(
        "Vidsyn kræver Python 3.11 eller nyere, og dette er Python %d.%d. "
        "Installér en nyere Python, og kør build.py med den, fx: python3.11 build.py\n"
        % tuple(sys.version_info[:2])
    )
    sys.exit(2)

from vidsyn.door import enter

if __name__ == "__main__":
    sys.exit(enter(__file__, sys.argv[1:]))
