"""Makes the private environment and installs lock files into it: the slow way through the door.

pip's own settings (proxy, index, certificates) are honoured; only those that would put packages
somewhere else are not. Wheels are taken where there are any; a few platforms get a package or two
as source only, so that is allowed, held to the hashes of the lock file too.
"""

import importlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from vidsyn.door.environment import WINDOWS, Environment
from vidsyn.door.running import run_quietly
from vidsyn.door.telling import Progress, tell
from vidsyn.door.trouble import Trouble, explain_pip, explain_venv, no_pip
from vidsyn.door.turn import turn

ABOUT = {
    "requirements.lock": "Vidsyns pakker (ca. 30 MB, under et minut)",
    "requirements-test.lock": "testenes pakker (ca. 200 MB, et par minutter)",
}
OUR_PIP = (sys.executable, "-m", "pip", "--python")
ELSEWHERE = {"PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_REQUIRE_VIRTUALENV"}


def install(environment: Environment, locks: Sequence[str]) -> None:
    """Install the layers that are not ready, one program at a time."""
    environment.home.mkdir(exist_ok=True)
    waiting = "Venter på et andet vindue, der er ved at gøre pakkerne klar …"
    with turn(environment.home / "turn", waiting):
        try:
            _install(environment, locks)
        except BaseException:
            if not environment.is_ready(locks[0]):
                shutil.rmtree(environment.folder, ignore_errors=True)
            raise


def _install(environment: Environment, locks: Sequence[str]) -> None:
    """Begin afresh, unless the first layer is ready and no other has been begun."""
    waiting = [lock for lock in locks if not environment.is_ready(lock)]
    if locks[0] in waiting or any(environment.copy_of(lock).exists() for lock in waiting):
        waiting = list(locks)
        _make(environment)
    for lock in waiting:
        _add(environment, lock)


def _make(environment: Environment) -> None:
    """Make an environment without packages, in place of the one that may be there."""
    if not _is_able():
        raise Trouble(no_pip())
    if environment.folder.exists():
        tell("Vidsyns pakker er ændret eller kun halvt hentet og hentes forfra.")
        shutil.rmtree(environment.folder)
    else:
        tell("Første gang: Vidsyn gør sit eget miljø klar i .vidsyn; ellers røres intet.")
    try:
        _create(environment.folder)
    except subprocess.CalledProcessError as error:
        raise Trouble(explain_venv(str(error.output))) from error
    except ValueError as error:  # venv refuses the sign that divides PATH
        raise Trouble(f"Giv mappen et navn uden {os.pathsep} i: {environment.root}") from error


def _create(folder: Path) -> None:
    import venv

    venv.create(folder, with_pip=_has("ensurepip"), symlinks=not WINDOWS)


def _add(environment: Environment, lock: str) -> None:
    """Install one layer: the empty copy says that it is begun, the full one that it is ready."""
    started = time.monotonic()
    tell(f"Henter {ABOUT[lock]} …")
    environment.copy_of(lock).write_bytes(b"")
    with Progress((environment.root / lock).read_text(encoding="utf-8").count("==")) as progress:
        status, output = run_quietly(_pip(environment, lock), _variables(), progress.hear)
    if status:
        raise Trouble(explain_pip(output, lock))
    environment.copy_of(lock).write_bytes(environment.stamp(lock))
    tell(f"Klar efter {time.monotonic() - started:.0f} sekunder.")


def _pip(environment: Environment, lock: str) -> list[str]:
    """Return the command that installs a lock file: with the environment's pip, or with ours."""
    pip = [str(environment.python), "-m", "pip"]
    if not _has("ensurepip"):
        pip = [*OUR_PIP, str(environment.python)]
    how = ["--require-hashes", "--no-input", "--no-warn-script-location", "--progress-bar=off"]
    how += ["--no-compile"]  # each module when it is first used; most never are
    return [*pip, "install", *how, "--requirement", str(environment.root / lock)]


def _is_able() -> bool:
    """Tell whether this Python can make an environment and put packages into it."""
    ours = [*OUR_PIP, sys.executable, "--version"]
    return _has("venv") and (_has("ensurepip") or run_quietly(ours, _variables())[0] == 0)


def _has(module: str) -> bool:
    """Tell whether this Python has a part of the standard library; Debian's comes in pieces."""
    try:
        importlib.import_module(module)
    except ImportError:
        return False
    return True


def _variables() -> dict[str, str]:
    """Return pip's surroundings: the person's own, less what leads away from the environment."""
    strangers = ELSEWHERE | {"PYTHONHOME", "PYTHONPATH"}
    kept = {key: value for key, value in os.environ.items() if key not in strangers}
    return kept | {"PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
