"""Installs what the tests need from the system, where the system is Debian."""

import os
import shutil
from collections.abc import Sequence

from vidsyn.door.environment import WINDOWS
from vidsyn.door.running import run_quietly
from vidsyn.door.telling import tell


def install(packages: Sequence[str]) -> None:
    """Install Debian's packages, where that can be done without asking anybody.

    All at once; where one of them has another name, the others are still got.
    """
    if not packages or WINDOWS or os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    tell(f"Installerer Debians pakker {', '.join(packages)} …")
    variables = dict(os.environ) | {"DEBIAN_FRONTEND": "noninteractive"}
    run_quietly(["apt-get", "update"], variables)
    command = ["apt-get", "install", "--yes", "--no-install-recommends"]
    if run_quietly([*command, *packages], variables)[0]:
        for package in packages:
            run_quietly([*command, package], variables)
