"""A difficult word is explained where it stands, and without scripts further down the page."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.axe import AXE, PHONE, on, violations

LESSON = "skole/mellemtrin/fem-greb/lektion-2.html"
MEANS = "En måde at skubbe til folk med ord, så de handler, før de tænker."


def test_a_press_on_a_word_says_what_it_means_and_goes_away_again(page: Page, site: Path) -> None:
    page.add_init_script(path=AXE)
    page.set_viewport_size({"width": PHONE, "height": 800})
    page.goto((site / LESSON).as_uri())
    word = page.locator("a.term", has_text="greb").first
    note = page.get_by_role("note").filter(has_text=MEANS)

    word.click()
    expect(note).to_be_focused()
    expect(word).to_have_attribute("aria-expanded", "true")
    assert "#" not in page.url
    box = note.bounding_box()
    assert box is not None
    assert 0 <= box["x"] <= box["x"] + box["width"] <= PHONE
    assert [*violations(page, on(PHONE))] == []
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(word).to_be_focused()

    page.keyboard.press("Enter")
    expect(note).to_be_visible()
    page.get_by_role("heading", level=1).click()
    expect(note).to_be_hidden()

    word.click()
    expect(note).to_be_visible()
    word.click()
    expect(note).to_be_hidden()
    expect(word).to_be_focused()


def test_without_scripts_a_word_leads_to_the_list(thumb: Page, site: Path) -> None:
    thumb.goto((site / LESSON).as_uri())

    thumb.locator("a.term", has_text="greb").first.tap()

    assert thumb.url.endswith("#ord-1")
    expect(thumb.locator("#ord-1")).to_be_in_viewport()
    expect(thumb.locator("#ord-1")).to_contain_text(MEANS)
