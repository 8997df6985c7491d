"""A parent on a phone: the answer and the help first, and the age of a number said."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from tests.browser.paper import sheets

PHONE: ViewportSize = {"width": 360, "height": 640}
"""CSS pixels of a small phone."""

GUIDES = ["spil-og-nye-venner", "rigtig-bekymret"]

OLD = "det er mere end seks måneder siden, så nummeret kan være ændret"


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport=PHONE)
    yield page
    page.close()


def is_whole_on_the_first_screen(part: Locator) -> bool:
    box = part.bounding_box()
    return box is not None and box["y"] >= 0 and box["y"] + box["height"] <= PHONE["height"]


@pytest.mark.parametrize("name", GUIDES)
def test_the_first_screen_has_the_short_answer_and_a_way_to_help(
    name: str, phone: Page, site: Path
) -> None:
    phone.goto((site / "foraeldre" / name / "index.html").as_uri())

    assert is_whole_on_the_first_screen(phone.locator(".short-answer"))
    assert is_whole_on_the_first_screen(phone.locator("a[href^='tel:']").first)


def test_nothing_stands_above_the_help_of_a_worried_parent(phone: Page, site: Path) -> None:
    phone.goto((site / "foraeldre/rigtig-bekymret/index.html").as_uri())

    top = phone.locator(".urgent").bounding_box()
    first_text = phone.evaluate("document.querySelector('main').innerText.trim().split('\\n')[0]")
    assert top is not None
    assert top["y"] == 0
    assert first_text == phone.locator(".urgent-when").first.inner_text()
    expect(phone.locator(".urgent a").first).to_have_attribute("href", "tel:112")


def test_the_way_to_the_rest_of_the_site_comes_after_the_guide(phone: Page, site: Path) -> None:
    phone.goto((site / "foraeldre/rigtig-bekymret/index.html").as_uri())

    phone.get_by_role("navigation", name="Hovedmenu").get_by_role("link", name="Skole").click()

    expect(phone.get_by_role("heading", level=1)).to_have_text("Skole")


@pytest.mark.parametrize("name", GUIDES)
def test_a_flyer_is_one_sheet(name: str, phone: Page, site: Path) -> None:
    phone.goto((site / "foraeldre" / name / "flyer.html").as_uri())

    assert sheets(phone) == 1


@pytest.mark.parametrize(
    ("today", "said"),
    [("2027-05-21T12:00:00", 0), ("2027-05-23T12:00:00", 1)],
    ids=["within six months", "after six months"],
)
def test_a_number_read_long_ago_says_so(
    today: str, said: int, browser: Browser, site: Path
) -> None:
    page = browser.new_page()
    page.clock.set_fixed_time(today)
    page.goto((site / "foraeldre/rigtig-bekymret/index.html").as_uri())

    numbers = page.locator("[data-read]").count()
    assert numbers >= 3
    expect(page.get_by_text(OLD)).to_have_count(numbers * said)
    page.close()


def test_every_page_with_a_number_says_when_it_was_read(site: Path) -> None:
    silent = []
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        if '"tel:' in html and ("data-read=" not in html or "fresh." not in html):
            silent.append(page.relative_to(site))

    assert silent == []
