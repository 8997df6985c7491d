"""A projector page as a class sees it."""

from playwright.sync_api import Page, expect


def at(page: Page, step: str) -> None:
    """Go to a step by its address."""
    page.goto(f"{page.url.partition('#')[0]}#{step}")


def shows(page: Page, *headings: str) -> None:
    """Wait until these steps are seen, and no others."""
    expect(page.locator("section.screen h2:visible")).to_have_text(list(headings))


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)
