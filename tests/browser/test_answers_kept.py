"""A reader comes back: what is kept, where, who may see it, and what happens when it cannot be."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.course import answer, question, reload, stored, tab
from tests.browser.reader import answer_first

ANSWERS = "[...document.querySelectorAll('[data-question]')].map(each => each.answer())"
BEFORE = "Her er dit svar fra sidst."
KEPT = {"v": 1, "n": 1, "ok": True, "f": ["b"], "a": ["b"]}


def note(page: Page, name: str) -> Any:
    return question(page, name).locator(".question-note")


def without_day(kept: dict[str, Any] | None) -> dict[str, Any]:
    assert kept
    return {
        name: {k: v for k, v in each.items() if k != "d"} for name, each in kept["answers"].items()
    }


def test_nothing_is_written_before_the_first_answer(device: BrowserContext, lesson: str) -> None:
    with tab(device, lesson) as page:
        answer(page, "is")

        assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_an_answer_is_kept_for_the_tab_alone(device: BrowserContext, lesson: str) -> None:
    with tab(device, lesson) as page:
        answer(page, "is", "b")

        assert without_day(stored(page, "sessionStorage")) == {"to-opslag/is": KEPT}
        assert page.evaluate("localStorage.length") == 0
        reload(page)
        expect(note(page, "is")).to_have_text(BEFORE)
        expect(question(page, "is").locator("[value=b]")).to_be_checked()
        expect(question(page, "is").locator(".question-verdict")).to_have_text("dit svar: rigtigt")
        expect(question(page, "is").get_by_role("status")).to_have_text("")

    with tab(device, lesson) as page:
        expect(question(page, "is").locator("[value=b]")).not_to_be_checked()
        expect(page.get_by_role("heading", name="Dine svar")).to_be_hidden()


def test_the_first_answer_stays_beside_the_latest(device: BrowserContext, lesson: str) -> None:
    with tab(device, lesson) as page:
        answer(page, "is", "a")
        answer(page, "is", "c")
        reload(page)
        answer(page, "is", "b")
        answer(page, "is", "a")

        assert without_day(stored(page, "sessionStorage")) == {
            "to-opslag/is": {"v": 1, "n": 4, "ok": True, "f": ["a"], "a": ["a"]}
        }


def test_the_device_remembers_when_asked_to(device: BrowserContext, lesson: str) -> None:
    with tab(device, lesson) as page:
        answer(page, "is", "b")
        page.get_by_role("button", name="Husk på denne enhed").click()

        expect(page.locator(".answers-where")).to_contain_text("gemt i browseren på den her enhed")
        assert without_day(stored(page, "localStorage")) == {"to-opslag/is": KEPT}

    with tab(device, lesson) as page:
        expect(page.get_by_role("heading", name="Er det dig, der var i gang?")).to_be_visible()
        expect(question(page, "is").locator("[value=b]")).not_to_be_checked()
        page.get_by_role("button", name="Ja, fortsæt").click()

        expect(note(page, "is")).to_have_text(BEFORE)
        expect(page.locator(".answers-who")).to_be_hidden()
        reload(page)
        expect(note(page, "is")).to_have_text(BEFORE)


def test_somebody_else_sees_nothing_and_changes_nothing(
    device: BrowserContext, lesson: str
) -> None:
    with tab(device, lesson) as page:
        answer(page, "is", "b")
        page.get_by_role("button", name="Husk på denne enhed").click()
        before = stored(page, "localStorage")

    with tab(device, lesson) as page:
        page.get_by_role("button", name="Nej, jeg er en anden").click()
        answer(page, "is", "a")
        reload(page)

        expect(question(page, "is").locator("[value=a]")).to_be_checked()
        expect(page.get_by_role("button", name="Husk på denne enhed")).to_be_hidden()
        assert stored(page, "localStorage") == before
        page.get_by_role("button", name="Slet det, der er gemt på enheden").click()
        assert page.evaluate("localStorage.length") == 0
        expect(question(page, "is").locator("[value=a]")).to_be_checked()


def test_delete_leaves_nothing_in_the_browser_or_on_the_page(
    device: BrowserContext, lesson: str
) -> None:
    with tab(device, lesson) as page:
        answer(page, "is", "a")
        answer(page, "boden", "trick-1")
        page.get_by_role("button", name="Husk på denne enhed").click()
        page.get_by_role("button", name="Slet mine svar").click()

        assert page.evaluate("localStorage.length + sessionStorage.length") == 0
        expect(page.locator(":checked")).to_have_count(0)
        expect(page.locator(".question-verdict")).to_have_count(0)
        expect(page.locator(".quiz-progress")).to_have_text("Du har klaret 0 af 4 opgaver.")


def test_two_tabs_lose_nothing_of_each_other(device: BrowserContext, lesson: str) -> None:
    with tab(device, lesson) as one:
        answer(one, "is", "b")
        one.get_by_role("button", name="Husk på denne enhed").click()
        with tab(device, lesson) as two:
            two.get_by_role("button", name="Ja, fortsæt").click()
            answer(one, "boden", "trick-1")
            answer(two, "tjek")

            expect(note(two, "boden")).to_have_text(BEFORE)
            expect(two.locator(".quiz-progress")).to_contain_text("af 4 opgaver")
            kept = stored(one, "localStorage")
            assert kept
            assert set(kept["answers"]) == {"to-opslag/is", "to-opslag/boden", "to-opslag/tjek"}
            two.get_by_role("button", name="Slet mine svar").click()
            expect(one.locator(":checked")).to_have_count(0)


REFUSALS = {
    "blocked": "for (const each of ['sessionStorage', 'localStorage'])"
    " Object.defineProperty(window, each, { get() { throw new DOMException('no'); } });",
    "full": "Storage.prototype.setItem = () => { throw new DOMException('x', 'QuotaExceededError'); };",
    "null": "for (const each of ['sessionStorage', 'localStorage'])"
    " Object.defineProperty(window, each, { value: null });",
}


@pytest.mark.parametrize("refusal", REFUSALS.values(), ids=REFUSALS)
def test_where_the_browser_keeps_nothing_the_page_does_and_says_so(
    refusal: str, device: BrowserContext, lesson: str
) -> None:
    device.add_init_script(refusal)
    with tab(device, lesson) as page:
        answer(page, "is", "b")
        answer(page, "boden", "trick-1")

        expect(page.locator(".answers-trouble")).to_have_text(
            "Browseren vil ikke gemme noget lige nu."
        )
        expect(page.locator(".answers-where")).to_have_text(
            "Svarene er her, til du lukker siden eller går videre."
        )
        expect(page.locator(".quiz-progress")).to_have_text("Du har klaret 2 af 4 opgaver.")
        expect(page.get_by_role("button", name="Husk på denne enhed")).to_be_hidden()


def test_mine_svar_is_printed_alone(device: BrowserContext, lesson: str) -> None:
    with tab(device, lesson) as page:
        answer(page, "is", "b")
        page.evaluate("window.print = () => (window.printed = document.documentElement.className)")
        page.get_by_role("button", name="Udskriv mine svar").click()

        assert page.evaluate("printed") == "answers-only"
        page.evaluate("document.documentElement.classList.add('answers-only')")
        page.emulate_media(media="print")
        expect(page.locator(".answers-printed > li")).to_have_count(1)
        expect(page.locator(".answers-printed")).to_contain_text("Hvad gør opslaget?")
        expect(page.locator(".answers-printed")).to_contain_text(
            "Det lokker med noget, der er væk om lidt."
        )
        expect(page.get_by_role("heading", name="Find grebet")).to_be_hidden()


def test_every_type_comes_back_whole_and_is_printed_in_words(
    device: BrowserContext, tiny_site: Path
) -> None:
    gallery = (tiny_site / "haandbog/opgavegalleri.html").as_uri()
    with tab(device, gallery) as page:
        untouched = page.evaluate(ANSWERS)
        answer_first(page)
        reload(page)

        expect(page.locator(".answers-trouble")).to_have_text("")
        expect(page.locator(".answers-progress")).to_contain_text("af 12 opgaver")
        page.evaluate("window.print = () => {}")
        page.get_by_role("button", name="Udskriv mine svar").click()
        rows = page.locator(".answers-printed > li").all_text_contents()
        assert len(rows) == 12
        assert [row for row in rows if "undefined" in row or not row.strip()] == []

        page.get_by_role("button", name="Slet mine svar").click()
        assert page.evaluate(ANSWERS) == untouched
        expect(page.locator(".question-verdict, .question-explain:visible")).to_have_count(0)


def test_pressing_twice_on_one_answer_is_one_try_on_the_next_visit_too(
    device: BrowserContext, lesson: str
) -> None:
    with tab(device, lesson) as page:
        answer(page, "is", "a")
        answer(page, "is")
        reload(page)

        expect(question(page, "is").locator("[value=a]")).to_be_checked()
        expect(question(page, "is").locator(".question-key")).to_be_hidden()


def test_the_focus_is_not_lost_when_all_is_deleted(device: BrowserContext, lesson: str) -> None:
    with tab(device, lesson) as page:
        answer(page, "is", "b")
        page.get_by_role("button", name="Slet mine svar").press("Enter")

        expect(page.locator("#main")).to_be_focused()
