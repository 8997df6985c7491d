"""What somebody, something or a later version left in the storage: a fresh start at worst."""

import json
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.course import KEY, answer, question, stored, tab

BROKEN = "Noget af det gemte kunne ikke læses, og de opgaver begynder forfra."
GOOD = {"v": 1, "n": 1, "ok": True, "d": "2026-11-26", "f": ["b"], "a": ["b"]}


def left(device: BrowserContext, area: str, **items: str) -> None:
    """Leave items in a storage, as they stand before the page has opened the first time."""
    device.add_init_script(
        f"""if (!{area}.getItem("left")) {{
          {area}.setItem("left", "yes");
          for (const [key, value] of Object.entries({json.dumps(items)})) {area}.setItem(key, value);
        }}"""
    )


def saved(**entries: Any) -> str:
    return json.dumps({"format": 1, "answers": {f"to-opslag/{k}": v for k, v in entries.items()}})


WHOLE = {
    "cut off": '{"format":1,"answers":{"to-op',
    "a list": "[]",
    "a number": "7",
    "nothing": "null",
    "empty": "",
    "no answers": '{"format":1}',
    "answers in a list": '{"format":1,"answers":[]}',
    "a word for a format": '{"format":"1","answers":{}}',
    "no format": '{"answers":{}}',
    "five megabytes": "x" * 5_000_000,
}


@pytest.mark.parametrize("raw", WHOLE.values(), ids=WHOLE)
def test_what_cannot_be_read_is_set_aside_at_the_first_answer(
    raw: str, device: BrowserContext, lesson: str
) -> None:
    left(device, "sessionStorage", **{KEY: raw, "somebody-elses": "theirs"})
    with tab(device, lesson) as page:
        assert page.evaluate(f"sessionStorage.getItem('{KEY}')") == raw
        answer(page, "is", "b")

        expect(question(page, "is").get_by_role("status")).to_have_text("Det passer bedst.")
        kept = stored(page, "sessionStorage")
        assert kept
        assert set(kept["answers"]) == {"to-opslag/is"}
        assert (page.evaluate(f"sessionStorage.getItem('{KEY}:broken')") or "") == raw[:10_000]
        assert page.evaluate("sessionStorage.getItem('somebody-elses')") == "theirs"


ENTRIES: dict[str, Any] = {
    "a word": "b",
    "nothing": None,
    "a list": ["b"],
    "no version": {**GOOD, "v": None},
    "half a version": {**GOOD, "v": 1.5},
    "a word for a count": {**GOOD, "n": "1"},
    "less than none": {**GOOD, "n": -1},
    "a word for yes": {**GOOD, "ok": "true"},
    "a time for a day": {**GOOD, "d": "2026-11-26T08:00"},
    "a word for an answer": {**GOOD, "a": "b"},
    "numbers for answers": {**GOOD, "a": [1]},
    "a first answer alone": {k: v for k, v in GOOD.items() if k != "a"},
    "no answer": {**GOOD, "a": []},
    "a huge answer": {**GOOD, "a": ["x" * 3000]},
    "very many answers": {**GOOD, "a": ["b"] * 1000},
}


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_a_bad_answer_loses_only_itself(entry: Any, device: BrowserContext, lesson: str) -> None:
    left(device, "sessionStorage", **{KEY: saved(boden=entry, **{"is": GOOD})})
    with tab(device, lesson) as page:
        expect(question(page, "is").locator("[value=b]")).to_be_checked()
        expect(question(page, "boden").locator(":checked")).to_have_count(0)
        expect(page.locator(".answers-trouble")).to_have_text(BROKEN)
        answer(page, "boden", "trick-1")

        kept = stored(page, "sessionStorage")
        assert kept
        assert kept["answers"]["to-opslag/is"] == GOOD
        assert kept["answers"]["to-opslag/boden"]["a"] == ["trick-1"]


@pytest.mark.parametrize("given", [["nobody"], ["b", "c"], [""], ["__proto__"]])
def test_an_answer_that_has_no_place_is_said_to_be_changed(
    given: list[str], device: BrowserContext, lesson: str
) -> None:
    left(device, "sessionStorage", **{KEY: saved(**{"is": {**GOOD, "a": given}})})
    with tab(device, lesson) as page:
        expect(question(page, "is").locator(".question-note")).to_have_text(
            "Opgaven er lavet om, siden du svarede sidst."
        )
        expect(question(page, "is").locator(":checked")).to_have_count(0)
        expect(page.locator(".quiz-progress")).to_have_text("Du har klaret 0 af 4 opgaver.")


def test_names_of_the_language_itself_do_nothing(device: BrowserContext, lesson: str) -> None:
    raw = '{"format":1,"answers":{"__proto__":{"v":1},"constructor":{},"toString":1,"a/__proto__":{}}}'
    left(device, "sessionStorage", **{KEY: raw})
    with tab(device, lesson) as page:
        answer(page, "is", "b")

        kept = stored(page, "sessionStorage")
        assert kept
        assert set(kept["answers"]) == {"to-opslag/is"}
        assert page.evaluate("({}).v") is None


@pytest.mark.parametrize("area", ["sessionStorage", "localStorage"])
def test_what_a_later_version_wrote_is_left_as_it_is(
    area: str, device: BrowserContext, lesson: str
) -> None:
    raw = '{"format":2,"answers":"noget helt andet"}'
    left(device, area, **{KEY: raw})
    with tab(device, lesson) as page:
        if area == "localStorage":
            page.get_by_role("button", name="Ja, fortsæt").click()
        answer(page, "is", "b")

        expect(question(page, "is").get_by_role("status")).to_have_text("Det passer bedst.")
        expect(page.locator(".answers-trouble")).to_contain_text("en nyere udgave af siden")
        expect(page.get_by_role("button", name="Husk på denne enhed")).to_be_hidden()
        assert page.evaluate(f"{area}.getItem('{KEY}')") == raw
