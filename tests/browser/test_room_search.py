"""A pupil searches in a case: by letters and words, by keyboard, without scripts, and unseen."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import AXE, violations
from tests.browser.test_pages import NOTHING, STORED, opened, wide
from tests.case_files import with_cases
from tests.conftest import LEFT_OUT, TINY, TODAY
from vidsyn.site.build import build
from vidsyn.site.examine import examine

PUPIL, TEACHER = "skole/mellemtrin/to-opslag", "laerer/mellemtrin/to-opslag"

PAGES = (
    f"{PUPIL}/index.html",
    f"{PUPIL}/sager/broed.html",
    f"{PUPIL}/sager/broed-nu.html",
    f"{PUPIL}/sager/broed-bord.html",
    f"{PUPIL}/sager/broed-pris.html",
    f"{PUPIL}/sager-ark.html",
    f"{TEACHER}/sager.html",
    f"{TEACHER}/index.html",
)


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("cases") / "tiny"
    shutil.copytree(TINY, root, ignore=LEFT_OUT)
    build(with_cases(root), root / "site", examine(root, today=TODAY), lambda _: None)
    return root / "site"


@pytest.fixture
def room(page: Page, cases: Path) -> Iterator[Page]:
    page.goto((cases / PUPIL / "sager/broed.html").as_uri())
    yield page
    assert page.evaluate(STORED) == NOTHING


def titles(room: Page) -> list[str]:
    return [each.inner_text() for each in room.locator(".results li:visible h3").all()]


ALL = ["Vi fandt EN STEN", "Ti brød på et bord", "Prisen på rugbrød"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ALL),
        ("   ", ALL),
        ("sten", ALL),
        ("STEN", ALL),
        ("sten bord", ALL[1:2]),
        ("rugb", ALL[2:]),
        ("brød", ALL[:2]),
        ("broed", ALL[:2]),
        ("solby posten", ALL[:2]),
        ("solby-posten", ALL[:2]),
        ("åen", ALL[2:]),
        ("30", ALL[2:]),
        ("tand", ALL[:1]),
        ("knappen", []),
        ("under", []),
        ("ten", []),
    ],
)
def test_all_typed_words_must_begin_a_word_of_the_page(
    room: Page, typed: str, found: list[str]
) -> None:
    room.get_by_role("searchbox", name="Søg på et par ord").fill(typed)

    assert titles(room) == found


def test_the_page_says_how_many_were_found_and_what_to_try_where_none_were(room: Page) -> None:
    said, field = room.get_by_role("status"), room.get_by_role("searchbox")

    expect(said).to_have_text("Her er 3 sider at finde.")
    field.fill("brød")
    expect(said).to_have_text("Du fandt 2 af 3 sider.")
    field.fill("elefant")
    expect(said).to_have_text(
        "Ingen sider passer. Prøv med ét ord ad gangen, eller skriv kun begyndelsen af ordet."
    )
    field.fill("")
    expect(said).to_have_text("Her er 3 sider at finde.")


def test_a_pupil_searches_reads_and_leaves_by_keyboard_alone(room: Page) -> None:
    room.get_by_role("searchbox").focus()
    room.keyboard.type("prisen rugb")
    room.keyboard.press("Enter")
    room.keyboard.press("Tab")
    expect(room.get_by_role("link", name="Prisen på rugbrød")).to_be_focused()
    room.keyboard.press("Enter")
    expect(room.get_by_role("heading", level=1)).to_have_text("Prisen på rugbrød")
    room.get_by_role("link", name="Tilbage til søgningen").first.focus()
    room.keyboard.press("Enter")

    expect(room.get_by_role("heading", level=1)).to_have_text("Stenen i brødet")
    assert titles(room) == ALL


def test_without_scripts_all_pages_are_there_and_no_field(browser: Browser, cases: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()

    page.goto((cases / PUPIL / "sager/broed.html").as_uri())

    assert titles(page) == ALL
    assert not page.get_by_role("searchbox").is_visible()
    context.close()


def test_a_conversation_is_heard_with_its_speakers(page: Page, cases: Path) -> None:
    page.goto((cases / PUPIL / "sager/broed-pris.html").as_uri())

    heard = page.get_by_role("figure", name="Bagerens kunder").get_by_role("listitem").all()

    assert [each.text_content() for each in heard] == ["Alex: Er der sten i?", "Mille: Nej."]


def test_pages_about_cases_are_open_to_all_and_fit_a_phone(browser: Browser, cases: Path) -> None:
    with opened(browser, reduced_motion="reduce") as (page, wrong):
        page.add_init_script(path=AXE)
        for name in PAGES:
            page.goto((cases / name).as_uri())
            assert page.evaluate(STORED) == NOTHING, name
            wrong += [f"{name}, {each}" for each in [*violations(page), *wide(page)]]

    assert wrong == []
