"""Every page as a person meets it: opened from a folder, by eye, by keyboard, without scripts."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from tests.browser.axe import AXE, FOUR, examined, said
from tests.browser.stopped import STOPPED
from tests.evidence import See, Tell

STORED = """async () => ({
  cookies: document.cookie,
  local: localStorage.length,
  session: sessionStorage.length,
  databases: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker?.getRegistrations?.().catch(() => []) ?? []).length,
})"""
NOTHING = {"cookies": "", "local": 0, "session": 0, "databases": 0, "caches": 0, "workers": 0}

SPACED = """*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}
p{margin-block-end:2em!important}"""
"""WCAG 2.2, 1.4.12: text spacing that must not lose content."""

WITH = """style => {
  const more = new CSSStyleSheet();
  more.replaceSync(style);
  document.adoptedStyleSheets.push(more);
}"""
"""Lay a style over a page as a reader's own tool does: the policy lets none be written into it."""

ASKED = "asked another: "

LEFT = "net::ERR_ABORTED"
"""What becomes of a picture far down that was under way when the page was left."""

KIND = re.compile(r'<html [^>]*data-kind="([a-z-]+)"')

PARTS = 8
"""Parts that the pages are tried in, so that all cores have some."""


def pages(site: Path) -> list[Path]:
    """Return every page a folder opens; the 404 page is for servers."""
    found = sorted(path for path in site.rglob("*.html") if path.name != "404.html")
    assert len(found) > 30
    return found


@contextmanager
def opened(
    browser: Browser, home: str = "file:", **options: Any
) -> Iterator[tuple[Page, list[str]]]:
    """Open a page, and list all that goes wrong on it, is stopped or is asked of another host."""
    page = browser.new_page(**options)
    page.add_init_script(STOPPED)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
    page.on("console", lambda line: wrong.append(line.text) if _is_said(line) else None)
    page.on(
        "requestfailed",
        lambda request: wrong.append(f"failed: {request.url}") if request.failure != LEFT else None,
    )
    page.on(
        "request",
        lambda request: (
            None if request.url.startswith(home) else wrong.append(f"{ASKED}{request.url}")
        ),
    )
    yield page, wrong
    page.close()


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_opens_from_a_folder_fits_a_phone_and_is_open_to_all(
    browser: Browser, site: Path, part: int, pytestconfig: pytest.Config, seen: See, with_tool: Tell
) -> None:
    """Visit each page once. One of each kind and a quarter of the others meet axe in one look."""
    every = pytestconfig.getoption("every_look")
    kinds = first_of_each_kind(site)
    with opened(browser, reduced_motion="reduce") as (page, wrong):
        page.add_init_script(path=AXE)
        for n, file in enumerate(pages(site)[part::PARTS]):
            name, before = file.relative_to(site).as_posix(), len(wrong)
            page.goto(file.as_uri())
            stored = [key for key, value in page.evaluate(STORED).items() if value != NOTHING[key]]
            found: list[str] = []
            some = (FOUR[n // 4 % len(FOUR)],) if n % 4 == 0 or file in kinds else ()
            for look in examined(page, FOUR if every else some):
                found += said(look)
                faults = [each["id"] for each in look.violations]
                seen("axe", name, look=look.look, faults=faults, unclear=look.undecided)
                with_tool("axe-core", look.version)
            sideways = list(wide(page))
            asked = [each for each in wrong[before:] if each.startswith(ASKED)]
            seen("errors", name, faults=[each for each in wrong[before:] if each not in asked])
            seen("requests", name, faults=asked)
            seen("storage", name, faults=stored)
            seen("narrow", name, faults=sideways)
            wrong += [f"{name}, {each}" for each in (*stored, *found, *sideways)]
        with_tool("Chromium", browser.version)
        seen("pages", "site", numbers={"all": len(pages(site))}, faults=[])

    assert wrong == []


def first_of_each_kind(site: Path) -> set[Path]:
    found: dict[str, Path] = {}
    for path in pages(site):
        for kind in KIND.findall(path.read_text("utf-8"))[:1]:
            found.setdefault(kind, path)
    assert len(found) > 30
    return set(found.values())


def _is_said(line: ConsoleMessage) -> bool:
    return line.type in ("error", "warning")


def wide(page: Page) -> Iterator[str]:
    """Yield how far the page goes sideways on the smallest screen (WCAG 2.2, 1.4.10)."""
    page.set_viewport_size({"width": 320, "height": 640})
    for state in ("as it is", "with text spacing"):
        if state == "with text spacing":
            page.evaluate(WITH, SPACED)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 320:
            yield f"{state}: {width}"


def test_a_pupil_walks_from_the_front_page_to_a_solved_question(
    browser: Browser, site: Path
) -> None:
    with opened(browser) as (page, wrong):
        page.goto((site / "index.html").as_uri())
        page.get_by_role("link", name="Skole").first.click()
        page.get_by_role("link", name="Fem greb").first.click()
        page.get_by_role("link", name="Plakaterne på Torvet").first.click()
        question = page.locator("quiz-choice").first
        question.get_by_text("Lokkemaden", exact=True).first.click()
        question.get_by_role("button", name="Tjek svar").click()

        expect(question.get_by_role("status")).to_have_text("Det passer bedst.")
        assert page.evaluate(STORED) == {**NOTHING, "session": 1}

    assert wrong == []


def test_without_scripts_every_question_and_its_answer_can_be_read(
    browser: Browser, site: Path
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()

    for number in (1, 2, 3):
        page.goto((site / f"skole/mellemtrin/fem-greb/lektion-{number}.html").as_uri())
        questions = page.locator(".question").all()
        assert questions, number
        for question in questions:
            assert question.locator("legend").first.is_visible()
            question.locator("details.question-key summary").click()
            assert question.locator("details.question-key li").first.is_visible()
            assert not question.get_by_role("button", name="Tjek svar").is_visible()

    context.close()


def test_without_scripts_the_projector_shows_every_step(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()

    page.goto((site / "skole/mellemtrin/fem-greb/tavle-1.html").as_uri())

    headings = page.locator("section.screen h2").all()
    assert [heading.is_visible() for heading in headings] == [True] * 8
    context.close()


FOCUSED = """() => {
  const it = document.activeElement;
  if (!it || it === document.body) return null;
  const around = it.closest("label") ?? it;
  const drawn = [[it], [it, "::after"], [around]].map((place) => getComputedStyle(...place));
  const seen = drawn.some((s) => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2);
  return { name: it.outerHTML.slice(0, 90), seen };
}"""


@pytest.mark.parametrize(
    "name",
    [
        "index.html",
        "skole/mellemtrin/fem-greb/index.html",
        "skole/mellemtrin/fem-greb/lektion-1.html",
        "skole/mellemtrin/fem-greb/tavle-1.html",
        "laerer/mellemtrin/fem-greb/index.html",
        "skole/indskoling/reklamen-vil-noget/lektion-1.html",
        "foraeldre/rigtig-bekymret/index.html",
        "fagfolk/opmaerksom/index.html",
        "fagfolk/opmaerksom/slides-45.html",
    ],
)
def test_focus_is_always_seen(browser: Browser, site: Path, name: str, seen: See) -> None:
    seen("focus", name)
    page = browser.new_page()
    page.goto((site / name).as_uri())
    stops: list[dict[str, Any]] = []

    for _ in range(60):
        page.keyboard.press("Tab")
        if stop := page.evaluate(FOCUSED):
            stops.append(stop)

    page.close()
    assert len(stops) > 5
    assert [stop["name"] for stop in stops if not stop["seen"]] == []
