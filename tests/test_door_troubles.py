"""What goes wrong at the door is said in one sentence, with exit status 2 and no traceback."""

import os
import shutil
import subprocess
import sys
import venv
from dataclasses import replace
from pathlib import Path

import pytest

from tests.checkouts import FIRST, NO_ENSUREPIP, NOWHERE, ROOT, Checkout, new_checkout
from vidsyn.door.browsers import programs
from vidsyn.door.environment import Environment
from vidsyn.door.trouble import Trouble

FULL = "Disken er fuld. Gør plads til Vidsyns pakker (op mod 1 GB med testene), og kør igen.\n"
OFFLINE = (
    "Vidsyns pakker kunne ikke hentes. Slut maskinen til internettet, eller angiv jeres proxy "
    "eller eget pakkeindeks i pips indstillinger (pip config), og kør igen."
)
AS_ROOT = os.geteuid() == 0
SUDO = "" if AS_ROOT else "sudo "
NO_POWERS = ("setpriv", "--bounding-set=-dac_override,-dac_read_search") if AS_ROOT else ()
CANNOT_MOUNT = not AS_ROOT or subprocess.call("unshare --mount true 2>&-", shell=True) > 0
SMALL_DISK = ("unshare", "--mount", "sh", "-c", 'mount -t tmpfs -o size=$0 disk "$1"; shift; "$@"')


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """Return a checkout that was never run."""
    return new_checkout(tmp_path)


def too_old(version: str) -> str:
    return (
        f"Vidsyn kræver Python 3.11 eller nyere, og dette er Python {version}. "
        "Installér en nyere Python, og kør build.py med den, fx: python3.11 build.py\n"
    )


def test_a_too_old_python_says_so() -> None:
    pretend = (
        "import runpy, sys; sys.version_info = (3, 10, 4, 'final', 0);"
        f"runpy.run_path({str(ROOT / 'build.py')!r}, run_name='__main__')"
    )
    done = subprocess.run([sys.executable, "-c", pretend], capture_output=True, check=False)

    assert (done.returncode, done.stderr.decode()) == (2, too_old("3.10"))


@pytest.mark.parametrize("version", ["2.7", "3.6", "3.8", "3.10"])
def test_a_truly_old_python_can_read_the_file_too(version: str) -> None:
    kept = Path.home().glob(f".pyenv/versions/{version}.*/bin/python")
    python = next(map(str, kept), None) or shutil.which(f"python{version}")
    if not python:
        pytest.skip(f"there is no Python {version} on this machine")
    build = str(ROOT / "build.py")
    variables = os.environ | {"PYTHONIOENCODING": "utf-8"}

    done = subprocess.run([python, build], capture_output=True, env=variables, check=False)

    assert (done.returncode, done.stderr.decode()) == (2, too_old(version))


def test_no_ensurepip_and_no_pip(checkout: Checkout, tmp_path: Path) -> None:
    venv.create(tmp_path / "bare", with_pip=False)
    bare = replace(checkout, python=str(tmp_path / "bare/bin/python"))

    assert bare.run(**NO_ENSUREPIP) == (
        2,
        "",
        "Denne Python kan ikke lave et privat miljø, fordi ensurepip mangler. Installér det "
        f"(på Debian og Ubuntu: {SUDO}apt-get install python3.{sys.version_info.minor}-venv), "
        "og kør igen.\n",
    )


def test_no_network_on_the_first_run(checkout: Checkout) -> None:
    offline = {"PIP_NO_INDEX": "", "PIP_FIND_LINKS": "", "PIP_INDEX_URL": NOWHERE}

    status, _, said = checkout.run(**NO_ENSUREPIP, **offline, PIP_RETRIES="1")

    sentence, broken, error = said.removeprefix(FIRST).splitlines()
    assert (status, sentence) == (2, OFFLINE)
    assert broken.startswith("  connection broken by")
    assert "Connection refused" in broken
    assert error == "  ERROR: No matching distribution found for tiny==1.0"


def test_a_package_that_is_not_the_one_in_the_lock_file(checkout: Checkout) -> None:
    lock = checkout.root / "requirements.lock"
    lock.write_text(f"tiny==1.0 --hash=sha256:{'0' * 64}\n")

    assert checkout.run(**NO_ENSUREPIP) == (
        2,
        "",
        f"{FIRST}En hentet pakke svarer ikke til sin kontrolsum i requirements.lock, så den er "
        "ikke installeret. Kør igen; sker det igen, så spørg dem, der står for jeres net eller "
        "pakkeindeks.\n",
    )
    assert not (checkout.root / ".vidsyn/env").exists()


def test_a_folder_that_may_not_be_written_in(checkout: Checkout) -> None:
    checkout.root.chmod(0o555)

    run = replace(checkout, before=NO_POWERS).run()

    checkout.root.chmod(0o755)
    assert run == (
        2,
        "",
        f"Vidsyn må ikke skrive i {checkout.root / '.vidsyn'}. Kopiér hele mappen med Vidsyn "
        "til et sted, hvor du må skrive, og kør igen.\n",
    )


@pytest.mark.skipif(CANNOT_MOUNT, reason="this machine does not let us make a small disk")
@pytest.mark.parametrize(
    "size", [pytest.param("1m", id="at once"), pytest.param("60m", id="while pip installs")]
)
def test_a_full_disk(checkout: Checkout, size: str) -> None:
    (checkout.root / ".vidsyn").mkdir()
    checkout.add_package("requirements.lock", "large", {"large.txt": "0" * 64_000_000})
    disk = (*SMALL_DISK, size, str(checkout.root / ".vidsyn"))

    status, _, said = replace(checkout, before=disk).run()

    begun = FIRST if size == "60m" else FIRST.splitlines(keepends=True)[0]
    assert (status, said) == (2, begun + FULL)


def test_a_lock_file_that_is_gone(checkout: Checkout) -> None:
    lock = checkout.root / "requirements.lock"
    lock.unlink()

    assert checkout.run() == (2, "", f"{lock} mangler. Hent Vidsyn igen, og kør så build.py.\n")


def test_a_folder_name_that_no_environment_can_have(tmp_path: Path) -> None:
    checkout = new_checkout(tmp_path / "klokken 10:15")

    status, _, said = checkout.run()

    assert (status, said) == (
        2,
        f"{FIRST.splitlines()[0]}\nGiv mappen et navn uden : i: {checkout.root}\n",
    )


def test_no_browser_for_the_tests(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    environment = Environment(checkout.root)
    environment.python = Path(sys.executable)
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "not-there"))
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("PLAYWRIGHT_DOWNLOAD_HOST", NOWHERE)
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path))

    with pytest.raises(Trouble) as trouble:
        programs(environment)

    assert str(trouble.value) == (
        "Testene kræver Chromium eller Chrome, og ingen af dem kunne findes eller hentes. "
        "Installér en af dem, eller lad variablen CHROMIUM pege på den, og kør igen."
    )
