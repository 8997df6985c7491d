"""Every question type, untouched, answered and opened, in light and in dark: axe finds nothing."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.reader import NAMES, ShowQuestion
from tests.question_examples import FIRST, Example, title
from vidsyn.site.build import HOME

AXE = HOME / ".vidsyn/node_modules/axe-core/axe.min.js"
MOST_TURNS = 5

LOOSE = {"landmark-one-main", "page-has-heading-one", "region"}
"""Rules about a whole page, which a question alone is not."""


def found(page: Page) -> list[str]:
    page.add_script_tag(path=AXE)
    result = page.evaluate("axe.run()")
    assert result["testEngine"]["name"] == "axe-core"
    return [
        f"{each['id']}: {node['html'][:120]}"
        for each in result["violations"]
        if each["id"] not in LOOSE
        for node in each["nodes"]
    ]


def answer(page: Page) -> None:
    """Choose the first thing everywhere, or the first answer until there are none."""
    for group in page.locator(".options, .spot-phrase").all():
        group.locator("input").first.check()
    for _ in range(MOST_TURNS):
        if page.locator("button[data-answer]").count():
            page.locator("button[data-answer]").first.click()
    for button in page.locator("[type=submit]").all():
        button.click()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("example", FIRST, ids=title)
def test_axe_finds_nothing(example: Example, scheme: Any, show_question: ShowQuestion) -> None:
    page = show_question(example.type, example.name)
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")

    assert found(page) == []
    answer(page)
    assert found(page) == []
    page.evaluate("document.querySelectorAll('details').forEach(it => (it.open = true))")
    page.evaluate("document.querySelector('.question-key').hidden = false")
    assert found(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_second_step(scheme: Any, show_question: ShowQuestion) -> None:
    page = show_question(*NAMES)
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")

    for value in ("trick-1", "trick-2"):
        page.locator(f"[value={value}]").check()
    page.get_by_role("button", name="Tjek svar").click()
    assert found(page) == []
    for name in ("trick-1:falsk-afsender", "trick-2:lokkemaden"):
        page.locator(f"[value='{name}']").check()
    page.get_by_role("button", name="Tjek greb").click()
    page.get_by_text("Se svaret").click()
    assert found(page) == []
