"""Every question type, and every question of the real lessons, solved with the keyboard alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.reader import ShowQuestion
from tests.evidence import See
from tests.question_examples import FIRST, Example, title

MOST_TABS = 40
"""Presses of Tab that one question may take from its first control to its button."""


NOTE_MARKS = """() => {
  window.marks = {};
  document.addEventListener("vidsyn-answered", (event) => {
    window.marks[event.detail.question] = event.detail.score ?? null;
  });
}"""


def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until the element has focus."""
    for _ in range(MOST_TABS):
        if wanted.evaluate("it => it === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reaches {wanted}")


def pick(page: Page, radio: Locator) -> None:
    """Choose a radio as a keyboard does: Tab into its group, arrows within it."""
    name = radio.get_attribute("name")
    group = radio.locator(f"xpath=ancestor::fieldset[1]//input[@name='{name}']")
    tab_to(page, group.first)
    page.keyboard.press("Space")
    for _ in range(group.count()):
        if radio.is_checked():
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError("the arrows never reach the radio")


def solve_choice(page: Page, question: Locator) -> None:
    right = question.locator(".question-key [data-right]").get_attribute("data-for")
    pick(page, question.locator(f"input[value='{right}']"))


def solve_spot(page: Page, question: Locator) -> None:
    for box in question.locator("input[type=checkbox]").all():
        if str(box.get_attribute("value")).startswith("trick"):
            tab_to(page, box)
            page.keyboard.press("Space")


def solve_order(page: Page, question: Locator) -> None:
    wanted = [
        str(each.get_attribute("data-for"))
        for each in question.locator(".question-key li[data-for]").all()
    ]
    for place, name in enumerate(wanted):
        rows = question.locator("[data-step]")
        now = [str(row.get_attribute("data-step")) for row in rows.all()].index(name)
        up = question.locator(f"[data-step='{name}'] button").first
        for _ in range(now - place):
            up.focus()
            page.keyboard.press("Enter")


def solve_discern(page: Page, question: Locator) -> None:
    for item in question.locator(".question-key li[data-for]").all():
        name, kind = item.get_attribute("data-for"), item.get_attribute("data-is")
        pick(page, question.locator(f"input[value='{name}:{kind}']"))


def solve_gaps(page: Page, question: Locator) -> None:
    for option in question.locator(".question-key [data-right]").all():
        value = option.get_attribute("data-for")
        gap = question.locator(f"select:has([value='{value}'])")
        tab_to(page, gap)
        for _ in range(gap.locator("option").count()):
            if gap.input_value() != value:
                page.keyboard.press("ArrowDown")


def solve_choices(page: Page, question: Locator) -> None:
    for option in question.locator(".question-key [data-right]").all():
        tab_to(page, question.locator(f"input[value='{option.get_attribute('data-for')}']"))
        page.keyboard.press("Space")


def solve_scale(page: Page, question: Locator) -> None:
    pick(page, question.locator("input").last)


def solve_dialogue(page: Page, question: Locator) -> None:
    """Say the first thing there is to say, until the conversation ends."""
    while question.locator("button[data-answer]").count():
        tab_to(page, question.locator("button[data-answer]").first)
        page.keyboard.press("Enter")


def solve_reflect(page: Page, question: Locator) -> None:
    tab_to(page, question.locator("textarea"))
    page.keyboard.type("Da jeg hørte rampen.")


def solve_cards(page: Page, question: Locator) -> None:
    for card in question.locator(".cards-card > summary").all():
        tab_to(page, card)
        page.keyboard.press("Enter")


SOLVE: dict[str, Callable[[Page, Locator], None]] = {
    "quiz-cards": solve_cards,
    "quiz-choice": solve_choice,
    "quiz-choices": solve_choices,
    "quiz-dialogue": solve_dialogue,
    "quiz-discern": solve_discern,
    "quiz-gaps": solve_gaps,
    "quiz-order": solve_order,
    "quiz-reflect": solve_reflect,
    "quiz-scale": solve_scale,
    "quiz-sort": solve_discern,
    "quiz-spot": solve_spot,
    "quiz-true-false": solve_choice,
}

UNMARKED = {"quiz-cards", "quiz-dialogue", "quiz-reflect", "quiz-scale"}


def solve(page: Page, question: Locator) -> str:
    """Solve one question from the key in the page, send it, and return its kind."""
    kind = str(question.evaluate("it => it.localName"))
    question.locator("input, select, textarea, summary, button:visible").first.focus()
    SOLVE[kind](page, question)
    for send in question.locator("[type=submit]").all():
        tab_to(page, send)
        page.keyboard.press("Enter")

    expect(question.get_by_role("status")).not_to_be_empty()
    return kind


@pytest.mark.parametrize("example", FIRST, ids=title)
def test_every_type_is_solved_by_keyboard(
    example: Example, show_question: ShowQuestion, seen: See
) -> None:
    seen("keyboard", example.type)
    page = show_question(example.type, example.name)
    page.evaluate(NOTE_MARKS)

    kind = solve(page, page.locator(".question"))

    mark = None if kind in UNMARKED else 1
    assert list(page.evaluate("marks").values()) == [mark]


@pytest.mark.parametrize("number", [1, 2, 3])
def test_every_question_is_solved_by_keyboard(
    number: int, browser: Browser, site: Path, seen: See
) -> None:
    name = f"skole/mellemtrin/fem-greb/lektion-{number}.html"
    seen("keyboard", name)
    page = browser.new_page()
    page.goto((site / name).as_uri())
    page.evaluate(NOTE_MARKS)
    questions = page.locator(".question").all()
    assert questions

    for question in questions:
        solve(page, question)

    marks = page.evaluate("marks")
    page.close()
    assert marks == dict.fromkeys(marks, 1)
    assert len(marks) == len(questions)


@pytest.mark.parametrize(
    ("width", "order"),
    [
        (390, ["Vidsyn", "Søg", "Visning", "Skole", "Forældre", "Fagfolk"]),
        (1280, ["Vidsyn", "Skole", "Forældre", "Fagfolk", "Søg", "Visning"]),
    ],
)
def test_the_tab_key_goes_through_the_header_as_the_eye_does(
    width: int, order: list[str], page: Page, site: Path
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto((site / "index.html").as_uri())
    page.get_by_role("link", name="Gå til indhold").focus()

    reached = []
    for _ in order:
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.textContent.trim()"))

    assert reached == order
