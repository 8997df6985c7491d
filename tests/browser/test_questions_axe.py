"""Every question type, untouched, answered and opened, in light and in dark: axe finds nothing."""

import pytest
from playwright.sync_api import Page

from tests.browser.axe import AXE, PHONE, violations
from tests.browser.reader import ShowQuestion, choose_first
from tests.question_examples import FIRST, Example, title

MOST_TURNS = 5

LOOSE = ("landmark-one-main", "page-has-heading-one", "region")
"""Rules about a whole page, which a question alone is not."""


def found(page: Page) -> list[str]:
    return [*violations(page, (PHONE,), apart_from=LOOSE)]


def answer(page: Page) -> None:
    """Choose the first thing everywhere, or the first answer until there are none."""
    choose_first(page)
    for _ in range(MOST_TURNS):
        if page.locator("button[data-answer]").count():
            page.locator("button[data-answer]").first.click()
    for button in page.locator("[type=submit]").all():
        button.click()


@pytest.mark.parametrize("example", FIRST, ids=title)
def test_axe_finds_nothing(example: Example, show_question: ShowQuestion, page: Page) -> None:
    page.add_init_script(path=AXE)
    show_question(example.type, example.name)

    assert found(page) == []
    answer(page)
    assert found(page) == []
    page.evaluate("document.querySelectorAll('details').forEach(it => (it.open = true))")
    page.evaluate("document.querySelectorAll('.question-key').forEach(it => (it.hidden = false))")
    assert found(page) == []
