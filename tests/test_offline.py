"""What can be kept on a device: which files, how large, and nothing of a teacher's for pupils."""

import json
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from vidsyn.site.offline import CORE


@pytest.fixture
def manifest(tiny_site: Path) -> dict[str, Any]:
    (path,) = tiny_site.glob("assets/manifest.*.js")
    text = path.read_text("utf-8")
    found: dict[str, Any] = json.loads(text.removeprefix("self.MANIFEST=").removesuffix(";"))
    return found


def names(manifest: dict[str, Any], group: str) -> set[str]:
    return {manifest["files"][place][0] for place in manifest["groups"][group]}


def test_the_manifest_says_what_each_file_is(tiny_site: Path, manifest: dict[str, Any]) -> None:
    assert len(manifest["files"]) > 40
    for name, hashed, size in manifest["files"]:
        content = (tiny_site / name).read_bytes()
        assert (hashed, size) == (b64encode(sha256(content).digest()).decode(), len(content)), name


def test_a_worker_names_the_manifest_of_its_version(tiny_site: Path) -> None:
    (path,) = tiny_site.glob("assets/manifest.*.js")
    worker = (tiny_site / "sw.js").read_text("utf-8")

    assert worker.startswith(f'importScripts("assets/{path.name}");\n')
    assert path.name.split(".")[1] == sha256(path.read_bytes()).hexdigest()[:8]


def test_the_core_is_what_belongs_to_no_unit(manifest: dict[str, Any]) -> None:
    core = names(manifest, CORE)

    pages = {name for name in core if name.endswith(".html")}
    assert {"index.html", "skole/index.html", "greb/index.html", "uden-net.html"} <= pages
    assert {name for name in pages if name.count("/") > 2 or name.startswith("laerer")} == set()
    assert {name.split("/")[0] for name in core - pages} >= {"assets", "fonts", "uden-net.json"}
    assert "404.html" not in core


def test_pupils_keep_nothing_of_a_teachers(manifest: dict[str, Any]) -> None:
    for group in manifest["groups"]:
        teachers = {name for name in names(manifest, group) if "laerer" in name}
        assert bool(teachers) == group.startswith("laerer/"), group


def test_a_list_is_kept_with_all_its_units(manifest: dict[str, Any]) -> None:
    band, unit = names(manifest, "skole/mellemtrin"), names(manifest, "skole/mellemtrin/to-opslag")

    assert unit <= band <= names(manifest, "skole")
    assert "skole/udskoling" not in manifest["groups"]
    assert unit <= names(manifest, "laerer/mellemtrin/to-opslag")


def test_pages_are_told_how_much_each_group_adds(tiny_site: Path, manifest: dict[str, Any]) -> None:
    offer = json.loads((tiny_site / "uden-net.json").read_text("utf-8"))
    sizes = {name: size for name, _, size in manifest["files"]}
    core = names(manifest, CORE) - {"uden-net.json"}

    assert offer["core"] == sum(sizes[name] for name in core)
    assert set(offer["groups"]) == set(manifest["groups"]) - {CORE}
    for name, group in offer["groups"].items():
        assert group["bytes"] == sum(sizes[each] for each in names(manifest, name) - core), name
        assert (tiny_site / group["address"]).is_file()
