"""One browser for all tests of what a person does on a page."""

import os
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page, sync_playwright
from pydantic import TypeAdapter

from vidsyn.door.browsers import CHROMIUM
from vidsyn.questions import AnyQuestion
from vidsyn.rendering.environment import PACKAGE, environment
from vidsyn.rendering.questions import question_html
from vidsyn.rendering.strings import strings
from vidsyn.rendering.theme import Theme

ROOT = PACKAGE.parent
THEME = Theme((ROOT / "overrides",))

ShowQuestion = Callable[[str, str], Page]


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
def show_question(page: Page, tmp_path: Path) -> ShowQuestion:
    """Return a function that opens a named example of a question type from a folder on disk."""

    def show(question_type: str, name: str) -> Page:
        file = tmp_path / "page.html"
        file.write_text(_page_with(question_type, name), encoding="utf-8")
        page.goto(file.as_uri())
        return page

    return show


def _page_with(question_type: str, name: str) -> str:
    folder = PACKAGE / "questions" / question_type
    examples = yaml.load((folder / "examples.yml").read_text("utf-8"), Loader=yaml.BaseLoader)
    question: Any = TypeAdapter[Any](AnyQuestion).validate_python(examples[name]["question"])
    env = environment(strings("da"), THEME, techniques=defaultdict(lambda: "Et greb"))
    theme = ROOT / "overrides" / "styles"
    styles = [
        theme / "tokens.css",
        *sorted(theme.glob("*.css")),
        PACKAGE / "web" / "question.css",
        *sorted(PACKAGE.glob("questions/*/style.css")),
    ]
    scripts = [PACKAGE / "web" / "question.js", *sorted(PACKAGE.glob("questions/*/element.js"))]
    links = "".join(f'<link rel="stylesheet" href="{path.as_uri()}">\n' for path in styles)
    tags = "".join(f'<script src="{path.as_uri()}" defer></script>\n' for path in scripts)
    return (
        '<!doctype html><html lang="da"><meta charset="utf-8"><title>Spørgsmål</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"{links}{tags}<main>{question_html(question, 'quiz', env)}</main></html>"
    )
