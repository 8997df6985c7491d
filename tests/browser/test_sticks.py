"""A memory stick in Chromium: from the page one opens first to an answer, without a network."""

import shutil
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

UNPACK = "Pak zip-filen ud først"


def test_a_pupil_goes_from_the_first_page_to_an_answer(browser: Browser, stick: Path) -> None:
    page = browser.new_page()
    wrong: list[str] = []
    page.on("requestfailed", lambda request: wrong.append(request.url))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))

    page.goto((stick / "START-HER.html").as_uri())
    expect(page.get_by_text(UNPACK)).to_be_hidden()
    for name in ("Åbn siderne", "To opslag", "Opslag på Torvet"):
        page.get_by_role("main").get_by_role("link", name=name).click()
    question = page.locator("quiz-choice").first
    question.locator("input[value=b]").check()
    question.locator("[type=submit]").click()

    expect(question.get_by_role("status")).to_contain_text("Det passer bedst.")
    page.get_by_role("link", name="Søg", exact=True).click()
    page.get_by_role("searchbox").fill("opslagene")
    expect(page.locator(".hits a:visible").first).to_have_text("To opslag")
    page.get_by_role("navigation", name="Du er her").get_by_role("link", name="Forside").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert wrong == []
    page.close()


def test_a_page_opened_inside_the_zip_says_to_unpack_it(
    page: Page, stick: Path, tmp_path: Path
) -> None:
    """Windows takes the one file out of the zip that was opened, and nothing that it loads."""
    page.goto(Path(shutil.copy(stick / "START-HER.html", tmp_path)).as_uri())

    expect(page.get_by_text(UNPACK)).to_be_visible()
