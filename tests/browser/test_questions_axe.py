"""Every question type, untouched, sent too early, answered, opened, right: axe finds nothing."""

import pytest
from playwright.sync_api import Page

from tests.browser.axe import AXE, LOOSE, PHONE, violations
from tests.browser.reader import NAMES, ShowQuestion, answer_first
from tests.question_examples import FIRST, Example, title

ANSWER = """answer => {
  const question = document.querySelector("[data-question]");
  question.give(answer);
  question.check();
}"""


def found(page: Page) -> list[str]:
    return [*violations(page, (PHONE,), apart_from=LOOSE)]


@pytest.mark.parametrize("example", FIRST, ids=title)
def test_axe_finds_nothing(example: Example, show_question: ShowQuestion, page: Page) -> None:
    page.add_init_script(path=AXE)
    show_question(example.type, example.name)

    assert found(page) == []
    for button in page.locator("[type=submit]:visible").all():
        button.click()
    assert found(page) == []
    answer_first(page)
    assert found(page) == []
    page.evaluate("document.querySelectorAll('details').forEach(it => (it.open = true))")
    page.evaluate("document.querySelectorAll('.question-key').forEach(it => (it.hidden = false))")
    assert found(page) == []
    for right in (each["give"] for each in example.answers if each["score"] == "1"):
        page.evaluate(ANSWER, right)
        assert found(page) == []


def test_axe_finds_nothing_in_the_second_step(show_question: ShowQuestion, page: Page) -> None:
    page.add_init_script(path=AXE)
    show_question(*NAMES)

    for value in ("trick-1", "trick-2"):
        page.locator(f"[value={value}]").check()
    page.get_by_role("button", name="Tjek svar").click()
    assert found(page) == []
    for name in ("trick-1:falsk-afsender", "trick-2:lokkemaden"):
        page.locator(f"[value='{name}']").check()
    page.get_by_role("button", name="Tjek greb").click()
    page.get_by_text("Se svaret").click()
    assert found(page) == []
