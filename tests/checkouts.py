"""Small checkouts for the tests of the door: a few files, a tiny package, no network."""

import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parent.parent
NO_ENSUREPIP = {"PYTHONPATH": str(ROOT / "tests/no_ensurepip")}  # takes a third of the time too
NOWHERE = "http://127.0.0.1:9/simple"  # nobody listens there
FIRST = (
    "Første gang: Vidsyn gør sit eget miljø klar i .vidsyn; ellers røres intet.\n"
    "Henter Vidsyns pakker (ca. 30 MB, under et minut) …\n"
)
AGAIN = (
    "Vidsyns pakker er ændret eller kun halvt hentet og hentes forfra.\n"
    "Henter Vidsyns pakker (ca. 30 MB, under et minut) …\n"
)
READY = "Klar efter N sekunder.\n"
WITH_PIP = sys.executable if find_spec("pip") else str(Path(sys.executable).resolve())
VIDSYN = """
import signal, sys, tiny
try:
    print(tiny.WORD, *sys.argv[1:], sep="|", flush=True)
    signal.pause() if "wait" in sys.argv else sys.exit(3)
except KeyboardInterrupt:
    sys.exit(7)
"""


@dataclass(frozen=True)
class Checkout:
    """A folder with a door, the wheels that pip may find, and the surroundings of a run."""

    root: Path
    wheels: Path
    python: str = WITH_PIP
    before: tuple[str, ...] = ()  # words in front of the command: in which surroundings to run it
    folder: Path | None = None  # where the person stands

    def variables(self, **more: str) -> dict[str, str]:
        """Return surroundings in which pip knows only our wheels, or what is said instead."""
        kept = {key: value for key, value in os.environ.items() if key[:4] not in {"PIP_", "PYTH"}}
        ours = {"PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1", "PIP_RETRIES": "0"}
        return kept | ours | {"PIP_FIND_LINKS": str(self.wheels)} | more

    def run(self, *arguments: str, **more: str) -> tuple[int, str, str]:
        """Run the door; return its status, what the program printed and what the door said."""
        program = self.start(*arguments, **more)
        printed, said = program.communicate(timeout=120)
        return program.returncode, printed, without_time(said)

    def start(self, *arguments: str, **more: str) -> subprocess.Popen[str]:
        """Start the door as a terminal does: in a group of its own, open to Ctrl-C."""
        ours = signal.signal(signal.SIGINT, signal.default_int_handler)
        program = subprocess.Popen(
            [*self.before, self.python, str(self.root / "build.py"), *arguments],
            env=self.variables(**more),
            cwd=self.folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        signal.signal(signal.SIGINT, ours)
        return program

    def add_package(self, lock: str, name: str, files: dict[str, str]) -> None:
        """Make a wheel and name it in a lock file, with its hash."""
        wheel = self.wheels / f"{name}-1.0-py3-none-any.whl"
        about = f"{name}-1.0.dist-info"
        facts = {
            f"{about}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
            f"{about}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        }
        with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:
            for path, text in (files | facts).items():
                archive.writestr(path, text)
            archive.writestr(f"{about}/RECORD", "")
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
        with (self.root / lock).open("a") as file:
            file.write(f"{name}==1.0 --hash=sha256:{digest}\n")


def new_checkout(folder: Path) -> Checkout:
    """Make a checkout whose one package is `tiny`."""
    checkout = Checkout(folder / "Vidsyn", folder / "wheels")
    checkout.wheels.mkdir(parents=True)
    shutil.copytree(ROOT / "vidsyn/door", checkout.root / "vidsyn/door")
    shutil.copy(ROOT / "vidsyn/__init__.py", checkout.root / "vidsyn")
    shutil.copy(ROOT / "build.py", checkout.root)
    (checkout.root / "vidsyn/__main__.py").write_text(VIDSYN)
    checkout.add_package("requirements.lock", "tiny", {"tiny.py": "WORD = 'hej'"})
    return checkout


def without_time(said: str) -> str:
    """Put N where a number of seconds stands."""
    return re.sub(r"\d+ sekunder", "N sekunder", said)
