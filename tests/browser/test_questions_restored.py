"""A question of every type takes back an answer that was kept, or says that it is another now."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import AXE, LOOSE, PHONE, on, violations
from tests.browser.fit import misfits
from tests.browser.reader import NAMES, ShowQuestion, answer_first
from tests.question_examples import FIRST, Example, title

BEFORE = "Her er dit svar fra sidst."
CHANGED = "Opgaven er lavet om, siden du svarede sidst."
RIGHT = ["trick-1", "trick-2", "trick-1:falsk-afsender", "trick-2:enten-eller"]


def ask(page: Page, method: str) -> Any:
    return page.evaluate(f"document.querySelector('.question').{method}()")


def restore(page: Page, answer: list[str] | None, version: int = 1) -> None:
    """Load the page afresh, and put an answer back as the page does."""
    page.reload()
    kept = {"v": version, "n": 1, "ok": True, "d": "2026-11-26"}
    given = {} if answer is None else {"f": answer, "a": answer}
    page.evaluate("kept => document.querySelector('.question').restore(kept)", {**kept, **given})


def troubles(page: Page) -> list[str]:
    """Return what axe finds, what has no room, and what is said though nobody did anything."""
    said = page.get_by_role("status").all_inner_texts()
    return [*violations(page, on(PHONE)[:1], apart_from=LOOSE), *misfits(page), *filter(None, said)]


@pytest.mark.parametrize("example", FIRST, ids=title)
def test_an_answer_is_put_back(example: Example, show_question: ShowQuestion, page: Page) -> None:
    page.add_init_script(path=AXE)
    show_question(example.type, example.name)
    untouched = ask(page, "answer")
    answer_first(page)
    kept = ask(page, "kept")

    restore(page, kept)
    assert ask(page, "answer") == (kept or untouched)
    expect(page.locator(".question-note")).to_have_text(BEFORE if kept else "")
    assert troubles(page) == []

    restore(page, kept, version=2)
    assert ask(page, "answer") == untouched
    expect(page.locator(".question-note")).to_have_text(CHANGED)
    assert troubles(page) == []


@pytest.fixture
def named(show_question: ShowQuestion) -> Page:
    """A page where both steps of a `spot` were answered before."""
    page = show_question(*NAMES)
    restore(page, RIGHT)
    return page


def test_both_steps_of_spot_are_put_back(named: Page) -> None:
    expect(named.locator(".question-note")).to_have_text(BEFORE)
    expect(named.locator(".spot-second label:has(:checked)")).to_have_text(
        ["Falsk afsender dit svar: rigtigt", "Enten-eller dit svar: rigtigt"]
    )
    expect(named.locator(".question-verdict:visible")).to_have_count(4)
    expect(named.locator(".question-key")).to_be_visible()
    assert ask(named, "kept") == RIGHT
    assert ask(named, "words") == [
        "En læge, der gerne vil være hemmelig, er enig med os. dit svar: rigtigt",
        "Enten maler du med, eller også holder du ikke af byen. dit svar: rigtigt",
        "»En læge, der gerne vil være hemmelig, er enig med os.«: Falsk afsender dit svar: rigtigt",
        "»Enten maler du med, eller også holder du ikke af byen.«: Enten-eller dit svar: rigtigt",
    ]


def test_names_not_given_yet_are_asked_for_again(named: Page) -> None:
    restore(named, RIGHT[:2])

    expect(named.locator(".spot-second legend:visible")).to_have_count(2)
    expect(named.locator(".spot-second .question-verdict")).to_have_count(0)
    expect(named.locator(".question-key")).to_be_hidden()


@pytest.mark.parametrize("way", ["forget", "retry", "again"])
def test_both_steps_of_spot_are_emptied(way: str, named: Page) -> None:
    ask(named, way)

    expect(named.locator(":checked")).to_have_count(0)
    expect(named.locator(".spot-second")).to_be_hidden()
    assert ask(named, "kept") is None


def test_a_name_no_longer_offered_leaves_nothing_chosen(named: Page) -> None:
    restore(named, [*RIGHT[:3], "trick-2:et-andet-greb"])

    expect(named.locator(".question-note")).to_have_text(CHANGED)
    expect(named.locator(":checked")).to_have_count(0)
