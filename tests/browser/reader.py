"""What a reader does and hears on a page with one question."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

ShowQuestion = Callable[[str, str], Page]

MOST_TURNS = 5

CHOICE = ("choice", "a manipulative post")
SPOT = ("spot", "two tricks and two honest places")
NAMES = ("spot", "names for the tricks")
ORDER = ("order", "two steps may change places")
DISCERN = ("discern", "three of each")
CHOICES = ("choices", "two of three")
TRUE_FALSE = ("true_false", "a claim that is false, and how sure")
SORT = ("sort", "two groups")
GAPS = ("gaps", "two gaps")
SCALE = ("scale", "an opinion")
REFLECT = ("reflect", "a thought, and what to do with it")
CARDS = ("cards", "cards about techniques")
DIALOGUE = ("dialogue", "a friend who is angry")


def status(page: Page, words: str) -> None:
    expect(page.get_by_role("status")).to_have_text(words)


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def choose_first(page: Page) -> None:
    """Choose the first thing everywhere."""
    for group in page.locator(".options:visible, .spot-phrase").all():
        group.locator("input").first.check()
    for gap in page.locator("select").all():
        gap.select_option(index=1)
    for field in page.locator("textarea").all():
        field.fill("Jeg skiftede mening om rampen.")
    for card in page.locator(".cards-card > summary").all():
        card.click()


def answer_first(page: Page) -> None:
    """Choose the first thing everywhere, or the first answer until there are none, and send it."""
    choose_first(page)
    for _ in range(MOST_TURNS):
        if page.locator("button[data-answer]").count():
            page.locator("button[data-answer]").first.click()
    for button in page.locator("[type=submit]:visible").all():
        button.click()


def tab_to(page: Page, name: str) -> None:
    """Press Tab until the button with this name has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == name:
            return
    raise AssertionError(f"no way to {name} with the keyboard")


def listen(page: Page) -> None:
    page.evaluate(
        """() => {
          window.told = [];
          document.addEventListener("vidsyn-answered", ({ detail }) => window.told.push(detail));
        }"""
    )
