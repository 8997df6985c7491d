"""A person searches the site: as they type, by keyboard, without scripts, from a folder and a host."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import AXE, FOUR, violations
from tests.browser.host import hosted
from tests.browser.test_pages import NOTHING, STORED, opened, wide

HOSTILE = (
    "<img src=x onerror=alert(1)>",
    '"><script>alert(1)</script>',
    "((((.*+?^${}[]\\",
    "__proto__ constructor toString",
    "%00%E0%A4%A",
    "ø" * 5000,
    "\u202egreb\u200b",
    "-",
)


@pytest.fixture
def searching(page: Page, site: Path) -> Iterator[Page]:
    page.goto((site / "soeg.html").as_uri())
    yield page
    assert page.evaluate(STORED) == NOTHING


def test_pages_come_as_one_types_and_the_words_stay_in_the_address(searching: Page) -> None:
    searching.get_by_role("searchbox", name="Hvad leder du efter?").fill("straamanden")

    first = searching.locator(".hits a:visible").first
    expect(first).to_have_text("Stråmanden")
    expect(first.locator("mark")).to_have_text("Stråmanden")
    expect(searching.get_by_role("status")).to_contain_text("sider fundet")
    expect(searching.get_by_role("heading", level=2).first).to_have_text("Det passer bedst")
    assert searching.url.endswith("/soeg.html#q=straamanden")
    searching.reload()
    expect(first).to_have_text("Stråmanden")
    first.click()
    expect(searching.get_by_role("heading", level=1)).to_have_text("Stråmanden")
    searching.go_back()
    expect(first).to_have_text("Stråmanden")


def test_a_slip_is_told_and_nothing_found_leads_on(searching: Page) -> None:
    field = searching.get_by_role("searchbox")

    field.fill("porpaganda")
    expect(searching.get_by_role("status")).to_contain_text("Vi søgte på »propaganda«")
    field.fill("qqqxyz")
    expect(searching.get_by_role("status")).to_have_text("Ingen sider har »qqqxyz«.")
    expect(searching.locator(".search-none a")).to_have_text(["Skole", "Forældre", "Fagfolk"])
    expect(searching.get_by_role("heading", name="Alt fra A til Å")).to_be_visible()
    field.fill("")
    expect(searching.locator(".search-none")).to_be_hidden()


def test_an_index_that_did_not_come_is_fetched_again(searching: Page) -> None:
    index = (searching.get_by_role("search").get_attribute("data-indexes") or "").split()[-1]
    searching.route(f"**/{index}", lambda route: route.abort())
    searching.reload()
    searching.get_by_role("searchbox").fill("straamanden")
    expect(searching.get_by_role("status")).to_contain_text("kunne ikke hentes")
    searching.unroute(f"**/{index}")

    searching.get_by_role("searchbox").fill("stråmanden")

    expect(
        searching.locator(".hits a:visible").get_by_text("Stråmanden", exact=True)
    ).to_have_count(1)


def test_hostile_words_are_only_words(searching: Page) -> None:
    asked: list[str] = []
    searching.on("console", lambda line: asked.append(line.text))
    searching.on("dialog", lambda dialog: dialog.accept())
    searching.evaluate("void (self.alert = () => console.log('executed'))")
    for words in HOSTILE:
        searching.locator("#side-search").evaluate(
            "(field, words) => { field.value = words; field.dispatchEvent(new Event('input')); }",
            words,
        )
        searching.wait_for_timeout(550)
        assert searching.locator(".search img, .search script").count() == 0
        assert "kunne ikke hentes" not in searching.get_by_role("status").inner_text()
    assert asked == []


def test_keys_alone_lead_to_a_page_and_it_is_open_to_all(browser: Browser, site: Path) -> None:
    with opened(browser, reduced_motion="reduce") as (page, wrong):
        page.add_init_script(path=AXE)
        page.goto((site / "skole/index.html").as_uri())
        page.get_by_role("link", name="Søg", exact=True).press("Enter")
        page.get_by_role("searchbox").focus()
        page.keyboard.type("tavshedspligt")
        expect(page.locator(".hits a:visible").first).to_be_visible()
        wrong += [*violations(page, FOUR[:2]), *wide(page)]
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        expect(page.locator(".hits a:visible").first).to_be_focused()

    assert wrong == []


def test_without_scripts_all_there_is_stands_in_one_index(thumb: Page, site: Path) -> None:
    thumb.goto((site / "soeg.html").as_uri())

    expect(thumb.get_by_role("searchbox")).to_have_count(0)
    thumb.get_by_role("navigation", name="Bogstaver").get_by_role("link", name="Ø").tap()
    assert thumb.url.endswith("#side-z2")
    letters = thumb.locator(".a-to-z h3").all_inner_texts()
    assert letters[-2:] == ["Æ", "Ø"] or letters[-1] == "Å"
    thumb.get_by_role("link", name="Stråmanden").tap()
    expect(thumb.get_by_role("heading", level=1)).to_have_text("Stråmanden")


def test_a_teacher_finds_the_key_and_a_pupil_does_not(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    with hosted(site) as host:
        page.goto(f"{host}/laerer/mellemtrin/fem-greb/index.html")
        page.get_by_role("link", name="Søg", exact=True).click()
        page.get_by_role("searchbox").fill("facit tangmonsteret")
        key = page.locator(".hits a:visible").filter(has_text="Facit: Tangmonsteret")
        expect(key).to_be_visible()
        page.goto(f"{host}/soeg.html?q=facit+tangmonsteret")
        expect(page).to_have_url(f"{host}/soeg.html#q=facit+tangmonsteret")
        expect(page.get_by_role("status")).to_contain_text("fundet")
        assert page.locator(".hits a[href*='laerer/']").count() == 0
    page.close()


def test_the_handbook_leads_to_the_search_and_is_found(page: Page, site: Path) -> None:
    page.goto((site / "haandbog/skriv.html").as_uri())
    page.get_by_role("link", name="Søg", exact=True).click()
    page.get_by_role("searchbox").fill("skriv uden terminalen")
    found = page.locator(".hits a:visible").filter(has_text="Skriv uden terminal")

    found.first.click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Skriv uden terminal")
