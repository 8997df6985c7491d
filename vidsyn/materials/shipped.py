"""What a site ships: what others have made, and our own scripts and styles, with hashes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import distribution
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from vidsyn import HOME
from vidsyn.materials.built_with import packages
from vidsyn.rendering.assets import Assets
from vidsyn.rendering.theme import Theme

LIST = Path(__file__).parent / "shipped.yml"

MADE_LAST = ("sw.js", "sw-stop.js")
"""Made of the hashes of all else on the site, the bill too, which therefore has none of them."""

VIDSYN = "Vidsyn"
LICENCE = "MIT"

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True)
class Material:
    """Something that a site ships; `use` is the last part of the words for what it is there for.

    `files` are the SHA-256 of each file it came from, if it has one, by name; `purl` says where to
    find it.
    """

    name: str
    version: str
    licence: str
    use: str
    files: dict[str, str]
    purl: str = ""


def shipped(theme: Theme, assets: Assets) -> list[Material]:
    """Return all that a site ships but its own words and pictures: ours first, then others'."""
    scripts = {asset.address: _hash(asset.text.encode()) for asset in assets}
    listed = yaml.load(LIST.read_text(encoding="utf-8"), Loader=_LOADER)
    theirs = [_material(each, theme, scripts) for each in listed]
    taken = {name for each in theirs for name in each.files}
    own = {name: content for name, content in scripts.items() if name not in taken}
    own |= dict.fromkeys(MADE_LAST, "")
    return [Material(VIDSYN, version(), LICENCE, "own", own), *theirs]


def version() -> str:
    """Return the version of Vidsyn itself."""
    text = (HOME / "pyproject.toml").read_text(encoding="utf-8")
    return next(line.split('"')[1] for line in text.splitlines() if line.startswith("version = "))


def _material(listed: dict[str, Any], theme: Theme, scripts: Mapping[str, str]) -> Material:
    """Return what is listed; `scripts` are the hashes of what the build puts on the site."""
    files = {
        name: content
        for pattern in listed["files"]
        for name, content in _files(pattern, listed, theme, scripts)
    }
    if not files:
        raise FileNotFoundError(f"{LIST.name} names files of {listed['name']} that are not there")
    about = _locked(listed["name"]) if listed["in"] == "package" else listed
    return Material(
        listed["name"], about["version"], about["licence"], listed["use"], files, about["purl"]
    )


def _files(
    pattern: str, listed: dict[str, Any], theme: Theme, scripts: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    if listed["in"] == "scripts":
        yield from (each for each in scripts.items() if PurePosixPath(each[0]).match(pattern))
    for path in _found(pattern, listed, theme):
        yield path.name, _hash(path.read_bytes())


def _found(pattern: str, listed: dict[str, Any], theme: Theme) -> Iterator[Path]:
    if listed["in"] == "theme":
        folder, _, name = pattern.rpartition("/")
        names = sorted({path.name for each in theme.folders for path in (each / folder).glob(name)})
        yield from (theme.path(f"{folder}/{each}") for each in names)
    elif listed["in"] == "package":
        files = distribution(listed["name"]).files or []
        yield from (Path(str(each.locate())) for each in files if each.match(pattern))


def _locked(name: str) -> dict[str, str]:
    found = next(package for package in packages() if package.name == name)
    purl = f"pkg:pypi/{name}@{found.version}"
    return {"version": found.version, "licence": found.licence, "purl": purl}


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()
