"""The lock files: every package with hashes, no addresses, one version for everybody, renewable."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.checkouts import NOWHERE, ROOT
from vidsyn.door.environment import Environment

LOCKS = ("requirements.lock", "requirements-test.lock")


def locked(file: Path) -> dict[str, tuple[str, int]]:
    """Return each package of a lock file with its version and its number of hashes."""
    entries = re.findall(
        r"^([\w.-]+)==([\w.+]+)(.*(?:\n +--hash=.*)*)", file.read_text(), re.MULTILINE
    )
    assert len(entries) == len({name for name, _, _ in entries}), "a package has two versions"
    return {name: (version, rest.count("--hash=sha256:")) for name, version, rest in entries}


def wished(file: Path) -> set[str]:
    """Return the packages that a person has asked for."""
    lines = (line for line in file.read_text().splitlines() if line and line[0] not in "#-")
    return {re.split(r"[=<;\s]", line)[0] for line in lines}


def assert_sound(folder: Path) -> None:
    """Hold the three lock files of a folder to what this project promises."""
    plain, test = (locked(folder / name) for name in LOCKS)
    assert wished(folder / "requirements.in") <= plain.keys()
    assert wished(folder / "requirements-test.in") <= test.keys()
    assert plain.items() <= test.items(), "the tests would run with other packages than the site"
    assert all(hashes for _, hashes in test.values()), "a package has no hashes"
    for name in LOCKS:
        assert "://" not in (folder / name).read_text(), f"{name} names an address"
    assert '"resolved"' not in (folder / "package-lock.json").read_text()


def test_the_lock_files_are_sound() -> None:
    assert_sound(ROOT)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of the door and the lock files that borrows our environment."""
    ready = Environment(ROOT)
    assert all(map(ready.is_ready, LOCKS)), "run `python3 build.py test` to renew the environment"
    shutil.copytree(ROOT / "vidsyn/door", tmp_path / "vidsyn/door")
    for file in (*ROOT.glob("requirements*"), *ROOT.glob("package*.json"), ROOT / "build.py"):
        shutil.copy(file, tmp_path)
    (tmp_path / ".vidsyn").mkdir()
    (tmp_path / ".vidsyn/env").symlink_to(ready.folder)
    return tmp_path


def lock(folder: Path, *packages: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run `python3 build.py lock` there."""
    command = [sys.executable, str(folder / "build.py"), "lock", *packages]
    variables = os.environ | more
    return subprocess.run(command, env=variables, capture_output=True, text=True, check=False)


def test_one_command_renews_them(copy: Path) -> None:
    done = lock(copy)

    assert done.returncode == 0, done.stderr
    assert done.stderr == (
        "Spørger efter de nyeste pakker …\n"
        "Låsefilerne er fornyet. Kør testene, før du gemmer dem i git: python3 build.py test\n"
    )
    assert_sound(copy)
    assert [path.name for path in (copy / ".vidsyn").iterdir()] == ["env"]


def test_renewing_one_package_leaves_the_others_alone(copy: Path) -> None:
    done = lock(copy, "mkdocs")

    assert done.returncode == 0, done.stderr
    for name in LOCKS:
        assert locked(copy / name) == locked(ROOT / name), f"{name} is not what its .in asks for"


def test_a_package_that_cannot_be_had_changes_nothing(copy: Path) -> None:
    with (copy / "requirements.in").open("a") as file:
        file.write("mkdocs==0.0.0\n")

    done = lock(copy)

    assert done.returncode == 2
    assert "Pakkerne i requirements.in kunne ikke findes, så intet er ændret:" in done.stderr
    assert all((copy / name).read_bytes() == (ROOT / name).read_bytes() for name in LOCKS)


def test_the_index_in_pips_settings_is_the_one_that_is_asked(copy: Path) -> None:
    done = lock(copy, PIP_INDEX_URL=NOWHERE, UV_HTTP_RETRIES="0")

    assert done.returncode == 2
    assert NOWHERE in done.stderr
