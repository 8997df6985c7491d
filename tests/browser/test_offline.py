"""Keeping a part of the site on a device, in Chromium: nothing before the tap, everything after it."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.axe import AXE, FOUR, violations
from tests.browser.host import Deployment
from tests.browser.test_pages import NOTHING, STORED
from tests.conftest import LEFT_OUT, TINY
from vidsyn.site.build import build
from vidsyn.site.examine import examine

MODULE = "skole/mellemtrin/to-opslag"
UNIT = f"{MODULE}/index.html"
LESSON = f"{MODULE}/lektion-1.html"
GUIDE = "foraeldre/en-guide"

EDITION = """() => [
  document.querySelector(".site-footer")?.innerText.match(/Udgave (.)/)?.[1],
  getComputedStyle(document.documentElement).getPropertyValue("--edition"),
].filter(Boolean).join("")"""
"""The edition of a page, and that of its style: two figures, or one where it has no footer."""

Editions = tuple[Path, Path]


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Editions:
    """Build the tiny site twice: every page, and the style of every page, says which it is."""
    root = tmp_path_factory.mktemp("editions") / "tiny"
    shutil.copytree(TINY, root, ignore=LEFT_OUT)
    own, settings = root / "overrides/styles/own.css", root / "mkdocs.yml"
    own.parent.mkdir(parents=True)
    before = settings.read_text("utf-8")
    for number in (1, 2):
        own.write_text(f":root {{ --edition: {number}; }}\n")
        settings.write_text(before.replace("Kun til prøver", f"Udgave {number}"))
        build(root, root / f"site-{number}", examine(root), lambda _: None)
    return root / "site-1", root / "site-2"


@pytest.fixture
def host(editions: Editions) -> Iterator[Deployment]:
    """Show the first edition."""
    deployment = Deployment()
    deployment.show(editions[0])
    yield deployment
    deployment.cut()


def opened(device: BrowserContext, host: Deployment, path: str) -> Page:
    page = device.new_page()
    page.goto(f"{host.address}/{path}")
    return page


def control(page: Page) -> Locator:
    """Return what is told far down on a page, after having scrolled there."""
    place = page.locator("keep-offline")
    place.evaluate("place => place.scrollIntoView({ behavior: 'instant' })")
    return place


def keep(page: Page) -> None:
    """Tap, and wait until all is there."""
    control(page).get_by_role("button", name="Gem til brug uden net").click()
    expect(control(page).get_by_role("status")).to_have_text(
        "Gemt på denne enhed. Det virker nu også uden net."
    )


def manifest(site: Path) -> dict[str, Any]:
    (path,) = site.glob("assets/manifest.*.js")
    found: dict[str, Any] = json.loads(path.read_text("utf-8").removeprefix("self.MANIFEST=")[:-1])
    return found


def pages_of(site: Path, *groups: str) -> list[str]:
    known = manifest(site)
    places = {place for group in ("core", *groups) for place in known["groups"][group]}
    names = [known["files"][place][0] for place in sorted(places)]
    return [name for name in names if name.endswith(".html")]


def test_one_tap_keeps_a_unit_and_another_takes_it_away(
    device: BrowserContext, host: Deployment, editions: Editions
) -> None:
    page = opened(device, host, UNIT)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    expect(control(page)).to_contain_text(re.compile(r"Det fylder \d{3} kB\."))
    assert page.evaluate(STORED) == NOTHING
    page.evaluate(AXE.read_text("utf-8"))
    assert [*violations(page, FOUR[:1])] == []

    keep(page)
    assert control(page).evaluate("it => it.contains(document.activeElement)")
    assert [*violations(page, FOUR[:1])] == []
    host.cut()

    names = pages_of(editions[0], MODULE)
    assert len(names) > 15
    page.on("requestfailed", lambda request: wrong.append(f"{request.url}: {request.failure}"))
    for name in names:
        page.goto(f"{host.address}/{name}")
        assert page.evaluate(EDITION) in ("11", "1"), name
    page.goto(f"{host.address}/{LESSON}?fra=listen")
    asked = page.locator("quiz-choice").first
    asked.locator("input").first.check()
    asked.get_by_role("button", name="Tjek svar").click()
    expect(asked.get_by_role("status")).not_to_be_empty()
    for short in ("", "skole/", "skole", MODULE, LESSON.removesuffix(".html")):
        page.goto(f"{host.address}/{short}")
        assert page.evaluate(EDITION) == "11", short

    page.goto(f"{host.address}/{GUIDE}/index.html?a=1")
    lost = page.get_by_text("Der er ikke net, og den side, du ville se, er ikke gemt")
    again = lost.get_by_role("link")
    expect(again).to_have_attribute("href", f"{host.address}/{GUIDE}/index.html?a=1")
    expect(page.get_by_role("listitem").get_by_role("link", name="To opslag")).to_be_visible()
    page.evaluate(AXE.read_text("utf-8"))
    assert [*violations(page, FOUR[1:2])] == []
    host.show(editions[0])
    again.click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Uden net")

    page.goto(f"{host.address}/{UNIT}")
    control(page).get_by_role("button", name="Fjern igen").click()
    expect(control(page).get_by_role("button", name="Gem til brug uden net")).to_be_visible()
    page.evaluate("sessionStorage.clear()")
    assert page.evaluate(STORED) == NOTHING
    assert [each for each in wrong if not each.endswith("ERR_ABORTED")] == []
