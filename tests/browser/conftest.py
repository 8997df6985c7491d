"""One browser for all tests of what a person does on a page."""

import os
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.course import LESSON
from tests.browser.host import Deployment
from tests.browser.kept import Editions, two_editions
from tests.browser.reader import ShowQuestion
from tests.conftest import LEFT_OUT, TINY
from tests.memory_sticks import pack, unpack
from tests.question_examples import ENV, EXAMPLES, THEME
from vidsyn.door.browsers import CHROMIUM
from vidsyn.rendering.assets import assets
from vidsyn.rendering.questions import question_html

HEAD = (
    '<!doctype html><html lang="da"><meta charset="utf-8"><title>Spørgsmål</title>\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium: the one `CHROMIUM` names, or the system's, or Playwright's own."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUM)), None)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page. A script error on it fails the test."""
    page = browser.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    page.close()
    assert errors == []


@pytest.fixture
def board(page: Page, site: Path) -> Page:
    """A lesson on a projector."""
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto((site / "skole/mellemtrin/fem-greb/tavle-1.html").as_uri())
    return page


@pytest.fixture
def thumb(browser: Browser) -> Iterator[Page]:
    """A phone that is touched, and runs no scripts."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, java_script_enabled=False
    )
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Put the style sheets and the scripts of questions on disk; return the tags that fetch them."""
    folder = tmp_path_factory.mktemp("shelf")
    made = assets(THEME)
    everything = made.companies[-1]
    sent = (made.style, everything.style, everything.script)
    for asset in sent:
        (folder / asset.address).parent.mkdir(exist_ok=True)
        (folder / asset.address).write_text(asset.text, encoding="utf-8")
    style, asked, script = ((folder / each.address).as_uri() for each in sent)
    return (
        f'<link rel="stylesheet" href="{style}">\n<link rel="stylesheet" href="{asked}">\n'
        f'<script src="{script}" defer></script>\n'
    )


@pytest.fixture
def show_question(page: Page, shelf: str, tmp_path: Path) -> ShowQuestion:
    """Return a function that opens a named example of a question type from a folder on disk."""

    def show(question_type: str, name: str) -> Page:
        file = tmp_path / "page.html"
        main = f"<main>{_example(question_type, name)}</main>"
        file.write_text(f"{HEAD}{shelf}{main}</html>", encoding="utf-8")
        page.goto(file.as_uri())
        return page

    return show


@cache
def _example(question_type: str, name: str) -> str:
    examples = (each for each in EXAMPLES if (each.type, each.name) == (question_type, name))
    return question_html(next(examples).read(), "quiz", ENV)


@pytest.fixture(scope="session")
def stick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Unpack the pupils' zip of the tiny site into a folder with a difficult name."""
    folder = tmp_path_factory.mktemp("stick")
    root = shutil.copytree(TINY, folder / "tiny", ignore=LEFT_OUT)
    return unpack(pack("elever", root), folder)


@pytest.fixture
def lesson(tiny_site: Path) -> str:
    """The address of a lesson with a quiz."""
    return (tiny_site / LESSON).as_uri()


@pytest.fixture
def device(browser: Browser) -> Iterator[BrowserContext]:
    """A device with a browser of its own, where nothing is kept yet."""
    context = browser.new_context(reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture(scope="session")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Editions:
    """Two editions of the tiny site, for all tests of what is kept on a device."""
    return two_editions(tmp_path_factory.mktemp("editions") / "tiny")


@pytest.fixture
def host(editions: Editions) -> Iterator[Deployment]:
    """Show the first edition."""
    deployment = Deployment()
    deployment.show(editions[0])
    yield deployment
    deployment.cut()
