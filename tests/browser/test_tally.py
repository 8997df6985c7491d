"""The teacher's sheet for the class's numbers: counted by hand or on the screen, never kept."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.paper import sheets
from vidsyn.rendering.environment import PACKAGE

SHEET = "klassens-tal-fem-greb-maaling.html"
MOST_SCRIPT = 1_000


@pytest.fixture
def sheet(browser: Browser, site: Path) -> Iterator[Page]:
    page = browser.new_page()
    page.goto((site / "laerer/mellemtrin/fem-greb" / SHEET).as_uri())
    yield page
    page.close()


def count(table: Locator, when: str, *pupils: int | str) -> None:
    """Type how many pupils got 0, 1, 2 and so on."""
    for box, number in zip(table.locator(f"input[name={when}]").all(), pupils, strict=False):
        box.fill(str(number))


def results(table: Locator, when: str) -> list[str]:
    return table.locator(f"output[name={when}]").all_inner_texts()


def test_the_teacher_finds_it_beside_the_key(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / "laerer/mellemtrin/fem-greb/index.html").as_uri())

    page.locator("#side-plan").get_by_role("link", name="Klassens tal").click()

    expect(page.get_by_role("heading", level=1)).to_have_text("Klassens tal: Tolv opslag")
    page.get_by_role("link", name="Tilbage").click()
    expect(page.get_by_role("heading", name="Plan", exact=True)).to_be_visible()
    page.close()


def test_means_before_and_after_stand_side_by_side(sheet: Page) -> None:
    found, left = sheet.locator("table").all()

    count(found, "before", 0, 0, 2, 5, 9, 6)
    count(found, "after", 0, 0, 0, 4, 10, 8)
    count(left, "before", 1)

    assert results(found, "before") == ["22", "85", "3,9"]
    assert results(found, "after") == ["22", "92", "4,2"]
    assert results(left, "before") == ["1", "0", "0"]
    assert results(left, "after") == ["", "", ""]
    expect(found.locator(".tally-mean td")).to_have_text(["3,9 af 6", "4,2 af 6"])


def test_what_is_no_number_of_pupils_gives_no_result(sheet: Page) -> None:
    table = sheet.locator("table").first
    count(table, "before", 3, 4)
    box = table.get_by_label("Før, 1: antal elever")

    box.fill("-4")
    assert results(table, "before") == ["", "", ""]
    box.fill("")
    assert results(table, "before") == ["3", "0", "0"]


def test_nothing_is_kept(sheet: Page) -> None:
    table = sheet.locator("table").first
    count(table, "before", 3, 4)

    assert sheet.evaluate("localStorage.length + sessionStorage.length") == 0
    sheet.reload()

    expect(table.locator("input").first).to_have_value("")
    assert results(table, "before") == ["", "", ""]


def test_it_is_one_sheet_of_paper_with_boxes_and_no_word_of_the_screen(sheet: Page) -> None:
    assert sheets(sheet) == 1

    sheet.emulate_media(media="print")

    expect(sheet.locator("input:visible")).to_have_count(28)
    expect(sheet.get_by_text("på skærmen")).to_be_hidden()
    expect(sheet.get_by_text("Navn", exact=True)).to_have_count(0)
    expect(sheet.get_by_text("Sammenlign aldrig enkelte elever.")).to_be_visible()


def test_it_can_be_counted_without_scripts(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "laerer/mellemtrin/fem-greb" / SHEET).as_uri())

    expect(page.locator("input:visible")).to_have_count(28)
    expect(page.get_by_text("Gang hvert tal")).to_be_visible()
    expect(page.get_by_text("på skærmen")).to_be_hidden()
    context.close()


def test_its_script_is_small_and_says_nothing_itself() -> None:
    script = (PACKAGE / "web" / "tally.js").read_bytes()

    assert len(gzip.compress(script)) <= MOST_SCRIPT
    assert script.isascii()
