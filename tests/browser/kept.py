"""What tests of keeping a part of the site share: two editions of a site, the tap, what is kept."""

import json
import shutil
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Error, Locator, Page, expect

from tests.browser.host import Deployment
from tests.conftest import LEFT_OUT, TINY
from vidsyn.site.build import build
from vidsyn.site.examine import examine

MODULE = "skole/mellemtrin/to-opslag"
UNIT = f"{MODULE}/index.html"
LESSON = f"{MODULE}/lektion-1.html"
YOUNGEST = "skole/indskoling/to-ansigter"
GUIDE = "foraeldre/en-guide"

EDITION = """() => [
  document.querySelector(".site-footer")?.innerText.match(/Udgave (.)/)?.[1],
  getComputedStyle(document.documentElement).getPropertyValue("--edition"),
].filter(Boolean).join("")"""
"""The edition of a page, and that of its style: two figures, or one where it has no footer."""

WHERE = "navigator.serviceWorker.getRegistrations().then(all => all.map(({ scope }) => scope))"

FILES = """async () => {
  const [name] = await caches.keys();
  return (await (await caches.open(name)).keys()).filter(({ url }) => url.includes("?file=")).length;
}"""

LOOKED = """async () => {
  const registration = await navigator.serviceWorker.ready;
  const found = new Promise((resolve) => registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing.addEventListener("statechange", () => resolve(installing.state), { once: true });
  }));
  const looking = setInterval(() => registration.update().catch(() => 0), 300);
  return found.finally(() => clearInterval(looking));
}"""
"""A look that meets another one under way hears nothing, so there are several."""

Editions = tuple[Path, Path]


def two_editions(root: Path) -> Editions:
    """Build the tiny site twice: every page, and the style of every page, says which it is."""
    shutil.copytree(TINY, root, ignore=LEFT_OUT)
    own, settings = root / "overrides/styles/own.css", root / "mkdocs.yml"
    own.parent.mkdir(parents=True)
    before = settings.read_text("utf-8")
    for number in (1, 2):
        own.write_text(f":root {{ --edition: {number}; }}\n")
        settings.write_text(before.replace("Kun til prøver", f"Udgave {number}"))
        build(root, root / f"site-{number}", examine(root), lambda _: None)
    return root / "site-1", root / "site-2"


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


def newer(page: Page) -> Locator:
    return page.get_by_role("status").filter(has_text="Der er en ny udgave af siden.")


def manifest(site: Path) -> dict[str, Any]:
    (path,) = site.glob("assets/manifest.*.js")
    found: dict[str, Any] = json.loads(path.read_text("utf-8").removeprefix("self.MANIFEST=")[:-1])
    return found


def files_of(site: Path, group: str) -> list[tuple[str, str, int]]:
    """Return the address, the hash and the bytes of all that is kept with a group."""
    known = manifest(site)
    places = {*known["groups"]["core"], *known["groups"][group]}
    return [known["files"][place] for place in sorted(places)]


def pages_of(site: Path, group: str) -> list[str]:
    return [name for name, *_ in files_of(site, group) if name.endswith(".html")]


def deploy(page: Page, host: Deployment, edition: Path) -> str:
    """Put another edition on the host, let the page look for it, and return how that ended."""
    host.show(edition)
    state: str = page.evaluate(LOOKED)
    return state


def until(page: Page, expression: str) -> None:
    """Ask again and again, ten seconds at most; a page that is on its way cannot be asked."""
    for _ in range(100):
        try:
            if page.evaluate(expression):
                return
        except Error:
            pass
        page.wait_for_timeout(100)
    raise AssertionError(expression)
