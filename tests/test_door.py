"""`python3 build.py` sets itself up once, heals by itself, and then stands in nobody's way."""

import os
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.checkouts import (
    AGAIN,
    FIRST,
    NO_ENSUREPIP,
    NOWHERE,
    READY,
    Checkout,
    new_checkout,
    without_time,
)

ASKING = {"PIP_NO_INDEX": "", "PIP_FIND_LINKS": ""}
NO_PACKAGES = ASKING | {"PIP_INDEX_URL": NOWHERE}


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Checkout, tuple[int, str, str]]:
    """Return a checkout that has been run once, and what that first run said."""
    checkout = new_checkout(tmp_path_factory.mktemp("once"))
    return checkout, checkout.run("check", "to ord")


@pytest.fixture
def ready(once: tuple[Checkout, tuple[int, str, str]], tmp_path: Path) -> Checkout:
    """Return a checkout of one's own that has been run once."""
    root = tmp_path / "Mappe på æ ø å"
    shutil.copytree(once[0].root, root, symlinks=True)
    return Checkout(root, once[0].wheels)


@pytest.fixture
def silent_index() -> Iterator[str]:
    """Return the address of a package index that takes the call and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}/simple"


def test_the_first_run_installs_the_packages_and_then_runs(
    once: tuple[Checkout, tuple[int, str, str]],
) -> None:
    assert once[1] == (3, "hej|check|to ord\n", FIRST + READY)


def test_on_a_terminal_the_packages_are_counted(tmp_path: Path) -> None:
    checkout = new_checkout(tmp_path)
    ours, terminal = os.openpty()

    subprocess.run(
        [checkout.python, str(checkout.root / "build.py")],
        env=checkout.variables(**NO_ENSUREPIP),
        stdout=subprocess.DEVNULL,
        stderr=terminal,
        check=False,
    )

    shown = [text.strip() for text in os.read(ours, 10_000).decode().split("\r")]
    assert "1 af 1" in shown
    assert "Lægger dem på plads …" in shown


def test_a_later_run_needs_no_network_and_says_nothing(ready: Checkout) -> None:
    assert ready.run("--help", **NO_PACKAGES) == (3, "hej|--help\n", "")


def test_a_later_run_is_content_with_a_folder_that_was_renamed(ready: Checkout) -> None:
    moved = ready.root.rename(ready.root.with_name("Vidsyn på et andet sted"))

    assert Checkout(moved, ready.wheels).run(**NO_PACKAGES) == (3, "hej\n", "")


def test_a_python_that_is_gone_is_replaced(ready: Checkout) -> None:
    python = ready.root / ".vidsyn/env/bin/python"
    python.unlink()
    python.symlink_to("/gone/python3.11")

    assert ready.run(**NO_ENSUREPIP) == (3, "hej\n", AGAIN + READY)


def test_a_changed_lock_file_is_followed_and_nothing_old_is_left(ready: Checkout) -> None:
    (ready.root / "requirements.lock").write_text("")
    ready.add_package("requirements.lock", "other", {"other.py": "WORD = 'goddag'"})

    main = ready.root / "vidsyn/__main__.py"
    main.write_text(main.read_text().replace("tiny", "other"))

    assert ready.run(**NO_ENSUREPIP) == (3, "goddag\n", AGAIN + READY)
    assert not list(ready.root.glob(".vidsyn/env/lib/*/site-packages/tiny*"))


def test_an_installation_that_was_killed_is_begun_again(tmp_path: Path, silent_index: str) -> None:
    checkout = new_checkout(tmp_path)
    hanging = checkout.start(**NO_ENSUREPIP, **ASKING, PIP_INDEX_URL=silent_index)
    _read_until(hanging.stderr, "Henter")
    os.killpg(hanging.pid, signal.SIGKILL)
    hanging.communicate(timeout=120)

    assert checkout.run(**NO_ENSUREPIP) == (3, "hej\n", AGAIN + READY)


def test_ctrl_c_while_installing_leaves_nothing_half_done(
    tmp_path: Path, silent_index: str
) -> None:
    checkout = new_checkout(tmp_path)
    hanging = checkout.start(**NO_ENSUREPIP, **ASKING, PIP_INDEX_URL=silent_index)
    _read_until(hanging.stderr, "Henter")
    os.killpg(hanging.pid, signal.SIGINT)

    _, said = hanging.communicate(timeout=120)

    assert said == "Afbrudt. Kør igen, når du er klar: det halvt færdige bliver ryddet op.\n"
    assert hanging.returncode == 130
    assert not (checkout.root / ".vidsyn/env").exists()


def test_ctrl_c_is_for_the_program_behind_the_door(ready: Checkout) -> None:
    waiting = ready.start("wait")
    _read_until(waiting.stdout, "hej")
    os.killpg(waiting.pid, signal.SIGINT)

    assert waiting.communicate(timeout=120) == ("", "")
    assert waiting.returncode == 7


def test_ctrl_c_is_for_the_program_beside_the_door_too(ready: Checkout) -> None:
    """Windows cannot put one program in place of another: there the door waits beside it."""
    (ready.root / "build.py").write_text(
        "import sys\n"
        "from vidsyn.door import Environment, enter, environment\n"
        "Environment.prepare = lambda self, *locks: setattr(environment, 'WINDOWS', True)\n"
        "sys.exit(enter(__file__, sys.argv[1:]))\n"
    )
    waiting = ready.start("wait")
    _read_until(waiting.stdout, "hej")
    os.killpg(waiting.pid, signal.SIGINT)

    assert waiting.communicate(timeout=120) == ("", "")
    assert waiting.returncode == 7


def test_of_two_runs_at_once_one_installs_and_the_other_waits(tmp_path: Path) -> None:
    checkout = new_checkout(tmp_path)
    both = [checkout.start(name, **NO_ENSUREPIP) for name in "ab"]

    told = [program.communicate(timeout=120) for program in both]

    assert [printed for printed, _ in told] == ["hej|a\n", "hej|b\n"]
    assert sorted(without_time(said) for _, said in told) == [
        FIRST + READY,
        "Venter på et andet vindue, der er ved at gøre pakkerne klar …\n",
    ]


def test_what_leads_packages_or_code_elsewhere_does_not_count(tmp_path: Path) -> None:
    strange = tmp_path / "strange"
    (strange / "vidsyn").mkdir(parents=True)
    for stranger in ("tiny.py", "vidsyn/__init__.py", "vidsyn/__main__.py"):
        (strange / stranger).write_text("raise SystemExit('fremmed')")

    checkout = replace(new_checkout(tmp_path), folder=strange)
    run = checkout.run(PIP_USER="1", PIP_TARGET=str(strange), PYTHONPATH=str(strange))

    assert run == (3, "hej\n", FIRST + READY)


def test_without_ensurepip_the_pip_at_hand_is_used(tmp_path: Path) -> None:
    checkout = new_checkout(tmp_path)

    assert checkout.run(**NO_ENSUREPIP) == (3, "hej\n", FIRST + READY)
    assert not (checkout.root / ".vidsyn/env/bin/pip").exists()


def _read_until(stream: object, word: str) -> None:
    """Read lines from a program until one has this word."""
    assert hasattr(stream, "readline")
    while word not in (line := stream.readline()):
        assert line, f"the program ended before it said {word}"
