"""A whole quiz: how far one is, what to look at again, and another go at what was not right."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.course import LESSON, answer, question, tab

RIGHT = {
    "boden": ["trick-1"],
    "tjek": ["a", "b", "c"],
    "seks": [*(f"{each}:honest" for each in "abc"), *(f"{each}:manipulative" for each in "def")],
}


@pytest.fixture
def quiz(browser: Browser, tiny_site: Path) -> Iterator[Page]:
    """A quiz whose first question is answered wrong and the rest right."""
    context = browser.new_context(reduced_motion="reduce")
    with tab(context, (tiny_site / LESSON).as_uri()) as page:
        answer(page, "is", "a")
        for name, values in RIGHT.items():
            question(page, name).evaluate("(it, values) => it.give(values)", values)
            answer(page, name)
        yield page
    context.close()


def progress(page: Page, words: str) -> None:
    expect(page.locator(".quiz-progress")).to_have_text(words)


def test_words_say_how_far_one_is(browser: Browser, tiny_site: Path) -> None:
    context = browser.new_context()
    with tab(context, (tiny_site / LESSON).as_uri()) as page:
        progress(page, "Du har klaret 0 af 4 opgaver.")
        answer(page, "is", "b")
        progress(page, "Du har klaret 1 af 4 opgaver.")
        answer(page, "is", "a")
        progress(page, "Du har klaret 1 af 4 opgaver.")
        expect(page.locator(".quiz-end")).to_be_hidden()
    context.close()


def test_the_end_says_what_to_look_at_again_and_where(quiz: Page) -> None:
    progress(quiz, "Du har klaret 3 af 4 opgaver.")

    again = quiz.locator(".quiz-again li:visible")
    expect(again).to_have_text(["Spørgsmål 1. Læs mere i: Læs dem"])
    expect(quiz.get_by_text("Nu kan du se efter, hvad et opslag vil have dig til.")).to_be_visible()
    again.get_by_role("link", name="Læs dem").click()
    assert quiz.url.endswith(f"{LESSON}#laes")
    expect(quiz.locator(".quiz-end")).to_be_visible()


def test_another_go_is_at_what_was_not_right_alone(quiz: Page) -> None:
    quiz.get_by_role("button", name="Prøv dem igen, der mangler").click()

    expect(question(quiz, "is").locator("input").first).to_be_focused()
    expect(question(quiz, "is").locator(":checked, .question-verdict")).to_have_count(0)
    expect(question(quiz, "boden").locator(":checked")).to_have_count(1)
    expect(quiz.locator(".quiz-end")).to_be_hidden()

    answer(quiz, "is", "b")

    progress(quiz, "Du har klaret 4 af 4 opgaver.")
    expect(quiz.locator(".quiz-end")).to_be_visible()
    expect(quiz.locator(".quiz-again")).to_be_hidden()


def test_no_number_is_a_grade(quiz: Page) -> None:
    words = quiz.locator("quiz-set").inner_text()

    assert "%" not in words
    assert "point" not in words.lower()
    assert "karakter" not in words.lower()
