"""`lock`: renews the three lock files, for those who look after Vidsyn."""

import re
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from vidsyn.door.environment import Environment
from vidsyn.door.running import run_quietly
from vidsyn.door.scripts import LOCK, WISHES, lock_script_packages
from vidsyn.door.telling import tell
from vidsyn.door.trouble import Trouble

LAYERS = ("requirements", "requirements-test")  # in this order: the second leans on the first
HOW = (
    "--python-version=3.11",  # the oldest we run on …
    "--universal",  # … and all newer ones, on every system
    "--fork-strategy=fewest",  # one version for everybody, or one commit gives two sites
    "--generate-hashes",
    "--no-emit-index-url",
    "--custom-compile-command=python3 build.py lock",
    "--quiet",
)
SETTINGS = {"index-url": "UV_DEFAULT_INDEX", "proxy": "ALL_PROXY", "cert": "SSL_CERT_FILE"}


def lock(environment: Environment, packages: list[str]) -> int:
    """Move these packages, or all, to the newest releases that requirements*.in allow."""
    environment.prepare("requirements.lock", "requirements-test.lock")
    newest = [f"--upgrade-package={name}" for name in packages] or ["--upgrade"]
    tell("Spørger efter de nyeste pakker …")
    with TemporaryDirectory(dir=environment.home) as name:
        folder = Path(name)
        _copy(environment.root, folder, "requirements*.*", WISHES)
        for layer in LAYERS:
            _compile(environment, folder, layer, newest)
        lock_script_packages(environment, folder)
        _copy(folder, environment.root, "requirements*.lock", LOCK)
    tell("Låsefilerne er fornyet. Kør testene, før du gemmer dem i git: python3 build.py test")
    return 0


def _copy(source: Path, target: Path, *patterns: str) -> None:
    for file in (file for pattern in patterns for file in source.glob(pattern)):
        shutil.copyfile(file, target / file.name)


def _compile(environment: Environment, folder: Path, layer: str, newest: list[str]) -> None:
    """Let uv find the packages of one layer."""
    files = [f"{layer}.in", f"--output-file={layer}.lock"]
    command = [str(environment.python), "-m", "uv", "pip", "compile", *HOW, *newest, *files]
    status, output = run_quietly(command, _variables(environment), folder=folder)
    if status:
        raise Trouble(f"Pakkerne i {layer}.in kunne ikke findes, så intet er ændret:\n{output}")


def _variables(environment: Environment) -> dict[str, str]:
    """Return uv's surroundings: pip's settings under uv's names, unless uv has its own."""
    pip = [str(environment.python), "-m", "pip", "config", "list"]
    listed = run_quietly(pip, environment.variables())[1]
    settings = dict(re.findall(r"^[^=]*\.([\w-]+)='(.*)'$", listed, re.MULTILINE))
    known = {uvs: settings[pips] for pips, uvs in SETTINGS.items() if pips in settings}
    return known | environment.variables()
