"""Keeping a part of the site on a device, in Chromium: nothing before the tap, everything after it."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Error, Locator, Page, expect

from tests.browser.axe import AXE, FOUR, violations
from tests.browser.host import Deployment
from tests.browser.test_pages import NOTHING, STORED
from tests.conftest import LEFT_OUT, TINY
from vidsyn.site.build import build
from vidsyn.site.examine import examine

MODULE = "skole/mellemtrin/to-opslag"
UNIT = f"{MODULE}/index.html"
LESSON = f"{MODULE}/lektion-1.html"
YOUNGEST = "skole/indskoling/to-ansigter"
GUIDE = "foraeldre/en-guide"

pytestmark = pytest.mark.xdist_group("offline")  # two editions for all

EDITION = """() => [
  document.querySelector(".site-footer")?.innerText.match(/Udgave (.)/)?.[1],
  getComputedStyle(document.documentElement).getPropertyValue("--edition"),
].filter(Boolean).join("")"""
"""The edition of a page, and that of its style: two figures, or one where it has no footer."""

REACHED = """(document.querySelector("keep-offline").scrollIntoView(),
  document.querySelector("keep-offline button") !== null)"""
"""Whether what is told far down is there; a page that is just opened again is scrolled again."""

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


def files_of(site: Path, group: str) -> list[tuple[str, str, int]]:
    """Return the address, the hash and the bytes of all that is kept with a group."""
    known = manifest(site)
    places = {*known["groups"]["core"], *known["groups"][group]}
    return [known["files"][place] for place in sorted(places)]


def pages_of(site: Path, group: str) -> list[str]:
    return [name for name, *_ in files_of(site, group) if name.endswith(".html")]


def test_one_tap_keeps_a_unit_and_another_takes_it_away(
    device: BrowserContext, host: Deployment, editions: Editions
) -> None:
    page = opened(device, host, UNIT)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    expect(control(page)).to_contain_text(re.compile(r"Det fylder \d{3} kB\."))
    assert page.evaluate(STORED) == NOTHING
    page.evaluate(AXE.read_text("utf-8"))

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
    guards = page.evaluate("fetch(location.href).then(({ headers }) => [...headers.keys()])")
    assert {name.lower() for name in host.said} <= set(guards)
    asked = page.locator("quiz-choice").first
    asked.locator("input").first.check()
    asked.get_by_role("button", name="Tjek svar").click()
    expect(asked.get_by_role("status")).not_to_be_empty()
    page.goto(f"{host.address}/soeg.html?q=opslagene")
    expect(page.locator(".hits a:visible").first).to_have_text("To opslag")
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
    page.goto(f"{host.address}/%E0%A4")
    expect(again).to_have_attribute("href", f"{host.address}/%E0%A4")
    page.goto(f"{host.address}/{GUIDE}/index.html")
    host.show(editions[0])
    again.click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Uden net")
    page.goto(f"{host.address}/uden-net.html#?%")
    expect(page.get_by_role("listitem").get_by_role("link", name="To opslag")).to_be_visible()

    page.goto(f"{host.address}/{UNIT}")
    control(page).get_by_role("button", name="Fjern igen").click()
    expect(control(page).get_by_role("button", name="Gem til brug uden net")).to_be_visible()
    page.evaluate("sessionStorage.clear()")
    assert page.evaluate(STORED) == NOTHING
    assert [each for each in wrong if not each.endswith("ERR_ABORTED")] == []


def test_a_teacher_keeps_more_than_a_pupil(device: BrowserContext, host: Deployment) -> None:
    page = opened(device, host, f"{YOUNGEST}/index.html")
    keep(page)
    page.goto(f"{host.address}/laerer/{YOUNGEST.removeprefix('skole/')}/index.html")
    keep(page)
    host.cut()

    page.get_by_role("link", name="Alle sætninger til indtaling").click()
    with page.expect_download() as taken:
        page.locator("a[download]").click()
    assert taken.value.suggested_filename == "indtaling.csv"
    assert taken.value.path().read_text("utf-8-sig").startswith("Nr.;Kode")

    page.goto(f"{host.address}/{YOUNGEST}/index.html")
    control(page).get_by_role("button", name="Fjern igen").click()
    told = control(page).get_by_role("status")
    expect(told).to_have_text("Gemt på denne enhed sammen med »Til læreren: To ansigter«.")
    expect(control(page).get_by_role("button")).to_have_count(0)


def deploy(page: Page, host: Deployment, edition: Path) -> str:
    """Put another edition on the host, let the page look for it, and return how that ended."""
    host.show(edition)
    state: str = page.evaluate(LOOKED)
    return state


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


def newer(page: Page) -> Locator:
    return page.get_by_role("status").filter(has_text="Der er en ny udgave af siden.")


def test_a_new_version_comes_when_the_reader_says_so_and_never_mixes(
    device: BrowserContext, host: Deployment, editions: Editions
) -> None:
    page = opened(device, host, UNIT)
    keep(page)
    lesson = opened(device, host, LESSON)

    assert deploy(page, host, editions[1]) == "installed"

    expect(newer(page)).to_be_visible()
    expect(newer(lesson)).to_be_visible()
    for name, edition in ((UNIT, "11"), (f"{GUIDE}/index.html", "22"), (LESSON, "11")):
        page.goto(f"{host.address}/{name}")
        assert page.evaluate(EDITION) == edition
    with page.expect_navigation(), lesson.expect_navigation():
        newer(page).get_by_role("button", name="Skift til den").click()
    host.cut()
    for each in (page, lesson):
        assert each.evaluate(EDITION) == "22"
        expect(newer(each)).to_have_count(0)
        expect(each.locator(".newer")).to_be_empty()
    for name in [name for name in pages_of(editions[1], MODULE) if MODULE in name]:
        page.goto(f"{host.address}/{name}")
        assert page.evaluate(EDITION) in ("22", "2"), name
    stored = page.evaluate(FILES)
    assert stored == len({known[1] for known in files_of(editions[1], MODULE)})


FILES = """async () => {
  const [name] = await caches.keys();
  return (await (await caches.open(name)).keys()).filter(({ url }) => url.includes("?file=")).length;
}"""


def test_a_deployment_with_a_fault_leaves_the_old_version_at_work(
    device: BrowserContext, host: Deployment, editions: Editions
) -> None:
    page = opened(device, host, UNIT)
    keep(page)

    for fault in ("missing", "altered"):
        setattr(host, fault, LESSON)
        assert deploy(page, host, editions[1]) == "redundant"
        for name in (UNIT, LESSON):
            page.goto(f"{host.address}/{name}")
            assert page.evaluate(EDITION) == "11"
        setattr(host, fault, "")

    host.cut()
    page.reload()
    assert page.evaluate(EDITION) == "11"
    assert deploy(page, host, editions[1]) == "installed"
    expect(newer(page)).to_be_visible()


def test_a_fault_while_it_is_kept_is_told_and_mended(
    device: BrowserContext, host: Deployment, editions: Editions
) -> None:
    page = opened(device, host, UNIT)
    told = control(page).get_by_role("status")
    button = control(page).get_by_role("button", name="Gem til brug uden net")

    host.altered = LESSON
    button.click()
    expect(told).to_have_text(
        "Noget kunne ikke hentes. Måske er siden ved at blive skiftet ud. Prøv igen om lidt."
    )
    host.altered, host.cut_at = "", LESSON
    button.click()
    expect(told).to_have_text(
        "Forbindelsen blev afbrudt. Tryk igen, når der er net, så fortsætter den, hvor den slap."
    )
    host.cut_at = ""
    host.show(editions[0])
    host.asked.clear()
    keep(page)
    assert 0 < len([path for path in host.asked if path != "/sw.js"]) < 20

    page.evaluate(FORGET_ONE)
    page.reload()
    expect(told).to_have_text("Noget af det gemte mangler. Tryk igen, så bliver resten hentet.")
    keep(page)


FORGET_ONE = """async () => {
  const store = await caches.open((await caches.keys())[0]);
  const files = (await store.keys()).filter(({ url }) => url.includes("?file="));
  await store.delete(files[0]);
}"""
"""What a browser does that needs the room."""


def limit(page: Page, host: Deployment, size: int | None) -> None:
    """Let the device have room for so many bytes, or for all again."""
    asked: dict[str, Any] = {"origin": host.address}
    session = page.context.new_cdp_session(page)
    if size is not None:
        asked["quotaSize"] = size
    session.send("Storage.overrideQuotaForOrigin", asked)


def test_a_full_device_loses_nothing_it_had(
    device: BrowserContext, host: Deployment, editions: Editions
) -> None:
    page = opened(device, host, UNIT)
    limit(page, host, 300_000)

    control(page).get_by_role("button", name="Gem til brug uden net").click()
    expect(control(page).get_by_role("status")).to_have_text(
        "Der er ikke plads på enheden. Det, der nåede at blive hentet, er fjernet igen."
    )
    assert page.evaluate(STORED) == NOTHING
    page.goto(f"{host.address}/{LESSON}")
    assert page.evaluate(EDITION) == "11"

    limit(page, host, None)
    page.goto(f"{host.address}/{UNIT}")
    keep(page)
    before = page.evaluate(FILES)
    limit(page, host, page.evaluate("navigator.storage.estimate().then(it => it.usage)") + 50_000)
    assert deploy(page, host, editions[1]) == "redundant"
    assert page.evaluate(FILES) == before
    host.cut()
    page.goto(f"{host.address}/{LESSON}")
    assert page.evaluate(EDITION) == "11"


def test_the_emergency_stop_takes_all_of_this_site_and_nothing_of_another(
    device: BrowserContext, host: Deployment, editions: Editions, tmp_path: Path
) -> None:
    for name in ("a", "b"):
        shutil.copytree(editions[0], tmp_path / name)
    host.show(tmp_path)
    for name in ("a", "b"):
        page = opened(device, host, f"{name}/{GUIDE}/index.html")
        keep(page)
    page.goto(f"{host.address}/a/{GUIDE}/index.html")
    assert sorted(page.evaluate("caches.keys()")) == ["vidsyn-offline:/a/", "vidsyn-offline:/b/"]

    shutil.copy(tmp_path / "a/sw-stop.js", tmp_path / "a/sw.js")
    page.evaluate("navigator.serviceWorker.ready.then(it => it.update()).catch(() => 0)")

    until(page, f"{WHERE}.then(all => all.length === 1)")
    until(page, REACHED)
    expect(control(page).get_by_role("button", name="Gem til brug uden net")).to_be_visible()
    assert page.evaluate("caches.keys()") == ["vidsyn-offline:/b/"]
    assert page.evaluate(WHERE) == [f"{host.address}/b/"]


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


WHERE = "navigator.serviceWorker.getRegistrations().then(all => all.map(({ scope }) => scope))"
