"""`serve` in a browser: an edit comes by itself, in its place, and so does every mistake."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import AXE, DESK, PHONE, violations
from tests.serving import LESSON, SHOWN, Served, serving

OVERLAY = """\
1 fejl

Du ser siden, som den var, før fejlen kom. Ret og gem, så skifter den af sig selv.

courses/schools/mellemtrin/to-opslag/lesson-1.md:29:1: fejl: Der er ingen quiz med id `to-oplsag`. [unknown-quiz]

29 | !quiz to-oplsag
   | ^

= Mente du `to-opslag`?"""


@pytest.fixture
def served(tiny: Path, clean_environment: dict[str, str]) -> Iterator[Served]:
    with serving(tiny, clean_environment) as served:
        yield served


def test_an_edit_comes_by_itself_and_the_reader_stays_where_they_were(
    page: Page, served: Served
) -> None:
    page.set_viewport_size({"width": PHONE, "height": 500})
    page.goto(f"{served.address}{SHOWN}")
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    page.evaluate("scrollTo({top: 700, behavior: 'instant'})")
    open_before = page.locator("details[open]").count()

    served.change("## Find grebet", "## Find dem nu")

    expect(page.get_by_role("heading", name="Find dem nu")).to_be_attached(timeout=60_000)
    expect(page.locator("details[open]")).to_have_count(open_before)
    assert open_before > 0
    assert page.evaluate("Math.round(scrollY)") == 700

    page.goto(f"{served.address}index.html")
    page.goto(f"{served.address}{SHOWN}")
    assert page.evaluate("scrollY") == 0


def test_a_mistake_lies_over_the_page_with_its_line_until_it_is_mended(
    page: Page, served: Served
) -> None:
    page.goto(f"{served.address}{SHOWN}")
    page.evaluate("window.sign = 'the same page'")
    overlay = page.get_by_label("Fejl og bemærkninger fra serve")
    expect(overlay).to_be_empty()

    served.change("!quiz to-opslag", "!quiz to-oplsag")

    expect(overlay.get_by_text("Mente du `to-opslag`?")).to_be_visible(timeout=60_000)
    assert overlay.locator(".found").inner_text() == OVERLAY
    assert page.evaluate("window.sign") == "the same page"

    served.change("!quiz to-oplsag", "!quiz to-opslag")
    expect(page.locator("#vidsyn-preview .found")).to_have_count(0, timeout=60_000)


def test_a_mistake_can_be_put_away_and_stays_a_small_button(page: Page, served: Served) -> None:
    page.goto(f"{served.address}{SHOWN}")
    served.change("!quiz to-opslag", "!quiz to-oplsag")
    overlay = page.get_by_label("Fejl og bemærkninger fra serve")
    hint = overlay.get_by_text("Mente du `to-opslag`?")
    expect(hint).to_be_visible(timeout=60_000)

    page.keyboard.press("Escape")
    expect(hint).not_to_be_visible()
    page.reload()
    expect(overlay.get_by_text("1 fejl")).to_be_visible()
    expect(hint).not_to_be_visible()

    overlay.get_by_text("1 fejl").focus()
    page.keyboard.press("Enter")
    expect(hint).to_be_visible()
    overlay.get_by_text("1 fejl").click()
    expect(hint).not_to_be_visible()


def test_mistakes_can_be_read_by_all_and_leave_room_for_the_page(
    page: Page, served: Served
) -> None:
    path = served.root / "facts/contacts.yml"
    path.write_text(path.read_text("utf-8") + "x" * 30 + ": ja\n", encoding="utf-8")
    served.change("!quiz to-opslag", "!quiz to-oplsag\n\n/// techer\n///")
    page.add_init_script(path=AXE)
    page.goto(f"{served.address}{SHOWN}")
    found = page.locator("#vidsyn-preview .found")
    expect(found.locator("li.error").nth(1)).to_be_visible(timeout=60_000)

    assert list(violations(page)) == []
    for width, height in ((DESK, 800), (PHONE, 844)):
        page.set_viewport_size({"width": width, "height": height})
        box = found.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["height"] < height * 0.7


def test_before_anything_can_be_shown_the_mistakes_are(
    page: Page, tiny: Path, clean_environment: dict[str, str]
) -> None:
    lesson = tiny / LESSON
    good = lesson.read_text("utf-8")
    lesson.write_text(good.replace("/// post", "/// pots"), encoding="utf-8")
    with serving(tiny, clean_environment) as served:
        page.goto(f"{served.address}{SHOWN}")
        expect(page.get_by_role("heading", level=1)).to_have_text("Siden kan ikke vises endnu")
        expect(page.get_by_text("Mente du `post`?").first).to_be_visible()

        lesson.write_text(good, encoding="utf-8")
        expect(page.get_by_role("heading", level=1)).to_have_text(
            "Opslag på Torvet", timeout=60_000
        )


def test_a_new_page_appears_and_one_that_is_gone_says_so(page: Page, served: Served) -> None:
    page.goto(f"{served.address}haandbog/ny.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("Her er ikke noget")

    new = served.root / "courses/handbook/ny.md"
    new.write_text("---\ntitle: Ny side\nsummary: Den er ny.\norder: 2\n---\n\nHej.\n", "utf-8")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ny side", timeout=60_000)

    new.rename(new.with_name("nyere.md"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Her er ikke noget", timeout=60_000)
    page.goto(f"{served.address}haandbog/nyere.html")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ny side")


def test_remarks_are_a_quiet_button(page: Page, served: Served) -> None:
    page.goto(f"{served.address}{SHOWN}")
    served.change("## Find grebet", "!waive habit-wins Det er en prøve.\n\n## Find grebet")

    button = page.locator("#vidsyn-preview").get_by_text("1 bemærkning")
    expect(button).to_be_visible(timeout=60_000)
    remark = page.get_by_text("bemærkning: ").first
    expect(remark).not_to_be_visible()
    button.click()
    expect(remark).to_be_visible()
