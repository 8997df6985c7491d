"""What a reader does and hears on a page with one question."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

ShowQuestion = Callable[[str, str], Page]

CHOICE = ("choice", "a manipulative post")
SPOT = ("spot", "two tricks and two honest places")
NAMES = ("spot", "names for the tricks")
ORDER = ("order", "two steps may change places")
DISCERN = ("discern", "three of each")
CHOICES = ("choices", "two of three")
TRUE_FALSE = ("true_false", "a claim that is false, and how sure")
SCALE = ("scale", "an opinion")
DIALOGUE = ("dialogue", "a friend who is angry")


def status(page: Page, words: str) -> None:
    expect(page.get_by_role("status")).to_have_text(words)


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


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
