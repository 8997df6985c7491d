"""Keeping a part of the site on a device, in Chromium: nothing before the tap, everything after it."""

import re

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.axe import AXE, FOUR, violations
from tests.browser.host import Deployment
from tests.browser.kept import (
    EDITION,
    FILES,
    GUIDE,
    LESSON,
    MODULE,
    UNIT,
    YOUNGEST,
    Editions,
    control,
    deploy,
    files_of,
    keep,
    newer,
    opened,
    pages_of,
)
from tests.browser.test_pages import NOTHING, STORED

pytestmark = pytest.mark.xdist_group("offline")  # two editions for all


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


def test_two_pages_keep_at_once_and_neither_forgets_the_other(
    device: BrowserContext, host: Deployment
) -> None:
    pages = [opened(device, host, name) for name in (UNIT, f"{GUIDE}/index.html")]
    for page in pages:
        control(page).get_by_role("button", name="Gem til brug uden net").click()
    for page in pages:
        expect(control(page).get_by_role("status")).to_have_text(
            "Gemt på denne enhed. Det virker nu også uden net."
        )
    host.cut()

    pages[0].goto(f"{host.address}/uden-net.html")
    for name in ("To opslag", "En guide"):
        pages[0].get_by_role("listitem").get_by_role("link", name=name).click()
        expect(pages[0].get_by_role("heading", level=1)).to_have_text(name)
        pages[0].go_back()


def test_a_part_from_a_version_that_only_waits_is_kept_when_it_has_been_taken(
    device: BrowserContext, host: Deployment, editions: Editions
) -> None:
    page = opened(device, host, UNIT)
    keep(page)
    assert deploy(page, host, editions[1]) == "installed"
    page.goto(f"{host.address}/{GUIDE}/index.html")

    control(page).get_by_role("button", name="Gem til brug uden net").click()
    expect(control(page).get_by_role("status")).to_have_text(
        "Der er en ny udgave af siden. Skift til den, og tryk så igen."
    )
    with page.expect_navigation():
        newer(page).get_by_role("button", name="Skift til den").click()
    keep(page)
    host.cut()
    for name in (UNIT, f"{GUIDE}/index.html"):
        page.goto(f"{host.address}/{name}")
        assert page.evaluate(EDITION) == "22"
