"""What still works when scripts are off, the page is damaged, or the screen is small."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.reader import (
    CARDS,
    CHOICE,
    CHOICES,
    DISCERN,
    GAPS,
    NAMES,
    ORDER,
    REFLECT,
    SCALE,
    SORT,
    SPOT,
    TRUE_FALSE,
    ShowQuestion,
    choose_first,
)

DIALOGUE = ("dialogue", "nobody has a name")
WITH_KEY = [
    CHOICE,
    CHOICES,
    SPOT,
    NAMES,
    ORDER,
    SORT,
    GAPS,
    DISCERN,
    TRUE_FALSE,
    SCALE,
    REFLECT,
    DIALOGUE,
]
EACH = pytest.mark.parametrize("example", [*WITH_KEY, CARDS], ids=lambda each: each[0])


@pytest.mark.parametrize("example", WITH_KEY, ids=lambda each: each[0])
def test_the_answer_can_be_read_without_scripts(
    example: tuple[str, str], show_question: ShowQuestion, browser: Browser, tmp_path: Path
) -> None:
    show_question(*example)
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((tmp_path / "page.html").as_uri())

    page.locator(".question-key > summary").click()

    expect(page.locator(".question-key [data-for]").first).to_be_visible()
    expect(page.locator("legend, .question-ask").first).to_be_visible()
    expect(page.locator("button:visible")).to_have_count(0)
    context.close()


def test_enter_without_scripts_leads_nowhere(
    show_question: ShowQuestion, browser: Browser, tmp_path: Path
) -> None:
    show_question(*CHOICE)
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((tmp_path / "page.html").as_uri())
    address = page.url

    page.locator("input").first.press("Enter")

    assert page.url == address
    context.close()


DAMAGE = {
    "no form": "question.querySelector('form').remove()",
    "no key": "question.querySelector('.question-key')?.remove()",
    "no status": "question.querySelector('[role=status]').remove()",
    "an empty key": "question.querySelectorAll('[data-for]').forEach(each => each.remove())",
    "no place to explain": "question.querySelectorAll('[class$=explain]').forEach(e => e.remove())",
    "no values": "question.querySelectorAll('[value]').forEach(e => e.removeAttribute('value'))",
    "no words": "for (const name of Object.keys(question.dataset)) delete question.dataset[name]",
    "no labels": "question.querySelectorAll('label').forEach(e => e.replaceWith(...e.childNodes))",
    "nothing": "question.replaceChildren()",
}


PRESS_EVERYTHING = """() => {
  // A form without its script would leave the page, and what goes wrong on it would not be heard.
  document.addEventListener("submit", (event) => event.preventDefault());
  for (const each of document.querySelectorAll("input, [data-move], button")) each.click();
}"""


@EACH
def test_a_damaged_page_raises_nothing(
    example: tuple[str, str], show_question: ShowQuestion
) -> None:
    page = show_question(*example)
    address = page.url
    start_over = "question => question.replaceWith(question.cloneNode(true))"

    for damage in DAMAGE.values():
        page.goto(address)
        page.locator(".question").evaluate(f"question => {{ {damage} }}")
        page.evaluate(PRESS_EVERYTHING)
        page.locator(".question").evaluate(start_over)
        page.evaluate(PRESS_EVERYTHING)
        page.wait_for_timeout(65)


@EACH
def test_a_question_that_is_moved_listens_once(
    example: tuple[str, str], show_question: ShowQuestion
) -> None:
    page = show_question(*example)
    page.evaluate("document.body.append(document.querySelector('.question'))")
    page.evaluate(
        """() => {
          window.count = 0;
          document.addEventListener("vidsyn-answered", () => (window.count += 1));
        }"""
    )

    choose_first(page)
    for send in page.locator("[type=submit], button[data-answer]").all()[:1]:
        send.click()

    page.wait_for_function("count")
    assert page.evaluate("count") == 1


def test_a_moved_order_moves_one_place_at_a_time(show_question: ShowQuestion) -> None:
    page = show_question(*ORDER)
    page.evaluate("document.body.append(document.querySelector('.question'))")
    steps = "[...document.querySelectorAll('[data-step]')].map(row => row.dataset.step)"
    before = page.evaluate(steps)

    page.locator("[data-move=down]").first.click()

    assert page.evaluate(steps) == [before[1], before[0], *before[2:]]


def test_coming_back_to_the_page_finds_it_ready(show_question: ShowQuestion) -> None:
    page = show_question(*CHOICE)
    page.locator("[value=a]").check()
    page.get_by_role("button", name="Tjek svar").click()
    page.goto("about:blank")
    page.go_back()

    page.locator("[value=b]").check()
    page.get_by_role("button", name="Tjek svar").click()

    expect(page.get_by_role("status")).to_have_text("Det passer bedst.")


@EACH
def test_targets_are_big_enough_for_a_finger(
    example: tuple[str, str], show_question: ShowQuestion
) -> None:
    page = show_question(*example)

    for target in page.locator("label:visible, select, button:visible, summary:visible").all():
        box = target.bounding_box()
        assert box
        assert box["height"] >= 43.99, target.inner_text()


@pytest.mark.parametrize("size", ["100%", "200%"])
@EACH
def test_nothing_scrolls_sideways_on_a_small_screen(
    example: tuple[str, str], size: str, show_question: ShowQuestion
) -> None:
    page = show_question(*example)
    page.set_viewport_size({"width": 320, "height": 640})
    page.add_style_tag(content=f"html {{ font-size: {size} }}")

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("width", [320, 390, 700])
def test_a_checkbox_is_on_the_line_of_its_first_word(
    width: int, show_question: ShowQuestion
) -> None:
    page = show_question(*SPOT)
    page.set_viewport_size({"width": width, "height": 640})

    heights = page.evaluate(
        "[...document.querySelectorAll('.spot-start')].map(each => each.offsetHeight)"
    )

    assert len(set(heights)) == 1
    assert heights[0] < 60


@pytest.mark.parametrize(
    "example",
    [CHOICE, CHOICES, SPOT, ORDER, SORT, GAPS, DISCERN, TRUE_FALSE],
    ids=lambda each: each[0],
)
def test_every_verdict_is_a_line_and_a_word_in_forced_colours(
    example: tuple[str, str], show_question: ShowQuestion
) -> None:
    page = show_question(*example)
    page.emulate_media(forced_colors="active")
    choose_first(page)
    page.locator("[type=submit]").first.click()

    verdicts = page.locator("[data-verdict]").all()
    assert verdicts
    for verdict in verdicts:
        style = "solid" if verdict.get_attribute("data-verdict") == "right" else "dashed"
        expect(verdict).to_have_css("border-top-style", style)
        expect(verdict).to_contain_text("dit svar:")
