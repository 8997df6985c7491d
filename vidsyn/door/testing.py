"""`test`: gets all that the tests need, then becomes pytest."""

import os

from vidsyn.door.browsers import programs
from vidsyn.door.environment import Environment
from vidsyn.door.libraries import pango
from vidsyn.door.scripts import install_script_packages, node


def test(environment: Environment, arguments: list[str]) -> int:
    """Run the tests; what stands after `test` is for pytest."""
    environment.prepare("requirements.lock", "requirements-test.lock")
    install_script_packages(environment)
    os.environ["PLAYWRIGHT_NODEJS_PATH"] = node(environment)  # its own wants a library more
    os.environ |= programs(environment)
    pango(environment)
    os.chdir(environment.root)
    return environment.become("pytest", *arguments)
