"""The youngest pupils' pages: large, one step at a time, by touch, by keys and on paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.axe import AXE, violations
from tests.browser.stage import shows
from tests.browser.test_pages import wide
from tests.browser.test_projector import SMALLEST, TEXT_SIZES

TOUCH = 64
"""CSS pixels: what a small finger hits."""

STEPS = ("Mille ved rutsjebanen", "Hvordan har Mille det?", "Tal om det")


@pytest.fixture(scope="session")
def folder(tiny_site: Path) -> Path:
    """The pages of the tiny site's module for the youngest."""
    return tiny_site / "skole/indskoling/to-ansigter"


@pytest.fixture
def lesson(browser: Browser, folder: Path) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1024, "height": 768})
    page.goto((folder / "lektion-1.html").as_uri())
    yield page
    page.close()


def test_big_buttons_turn_the_page_and_words_say_where_we_are(lesson: Page) -> None:
    shows(lesson, STEPS[0])
    expect(lesson.get_by_text("Side 1 af 3")).to_be_visible()
    expect(lesson.get_by_role("button", name="Tilbage")).to_be_hidden()

    lesson.get_by_role("button", name="Videre").click()
    shows(lesson, STEPS[1])
    expect(lesson.get_by_text("Side 2 af 3")).to_be_visible()

    lesson.get_by_role("button", name="Tilbage").click()
    shows(lesson, STEPS[0])


def test_arrow_keys_and_dots_turn_the_page(lesson: Page) -> None:
    lesson.keyboard.press("ArrowRight")
    shows(lesson, STEPS[1])
    lesson.keyboard.press("ArrowLeft")
    shows(lesson, STEPS[0])

    lesson.get_by_role("link", name=STEPS[2]).click()

    shows(lesson, STEPS[2])
    expect(lesson.locator("[aria-current=step]")).to_have_text(STEPS[2])


def test_the_way_out_is_shown_at_the_end(lesson: Page) -> None:
    out = lesson.get_by_role("navigation", name="Flere lektioner")
    expect(out).to_be_hidden()

    lesson.keyboard.press("End")

    shows(lesson, STEPS[2])
    expect(lesson.get_by_role("button", name="Videre")).to_be_hidden()
    expect(out).to_be_visible()


def test_the_next_step_begins_at_the_top_with_its_heading_in_focus(lesson: Page) -> None:
    lesson.set_viewport_size({"width": 390, "height": 500})
    lesson.evaluate("scrollTo(0, 400)")

    lesson.get_by_role("button", name="Videre").click()

    shows(lesson, STEPS[1])
    expect(lesson.get_by_role("heading", name=STEPS[1])).to_be_focused()
    expect(lesson.locator("html")).to_have_js_property("scrollTop", 0)


def test_a_picture_is_chosen_by_touching_it(lesson: Page) -> None:
    lesson.keyboard.press("ArrowRight")
    lesson.get_by_alt_text("Et ansigt med en tåre").first.click()
    lesson.get_by_role("button", name="Tjek svar").click()

    expect(lesson.get_by_role("radio", name="Ked af det")).to_be_checked()
    expect(lesson.locator("quiz-choice [role=status]")).to_have_text("Det passer bedst.")


def low(targets: list[Locator]) -> list[str]:
    """Return what is seen and lower than a small finger needs."""
    boxes = [(each.inner_text(), each.bounding_box()) for each in targets if each.is_visible()]
    return [name for name, box in boxes if box and box["height"] < TOUCH]


@pytest.mark.parametrize("width", [390, 1024])
def test_what_pupils_press_is_large(lesson: Page, width: int) -> None:
    lesson.set_viewport_size({"width": width, "height": 768})
    lesson.keyboard.press("ArrowRight")
    shows(lesson, STEPS[1])

    assert low(lesson.locator(".option, .screen button, [data-turn]").all()) == []


def test_text_is_large_and_airy(lesson: Page) -> None:
    font = "element => { const s = getComputedStyle(element); return [s.fontSize, s.lineHeight]; }"

    size, height = lesson.locator(".screen p").nth(1).evaluate(font)

    assert (size, round(float(height[:-2]))) == ("22px", 37)


@pytest.mark.parametrize("name", ["index", "lektion-1", "tavle-1", "arbejdsark-1"])
def test_only_the_letters_of_the_youngest_are_fetched(
    browser: Browser, folder: Path, name: str
) -> None:
    page = browser.new_page()
    fonts: list[str] = []
    page.on("request", lambda asked: fonts.append(asked.url) if asked.url[-5:] == "woff2" else None)

    page.goto((folder / f"{name}.html").as_uri())
    page.evaluate("document.fonts.ready.then(() => 0)")

    page.close()
    assert {url.rpartition("/")[2] for url in fonts} == {"andika-400.woff2", "andika-700.woff2"}


def test_without_scripts_the_steps_stand_below_each_other(browser: Browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()

    page.goto((folder / "lektion-1.html").as_uri())

    expect(page.locator("section.screen h2:visible")).to_have_text(list(STEPS))
    expect(page.get_by_role("button")).to_have_count(0)
    context.close()


def test_all_steps_are_printed(lesson: Page) -> None:
    shows(lesson, STEPS[0])

    lesson.emulate_media(media="print")

    expect(lesson.locator("section.screen h2:visible")).to_have_text(list(STEPS))


@pytest.mark.parametrize("name", ["lektion-1.html", "tavle-1.html"])
def test_every_step_fits_a_phone_and_is_open_to_all(
    browser: Browser, folder: Path, name: str
) -> None:
    wrong: list[str] = []

    for step in ("mille", "mille-har-det", "snak"):
        page = browser.new_page(reduced_motion="reduce")
        page.add_init_script(path=AXE)
        page.goto(f"{(folder / name).as_uri()}#{step}")
        wrong += [f"#{step}, {each}" for each in [*violations(page), *wide(page)]]
        page.close()

    assert wrong == []


def test_the_projector_can_be_read_from_the_back_row(browser: Browser, folder: Path) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    page.goto((folder / "tavle-1.html").as_uri())
    small = []

    for step in STEPS:
        shows(page, step)
        small += [(text, size) for text, size in page.evaluate(TEXT_SIZES) if size < SMALLEST]
        page.keyboard.press("ArrowRight")

    page.close()
    assert small == []
