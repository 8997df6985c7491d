"""Several tabs, two areas and one reader: nothing given or begun is lost between them."""

import json
from typing import Any

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.course import KEY, answer, question, reload, stored, tab

BEFORE = "Her er dit svar fra sidst."
KEPT = {"v": 1, "n": 1, "ok": False, "d": "2026-11-26", "f": ["a"], "a": ["a"]}
FULL_DEVICE = """
const put = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  if (this === window.localStorage) throw new DOMException("x", "QuotaExceededError");
  put.call(this, key, value);
};
"""


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


def test_a_device_without_room_takes_nothing_from_the_tab(
    device: BrowserContext, lesson: str
) -> None:
    device.add_init_script(FULL_DEVICE)
    with tab(device, lesson) as page:
        answer(page, "is", "b")
        remember(page)
        reload(page)

        expect(question(page, "is").locator(".question-note")).to_have_text(BEFORE)


def test_answers_from_before_the_reader_said_who_are_kept_too(
    device: BrowserContext, lesson: str
) -> None:
    begin(device, lesson, **{KEY: saved(KEPT)})
    with tab(device, lesson) as page:
        answer(page, "is", "b")
        answer(page, "boden", "trick-1")
        come_back(page)

    with tab(device, lesson) as page:
        come_back(page)
        expect(question(page, "boden").locator(".question-note")).to_have_text(BEFORE)
        expect(question(page, "is").locator("[value=b]")).to_be_checked()
        kept = stored(page, "localStorage")
        assert kept
        assert kept["answers"]["to-opslag/is"] == {
            **KEPT,
            "n": 2,
            "ok": True,
            "a": ["b"],
            "d": kept["answers"]["to-opslag/boden"]["d"],
        }


def test_what_a_later_version_left_in_the_tab_stays_when_the_device_remembers(
    device: BrowserContext, lesson: str
) -> None:
    raw = '{"format":2,"answers":"noget helt andet"}'
    begin(device, lesson, **{KEY: saved(KEPT)})
    with tab(device, lesson) as page:
        page.evaluate("raw => sessionStorage.setItem(raw[0], raw[1])", [KEY, raw])
        come_back(page)
        answer(page, "boden", "trick-1")

        assert page.evaluate(f"sessionStorage.getItem('{KEY}')") == raw


def test_what_is_sound_on_the_device_is_not_set_aside_for_what_is_broken_in_the_tab(
    device: BrowserContext, lesson: str
) -> None:
    begin(device, lesson, **{KEY: saved(KEPT)})
    with tab(device, lesson) as page:
        page.evaluate(f"sessionStorage.setItem('{KEY}', 'x')")
        come_back(page)
        answer(page, "boden", "trick-1")

        assert page.evaluate(f"localStorage.getItem('{KEY}:broken')") is None
        expect(page.locator(".answers-trouble")).to_be_hidden()
        assert page.evaluate(f"sessionStorage.getItem('{KEY}:broken')") == "x"
