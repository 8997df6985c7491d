"""Several tabs, two areas and one reader: nothing given or begun is lost between them."""

import json
from typing import Any

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.course import KEY, answer, question, tab

BEFORE = "Her er dit svar fra sidst."
KEPT = {"v": 1, "n": 1, "ok": False, "d": "2026-11-26", "f": ["a"], "a": ["a"]}


def saved(entry: dict[str, Any], name: str = "is") -> str:
    return json.dumps({"format": 1, "answers": {f"to-opslag/{name}": entry}})


def begin(device: BrowserContext, lesson: str, **items: str) -> None:
    """Leave items on the device, as an earlier visit did."""
    with tab(device, lesson) as page:
        page.evaluate("items => Object.assign(localStorage, items)", items)


def come_back(page: Page) -> None:
    page.get_by_role("button", name="Ja, fortsæt").click()


def remember(page: Page) -> None:
    page.get_by_role("button", name="Husk på denne enhed").click()


def test_another_try_stands_while_another_tab_writes(device: BrowserContext, lesson: str) -> None:
    with tab(device, lesson) as one:
        for name, value in (("is", "a"), ("boden", "honest-1"), ("tjek", None)):
            answer(one, name, *filter(None, [value]))
        for n in range(6):
            question(one, "seks").locator("[value$=':honest']").nth(n).check()
        answer(one, "seks")
        remember(one)
        with tab(device, lesson) as two:
            come_back(two)
            one.get_by_role("button", name="Prøv dem igen").click()
            question(one, "is").locator("[value=c]").check()
            answer(two, "boden", "trick-1")

            expect(question(one, "is").locator("[value=c]")).to_be_checked()
            expect(question(one, "is").locator("[value=a]")).not_to_be_checked()


def test_a_changed_question_being_answered_stands_while_another_tab_writes(
    device: BrowserContext, lesson: str
) -> None:
    begin(device, lesson, **{KEY: saved({**KEPT, "v": 7})})
    with tab(device, lesson) as one, tab(device, lesson) as two:
        come_back(one)
        come_back(two)
        question(one, "is").locator("[value=c]").check()
        answer(two, "boden", "trick-1")

        expect(question(one, "boden").locator(".question-note")).to_have_text(BEFORE)
        expect(question(one, "is").locator("[value=c]")).to_be_checked()


def test_a_choice_stands_while_another_tab_answers_the_same(
    device: BrowserContext, lesson: str
) -> None:
    begin(device, lesson, **{KEY: saved(KEPT, "seks")})
    with tab(device, lesson) as one, tab(device, lesson) as two:
        come_back(one)
        come_back(two)
        question(one, "is").locator("[value=c]").check()
        question(one, "tjek").get_by_role("button", name="Op").last.click()
        begun = one.evaluate("document.querySelector('quiz-order').answer()")
        answer(two, "is", "b")
        answer(two, "tjek")
        answer(two, "boden", "trick-1")

        expect(question(one, "boden").locator(".question-note")).to_have_text(BEFORE)
        expect(question(one, "is").locator("[value=c]")).to_be_checked()
        assert one.evaluate("document.querySelector('quiz-order').answer()") == begun


def test_an_answer_put_back_is_the_latest_while_nobody_touches_it(
    device: BrowserContext, lesson: str
) -> None:
    begin(device, lesson, **{KEY: saved(KEPT)})
    with tab(device, lesson) as one, tab(device, lesson) as two:
        come_back(one)
        come_back(two)
        answer(two, "is", "b")

        expect(question(one, "is").locator("[value=b]")).to_be_checked()
        expect(one.locator(".quiz-progress")).to_have_text("Du har klaret 1 af 4 opgaver.")
