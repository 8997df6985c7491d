"""`test`: gets all that the tests need, then becomes pytest."""

import os
from concurrent.futures import ThreadPoolExecutor

from vidsyn.door import browsers, debian, libraries
from vidsyn.door.environment import Environment
from vidsyn.door.scripts import install_script_packages, node


def test(environment: Environment, arguments: list[str]) -> int:
    """Run the tests; what stands after `test` is for pytest.

    What the system lacks is got while the packages are: neither needs the other.
    """
    with ThreadPoolExecutor(1) as beside:
        system = beside.submit(_get_what_the_system_lacks)
        environment.prepare("requirements.lock", "requirements-test.lock")
        install_script_packages(environment)
        system.result()
    os.environ["PLAYWRIGHT_NODEJS_PATH"] = node(environment)  # its own wants a library more
    os.environ |= browsers.programs(environment)
    libraries.demand_pango(environment)
    os.chdir(environment.root)
    return environment.become("pytest", *arguments)


def _get_what_the_system_lacks() -> None:
    debian.install([*browsers.missing_packages(), *libraries.missing_packages()])
