"""The bill of materials: all that is on the site and all that built it, as others can read it."""

import json
import re
import tomllib
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, metadata
from importlib.resources import files as inside
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from referencing import Registry, Resource

from vidsyn import HOME
from vidsyn.materials.built_with import licences, packages
from vidsyn.model import addresses

SCHEMAS = inside("cyclonedx.schema") / "_res"

SAID_AS = {
    "Apache Software License": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "BSD License": "BSD-3-Clause",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "PSFL": "PSF-2.0",
    "Python Software Foundation License": "PSF-2.0",
}
"""How packages write a licence that SPDX writes otherwise; no two of ours mean another BSD by it."""

READ_BY_US = {"chunspell", "py-svg-hush", "pyphen"}
"""Packages with more licences than their one line says: we have read the files."""


def schema(name: str) -> Any:
    return json.loads((SCHEMAS / f"{name}.SNAPSHOT.schema.json").read_text("utf-8"))


@pytest.fixture
def bill(site: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((site / addresses.BILL).read_text("utf-8"))
    return told


def test_the_bill_is_cyclonedx(bill: dict[str, Any]) -> None:
    known: Registry[Any] = Registry().with_resources(
        (f"http://cyclonedx.org/schema/{name}.SNAPSHOT.schema.json", Resource.from_contents(found))
        for name in ("spdx", "jsf-0.82", "cryptography-defs")
        for found in [schema(name)]
    )

    wrong = Draft7Validator(schema("bom-1.6"), registry=known).iter_errors(bill)

    assert [each.message for each in wrong] == []
    assert bill["specVersion"] == "1.6"
    assert "timestamp" not in bill["metadata"]


def test_every_font_script_and_style_on_the_site_is_on_the_bill(
    site: Path, bill: dict[str, Any]
) -> None:
    shipped = [each for each in bill["components"] if each["scope"] == "required"]
    parts = [part for each in shipped for part in each["components"]]
    known = {part["hashes"][0]["content"] for part in parts if "hashes" in part}
    last = {part["name"] for part in parts if "hashes" not in part}
    found = [
        path
        for path in site.rglob("*")
        if path.suffix in {".woff2", ".css", ".js"} and path.name not in last
        if not path.name.startswith("manifest.")  # the worker's list of every hash on the site
        if not path.name.startswith(("search-da.", "search-laerer-da."))  # the pages' own words
    ]

    assert last == {"sw.js", "sw-stop.js"}
    assert len(found) > 20
    assert [
        path.relative_to(site).as_posix()
        for path in found
        if sha256(path.read_bytes()).hexdigest() not in known
    ] == []


def test_the_page_names_everything_with_version_and_licence(
    site: Path, bill: dict[str, Any]
) -> None:
    page = (site / addresses.MATERIALS).read_text("utf-8")
    rows = re.findall(r'<tr><th scope="row">(.*?)</th><td>(.*?)</td><td>(.*?)</td>', page)

    assert f'href="../{addresses.BILL}" download' in page
    assert sorted((name, version) for name, version, _ in rows) == sorted(
        (each["name"], each["version"]) for each in bill["components"]
    )
    assert all(licence for *_, licence in rows)


def test_every_locked_package_is_there_with_its_hashes() -> None:
    lock = (HOME / "requirements.lock").read_text("utf-8")
    locked = dict(re.findall(r"^([a-z0-9._-]+)==([^\s;]+)", lock, re.MULTILINE))

    assert {each.name: each.version for each in packages()} == locked
    assert sum(len(each.hashes) for each in packages()) == lock.count("--hash=sha256:")
    assert licences().keys() == locked.keys()


def test_a_licence_is_what_the_package_itself_says() -> None:
    wrong = {}
    for package in packages():
        said = _said(package.name)
        if said and package.name not in READ_BY_US and package.licence not in said:
            wrong[package.name] = said

    assert wrong == {}


def _said(name: str) -> set[str]:
    """Return what a package that is installed here says: its expression, or else its other lines."""
    try:
        about = metadata(name).json
    except PackageNotFoundError:
        return set()
    if expression := about.get("license_expression"):
        return {str(expression)}
    named = [each.split(" :: ")[-1] for each in about.get("classifier", ()) if "Licen" in each]
    lines = [*named, str(about.get("license", ""))]
    return {SAID_AS.get(line, line) for line in lines if line not in ("", "UNKNOWN")}


def test_our_own_version_is_that_of_the_project(bill: dict[str, Any]) -> None:
    project = tomllib.loads((HOME / "pyproject.toml").read_text("utf-8"))["project"]
    own = next(each for each in bill["components"] if each["name"] == "Vidsyn")

    assert own["version"] == project["version"]
    assert own["licenses"] == [{"license": {"id": project["license"]}}]
