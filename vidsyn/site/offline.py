"""Write the worker that keeps pages on a device: the last of a site, for it knows every hash.

Nothing of it is fetched before a reader asks: pages name `uden-net.json` and `sw.js` in a script
alone. The worker's manifest has a name with its hash, and the worker names it: so one `sw.js` is
one version of the site, and a worker can only ever use files of its own.
"""

import json
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

from vidsyn.model import addresses
from vidsyn.model.units import BANDS
from vidsyn.rendering.assets import asset, script_text
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.keeping import Group, groups
from vidsyn.site.pointers import files, targets_of_page

WORKER, STOP, OFFER = "sw.js", "sw-stop.js", "uden-net.json"
CORE = "core"
"""What every group needs besides itself."""

LASTING = ("assets", "fonts")
"""Folders that any page may fetch from, also from a script."""

TEXTS = ("greb", "om")
"""Folders whose pages belong to no unit, and to everybody."""

LISTS = (
    *map(addresses.audience, addresses.AUDIENCES),
    *map(addresses.band, BANDS),
    addresses.FIND,
)

WORDS = ("newer", "take", "cramped")
"""What a page says of a newer version: it has no words for it until there is one."""

PARTS = ("files", "store", "serving", "versions", "talking")

_Contents = dict[str, list[str]]
"""The files of each group, by their addresses."""


def add_offline(folder: Path, frame: Frame) -> None:
    """Write the worker, its emergency stop, and what there is to keep; all else must be there."""
    there = groups(frame.catalogue, frame.words)
    kept = [group for group in there if frame.scope.holds(group.address)]
    found = {CORE: _core(folder)}
    found |= {group.name: _files_of(folder, _pages_in(folder, group)) for group in kept}
    _write(folder / OFFER, _json(_offer(folder, kept, found, frame)))
    found[CORE].append(OFFER)
    manifest = asset("manifest", "js", f"self.MANIFEST={_json(_manifest(folder, found))};")
    _write(folder / manifest.address, manifest.text)
    parts = (f"web/worker/{name}.js" for name in PARTS)
    _write(folder / WORKER, f'importScripts("{manifest.address}");\n{script_text(*parts)}')
    _write(folder / STOP, stop_text())


def stop_text() -> str:
    """Return the worker that takes away what this site has kept on a device, and itself."""
    return script_text("web/worker/stop.js")


def _core(folder: Path) -> list[str]:
    """Return lists, techniques, texts about the site, what stands at the top, and what all fetch.

    The bill of materials is for who puts the site up, and as large as a module. The page for what
    is not there is a server's alone: without a network another is shown.
    """
    top = [path for path in folder.glob("*.html") if path.name != addresses.MISSING]
    texts = [path for name in TEXTS for path in (folder / name).glob("*.html")]
    lasting = [path for name in LASTING for path in (folder / name).rglob("*") if path.is_file()]
    lists = [path for address in LISTS if (path := folder / address).is_file()]
    pages = [*top, *lists, *texts]
    needed = {*_files_of(folder, pages), *(_address(folder, path) for path in lasting)}
    teachers = {_address(folder, path) for path in _shared_by_teachers(folder)}
    return sorted(needed - teachers - {addresses.BILL})


def _pages_in(folder: Path, group: Group) -> list[Path]:
    """Return every file in the folders of a group, and for a teacher what all teachers share."""
    shared = _shared_by_teachers(folder) if group.kind == "teacher" else []
    folders = [folder / name for name in group.folders]
    return [*shared, *(path for each in folders for path in each.rglob("*") if path.is_file())]


def _shared_by_teachers(folder: Path) -> list[Path]:
    """Return what searches among the teachers' pages: it holds their words."""
    return [*folder.glob("laerer/*.html"), *folder.glob("assets/*-laerer-*")]


def _files_of(folder: Path, paths: Iterable[Path]) -> list[str]:
    """Return the files, and with a page what it loads and what it offers, but no other page."""
    found = set(paths)
    for page in [path for path in found if path.suffix == ".html"]:
        targets = files(page, targets_of_page(page.read_text(encoding="utf-8")))
        found |= {path for path in targets if path.suffix != ".html"}
    return sorted(_address(folder, path) for path in found)


def _offer(folder: Path, kept: list[Group], found: _Contents, frame: Frame) -> dict[str, Any]:
    """Return what pages tell of: how many bytes the core is, and how many each group adds."""
    core = set(found[CORE])
    more = {group.name: set(found[group.name]) - core for group in kept}
    return {
        "core": _weight(folder, core),
        "groups": {
            group.name: {
                "title": group.title,
                "address": group.address,
                "bytes": _weight(folder, more[group.name]),
            }
            for group in kept
        },
        "style": frame.assets.kept.address,
        "words": {name: frame.words.say(f"offline.{name}") for name in WORDS},
    }


def _manifest(folder: Path, found: _Contents) -> dict[str, Any]:
    """Return every file with its hash and its bytes, and each group as places in that list."""
    names = sorted({name for group in found.values() for name in group})
    places = {name: place for place, name in enumerate(names)}
    return {
        "files": [[name, *_measured((folder / name).read_bytes())] for name in names],
        "groups": {name: [places[each] for each in group] for name, group in found.items()},
    }


def _measured(content: bytes) -> tuple[str, int]:
    """Return the hash of a file as browsers write it, and how many bytes it is."""
    return b64encode(sha256(content).digest()).decode(), len(content)


def _weight(folder: Path, names: Iterable[str]) -> int:
    return sum((folder / name).stat().st_size for name in names)


def _address(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix()


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
