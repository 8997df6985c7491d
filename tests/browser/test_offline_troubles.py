"""What goes wrong while a part of the site is kept: a faulty deployment, a full device, a stop."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.host import Deployment
from tests.browser.kept import (
    EDITION,
    FILES,
    GUIDE,
    LESSON,
    UNIT,
    WHERE,
    Editions,
    control,
    deploy,
    keep,
    newer,
    opened,
    until,
)
from tests.browser.test_pages import NOTHING, STORED

pytestmark = pytest.mark.xdist_group("offline")  # two editions for all

REACHED = """(document.querySelector("keep-offline").scrollIntoView(),
  document.querySelector("keep-offline button") !== null)"""
"""Whether what is told far down is there; a page that is just opened again is scrolled again."""


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
    expect(page.get_by_role("status").filter(has_text="ny udgave")).to_have_text(
        "Der er en ny udgave af siden, men ikke plads til den på enheden. Den gamle virker "
        "stadig. Fjern noget af det, du har gemt, så kommer den nye."
    )
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
