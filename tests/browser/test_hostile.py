"""Hostile words are only words: in no page, no search and no storage do they do anything."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.course import KEY, LESSON, answer, question
from tests.browser.test_pages import opened, pages
from tests.case_files import with_cases
from tests.conftest import LEFT_OUT, TINY, TODAY
from tests.hostile import SAVED, SEARCHED, SHOWN
from vidsyn.site.build import build
from vidsyn.site.examine import examine

CANARY = "window.evil = () => console.error('evil')"

OURS_NOT = """() => [...document.querySelectorAll("*")].filter((each) =>
  each.matches("iframe, object, embed, base, [src=x], [srcdoc], [style], a[href^='javascript']")
  || [...each.attributes].some(({ name }) => name.startsWith("on"))
).map((each) => each.outerHTML.slice(0, 80))"""
"""What is on a page that nobody but an intruder would put there."""

READ = """() => [document.title, document.documentElement.textContent,
  ...[...document.querySelectorAll("[content], [alt], [title]")].map((each) =>
    ["content", "alt", "title"].map((name) => each.getAttribute(name) ?? "").join(" "))
].join("\\n")"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build one site with all that is let through."""
    root = tmp_path_factory.mktemp("hostile") / "tiny"
    shutil.copytree(TINY, root, ignore=LEFT_OUT)
    with_cases(root)
    for row in SHOWN:
        row.write(root)
    build(root, root / "site", examine(root, today=TODAY), lambda _: None)
    return root / "site"


def test_what_is_let_through_is_shown_as_the_text_it_is(browser: Browser, hostile: Path) -> None:
    """Without the policy: it is the second wall, and the first must hold alone."""
    read = []
    with opened(browser, f"{hostile.as_uri()}/", bypass_csp=True) as (page, wrong):
        page.add_init_script(CANARY)
        for path in pages(hostile):
            page.goto(path.as_uri())
            wrong.extend(page.evaluate(OURS_NOT))
            read.append(page.evaluate(READ))

    assert wrong == []
    assert [row.seen for row in SHOWN if not any(row.seen in text for text in read)] == []


def test_a_script_that_got_into_a_page_is_stopped_by_its_policy(
    browser: Browser, hostile: Path
) -> None:
    lesson = hostile / LESSON
    page = lesson.read_text("utf-8")
    planted = page.replace(
        '<main id="main"',
        "<script>evil()</script><svg onload=evil()></svg><img src=x onerror=evil()>"
        '<script src="https://evil.example/a.js"></script><main id="main"',
    )
    assert planted != page
    with opened(browser, f"{hostile.as_uri()}/") as (tab, wrong):
        tab.add_init_script(CANARY)
        lesson.with_name("plantet.html").write_text(planted, encoding="utf-8")
        tab.goto(lesson.with_name("plantet.html").as_uri())

    lesson.with_name("plantet.html").unlink()
    stopped = [each for each in wrong if each.startswith("stopped by the policy:")]
    assert len(stopped) == 4
    assert "evil" not in wrong


@pytest.mark.parametrize("search", ["skole/mellemtrin/to-opslag/sager/broed.html", "soeg.html"])
def test_what_is_typed_into_a_search_is_only_looked_for(
    search: str, browser: Browser, hostile: Path
) -> None:
    with opened(browser, f"{hostile.as_uri()}/", bypass_csp=True) as (page, wrong):
        page.add_init_script(CANARY)
        page.goto((hostile / search).as_uri())
        for words in SEARCHED:
            page.get_by_role("searchbox").fill(words)
            page.get_by_role("searchbox").press("Enter")
            expect(page.get_by_role("status")).not_to_be_empty()
            wrong.extend(page.evaluate(OURS_NOT))

    assert wrong == []


@contextmanager
def with_saved(browser: Browser, saved: str) -> Iterator[tuple[BrowserContext, Page, list[str]]]:
    """Open a tab in which somebody has left something under all our names."""
    with opened(browser, bypass_csp=True) as (page, wrong):
        page.add_init_script(CANARY)
        page.add_init_script(
            f"""if (!sessionStorage.left) for (const store of [sessionStorage, localStorage])
              for (const key of ["left", "{KEY}", "vidsyn:visning"]) store[key] = {saved!r};"""
        )
        yield page.context, page, wrong
        page.context.clear_cookies()


@pytest.mark.parametrize("saved", SAVED, ids=lambda saved: saved[:20])
def test_what_was_left_in_a_browser_does_nothing(
    saved: str, browser: Browser, hostile: Path
) -> None:
    with with_saved(browser, saved) as (_, page, wrong):
        page.goto((hostile / LESSON).as_uri())
        answer(page, "is", "b")

        expect(question(page, "is").get_by_role("status")).to_have_text("Det passer bedst.")
        assert page.evaluate(OURS_NOT) == []
        assert page.evaluate("({}).evil") is None

    assert wrong == []
