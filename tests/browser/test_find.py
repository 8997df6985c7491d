"""A parent finds a guide in two taps: the child's age, and what has happened. No script is needed."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

FIND = "foraeldre/find.html"


@pytest.fixture
def phone(thumb: Page, site: Path) -> Page:
    thumb.goto((site / FIND).as_uri())
    return thumb


def test_two_taps_lead_to_the_guide(phone: Page) -> None:
    phone.get_by_text("10–12 år").tap()
    phone.get_by_role("link", name="Der er kommet en ny ven i et spil.").tap()

    expect(phone.get_by_role("heading", level=1)).to_have_text("Spil, chat og nye venner")


def test_a_sentence_stands_at_its_own_ages(phone: Page) -> None:
    sentence = phone.get_by_role("link", name="vil mødes")

    phone.get_by_text("4–6 år").tap()
    expect(sentence).to_have_count(0)
    phone.get_by_text("16–18 år").tap()
    expect(sentence).to_have_count(1)


def test_one_age_is_open_at_a_time(phone: Page) -> None:
    phone.get_by_text("7–9 år").tap()
    phone.get_by_text("13–15 år").tap()

    assert phone.locator("details[open] > summary").all_inner_texts() == ["13–15 år"]


def test_it_is_done_with_keys_alone(phone: Page) -> None:
    phone.get_by_text("13–15 år").focus()
    phone.keyboard.press("Enter")
    phone.keyboard.press("Tab")

    expect(phone.locator("details[open] li a").first).to_be_focused()


def test_whoever_cannot_wait_is_first_and_whole_on_the_screen(phone: Page) -> None:
    first = phone.locator("main a:not(.head a)").first
    expect(first).to_contain_text("Er det alvorligt nu?")
    ages = phone.locator("summary").all()
    boxes = [each.bounding_box() for each in (first, *ages)]
    assert all(box and box["height"] >= 44 and box["y"] + box["height"] <= 844 for box in boxes)

    first.tap()

    expect(phone.locator(".urgent a").first).to_have_attribute("href", "tel:112")


def test_on_paper_every_age_is_open(phone: Page) -> None:
    phone.emulate_media(media="print")

    closed = [each for each in phone.locator("details li a").all() if not each.is_visible()]

    assert closed == []


@pytest.mark.parametrize("name", ["index", "spil-og-nye-venner/index", "rigtig-bekymret/index"])
def test_the_list_and_each_guide_lead_there(name: str, phone: Page, site: Path) -> None:
    phone.goto((site / f"foraeldre/{name}.html").as_uri())

    phone.locator("main").get_by_role("link", name="Find din guide").tap()

    expect(phone.get_by_role("heading", level=1)).to_have_text("Find din guide")
