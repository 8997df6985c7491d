"""Cards: turned one by one, and back; nothing to get right."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.reader import CARDS, ShowQuestion, listen, press, status

FRONTS = ".cards-card > summary"
OPEN = ".cards-card[open]"
SEEN = "[data-seen]:visible"


@pytest.fixture
def cards(show_question: ShowQuestion) -> Page:
    page = show_question(*CARDS)
    listen(page)
    return page


def turn(page: Page, *places: int) -> None:
    for place in places:
        page.locator(FRONTS).nth(place).click()


def test_cards_with_keys_only(cards: Page) -> None:
    press(cards, "Tab", "Tab", "Enter", "Tab", "Space")

    expect(cards.locator(FRONTS).nth(1)).to_be_focused()
    expect(cards.locator(OPEN)).to_have_text(
        [
            "Hvad hedder grebet, når noget er for godt til at sige nej til? set Lokkemaden",
            "Hvad hedder grebet, når alle bliver delt i to hold? set Os mod dem",
        ]
    )
    press(cards, "Tab", "Enter", "Tab", "Enter")
    status(cards, "Du har set alle kortene.")


def test_they_are_gone_through_when_each_was_turned_once(cards: Page) -> None:
    turn(cards, 0, 1, 2, 1)
    expect(cards.locator(SEEN)).to_have_count(3)
    assert cards.evaluate("told") == []

    turn(cards, 3, 3)
    turn(cards, 3)

    status(cards, "Du har set alle kortene.")
    assert cards.evaluate("told") == [{"question": "quiz/kort-om-greb"}]
    expect(cards.locator(".question-verdict")).to_have_count(0)


def test_a_tip_is_no_card(cards: Page) -> None:
    cards.get_by_text("Få et tip").click()

    expect(cards.locator(".question-hint")).to_have_attribute("open", "")
    expect(cards.locator(SEEN)).to_have_count(0)


def test_all_are_turned_back_and_have_been_seen(cards: Page) -> None:
    turn(cards, 0, 2)

    back = cards.get_by_role("button", name="Vend alle tilbage")
    back.click()

    status(cards, "Alle kort er vendt tilbage.")
    expect(cards.locator(OPEN)).to_have_count(0)
    expect(cards.locator(SEEN)).to_have_count(2)
    expect(back).to_be_focused()


def test_cards_seen_before_are_marked_and_not_turned(cards: Page) -> None:
    give = "ids => document.querySelector('.question').give(ids)"

    assert cards.evaluate(give, ["os-mod-dem", "falsk-afsender"])

    expect(cards.locator(SEEN)).to_have_count(2)
    expect(cards.locator(OPEN)).to_have_count(0)
    assert cards.evaluate("document.querySelector('.question').answer()") == [
        "os-mod-dem",
        "falsk-afsender",
    ]
    turn(cards, 0, 3)
    status(cards, "Du har set alle kortene.")


def test_a_card_that_is_no_more_has_no_place(cards: Page) -> None:
    give = "ids => document.querySelector('.question').give(ids)"

    assert not cards.evaluate(give, ["os-mod-dem", "et-gammelt-kort"])


@pytest.fixture
def without_scripts(
    show_question: ShowQuestion, browser: Browser, tmp_path: Path
) -> Iterator[Page]:
    show_question(*CARDS)
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((tmp_path / "page.html").as_uri())
    yield page
    context.close()


def test_cards_turn_without_scripts(without_scripts: Page) -> None:
    turn(without_scripts, 3)

    expect(without_scripts.get_by_text("Nej. Man må gerne være træt")).to_be_visible()
    expect(without_scripts.locator("button:visible, [data-seen]:visible")).to_have_count(0)
