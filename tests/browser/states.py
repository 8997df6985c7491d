"""Every state a question can be in, one after the other, for all that is asked of each."""

from collections.abc import Callable, Iterator

from playwright.sync_api import Page, expect

from tests.browser.reader import answer_first
from tests.question_examples import Example

GIVE = """answer => {
  const question = document.querySelector("[data-question]");
  const before = String(question.answer());
  const isWhole = question.give(answer) && !question.missing();
  if (!isWhole || String(question.answer()) === before) return false;
  question.check();
  return true;
}"""
"""Put another answer there, and send it when nothing is missing in it."""

UNFOLD = """() => {
  for (const each of document.querySelectorAll(".question details")) each.open = true;
  for (const each of document.querySelectorAll(".question-key")) each.hidden = false;
}"""


WORTH: dict[str, Callable[[float], bool]] = {
    "wrong": lambda score: score == 0,
    "partly right": lambda score: 0 < score < 1,
    "right": lambda score: score == 1,
}


def walk(page: Page, example: Example) -> Iterator[str]:
    """Bring the question on a page from state to state; yield the name of each."""
    yield "untouched"
    yield from _sent_too_early(page)
    if page.locator("button[data-answer]").count():
        page.locator("button[data-answer]").first.click()
        _wait(page)
        yield "one thing said"
    answer_first(page)
    _wait(page)
    yield "the first of everything"
    yield from _given(page, example)
    yield from _named(page)
    page.evaluate(UNFOLD)
    yield "unfolded"


def _sent_too_early(page: Page) -> Iterator[str]:
    for button in page.locator("[type=submit]:visible").all():
        button.click()
        _wait(page)
        yield "sent too early"


def _given(page: Page, example: Example) -> Iterator[str]:
    """Give one answer of each worth."""
    for worth, are_worth_it in WORTH.items():
        answers = [each["give"] for each in example.answers if are_worth_it(float(each["score"]))]
        if any(page.evaluate(GIVE, answer) for answer in answers):
            _wait(page)
            yield worth


def _named(page: Page) -> Iterator[str]:
    """Take the second step of `spot`, where there is one."""
    for rows in page.locator(".spot-second .options:visible").all():
        rows.locator("input").first.check()
    for button in page.locator(".spot-second [type=submit]:visible").all():
        button.click()
        expect(page.locator(".spot-second [role=status]")).not_to_be_empty()
        yield "named"


def _wait(page: Page) -> None:
    expect(page.get_by_role("status").first).not_to_be_empty()
