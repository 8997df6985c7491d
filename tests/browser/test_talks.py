"""Before a talk and in the room: slides, notes, cases turn by turn, sheets to hand out."""

from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.paper import sheets
from vidsyn.model.documents import Prose, walk
from vidsyn.model.kits import Kit
from vidsyn.reading.catalogue import read_catalogue

KIT = "fagfolk/opmaerksom"


@pytest.fixture(scope="module")
def kit(content: Path) -> Kit:
    catalogue, _ = read_catalogue(content, date.today())
    return next(each for each in catalogue.kits if each.id == "opmaerksom")


def spoken(kit: Kit) -> list[str]:
    """Return the first words of every note the speaker has to a slide."""
    return [
        " ".join(node.text.split()[:6])
        for block in kit.slide_document.blocks()
        if block.name == "notes"
        for node in walk(block.nodes)
        if isinstance(node, Prose)
    ]


@pytest.mark.parametrize("length", [20, 45, 90])
def test_a_run_sheet_ends_when_the_talk_does(length: int, page: Page, site: Path) -> None:
    page.goto((site / KIT / "index.html").as_uri())

    rows = page.locator(f"section[aria-labelledby=side-talk-{length}] .plan-time")

    expect(rows.last).to_contain_text(f"–{length} ")


@pytest.mark.parametrize("length", [20, 45, 90])
def test_slides_are_shown_one_at_a_time_without_the_notes(
    length: int, page: Page, site: Path, kit: Kit
) -> None:
    page.goto((site / KIT / f"slides-{length}.html").as_uri())
    titles = [slide.title for slide in kit.slides(length)]

    expect(page.locator("section.screen h2:visible")).to_have_text([titles[0]])
    page.keyboard.press("ArrowRight")
    expect(page.locator("section.screen h2:visible")).to_have_text([titles[1]])

    shown = page.locator("main").evaluate("each => each.textContent")
    assert [each for each in spoken(kit) if each in " ".join(shown.split())] == []


def test_notes_have_every_slide_and_what_to_say(page: Page, site: Path, kit: Kit) -> None:
    page.goto((site / KIT / "noter-45.html").as_uri())

    titles = page.locator(".step > h2").all_text_contents()

    assert titles == [slide.title for slide in kit.slides(45)]
    expect(page.locator(".block-notes")).to_have_count(
        sum(
            block.name == "notes"
            for slide in kit.slides(45)
            for block in slide.nodes
            if hasattr(block, "name")
        )
    )


def test_a_case_is_followed_turn_by_turn(page: Page, site: Path, kit: Kit) -> None:
    case = kit.cases[0]
    page.goto((site / KIT / f"case-{case.name}.html").as_uri())
    shown = page.locator("section.screen h2:visible")

    expect(shown).to_have_text(["Situationen"])
    page.get_by_role("button", name="Næste").click()
    expect(shown).to_have_text(["Hvad ved vi"])
    expect(page.get_by_text("Skriv kun det, nogen har set eller hørt.")).to_be_visible()
    page.get_by_text("Se vores bud").locator("visible=true").click()
    expect(page.locator("#ved .case-more[open] li").first).to_be_visible()


def test_how_a_case_ended_is_known_to_the_speaker_alone(site: Path, kit: Kit) -> None:
    notes = _text(site / KIT / "cases-noter.html")
    rooms = {path: _text(path) for path in (site / KIT).glob("*.html") if "noter" not in path.name}

    for case in kit.cases:
        ending = next(step for step in case.document.steps if step.id == "skete")
        for node in ending.nodes:
            assert isinstance(node, Prose)
            words = " ".join(node.text.split()[:7])
            assert words in notes
            assert [path.name for path, text in rooms.items() if words in text] == []


def _text(path: Path) -> str:
    return " ".join(path.read_text(encoding="utf-8").replace("<p>", " ").split())


def test_the_evaluation_and_the_handout_are_one_sheet_each(page: Page, site: Path) -> None:
    for name in ("evaluering.html", "uddeling.html"):
        page.goto((site / KIT / name).as_uri())
        assert sheets(page) == 1, name


def test_current_knowledge_has_a_place_and_no_invented_content(page: Page, site: Path) -> None:
    page.goto((site / KIT / "vejledning.html").as_uri())

    expect(page.locator(".block-current")).to_contain_text(
        "Her indsætter I aktuel viden fra PET, CDE eller Infohus. Vidsyn har den ikke."
    )
