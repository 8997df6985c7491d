"""A page of a kit: answers to open one at a time, by thumb or key, without a script; all on paper."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

KIT = "fagfolk/et-oplaeg"


@pytest.fixture
def fork(thumb: Page, tiny_site: Path) -> Page:
    thumb.goto((tiny_site / KIT / "gaflen.html").as_uri())
    return thumb


def opened(page: Page) -> list[str]:
    return page.locator("details[open] > summary").all_inner_texts()


def test_one_answer_of_a_step_is_open_at_a_time(fork: Page) -> None:
    fork.get_by_text("Ja", exact=True).tap()
    fork.get_by_text("Ja, og jeg ved hvorfor").tap()
    assert opened(fork) == ["Ja", "Ja, og jeg ved hvorfor"]

    fork.get_by_text("Nej", exact=True).tap()

    assert opened(fork) == ["Nej", "Ja, og jeg ved hvorfor"]


def test_an_answer_leads_on_to_the_next_step_with_keys_alone(fork: Page) -> None:
    fork.get_by_text("Nej", exact=True).focus()
    fork.keyboard.press("Enter")
    fork.keyboard.press("Tab")
    fork.keyboard.press("Enter")

    assert fork.url.endswith("#bekymring")


def test_answers_are_large_enough_for_a_thumb(fork: Page) -> None:
    boxes = [each.bounding_box() for each in fork.locator("summary").all()]

    assert len(boxes) == 4
    assert all(box and box["height"] >= 48 for box in boxes)


def test_on_paper_every_answer_is_open_and_the_numbers_are_there(fork: Page) -> None:
    fork.emulate_media(media="print")

    texts = fork.locator("details > p").all()
    assert len(texts) == 5
    assert all(each.is_visible() for each in texts)
    expect(fork.locator(".help")).to_be_visible()
    expect(fork.get_by_role("link", name="Et oplæg")).to_have_count(0)


def test_the_page_is_listed_on_its_kit_and_shows_its_picture(fork: Page, tiny_site: Path) -> None:
    fork.goto((tiny_site / KIT / "index.html").as_uri())
    fork.get_by_role("link", name="Gaflen").tap()

    width = fork.get_by_role("img", name="Tre veje").evaluate("picture => picture.naturalWidth")
    assert width > 0


def test_a_question_in_the_kits_own_text_can_be_linked_to(fork: Page, tiny_site: Path) -> None:
    fork.get_by_text("Ja, og jeg ved hvorfor").tap()
    fork.get_by_role("link", name="Sådan hænger det sammen").tap()

    fork.wait_for_url((tiny_site / KIT / "vejledning.html").as_uri() + "#sammen")
