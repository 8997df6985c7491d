"""A course that a test may edit and build again while its reader comes back."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Locator, Page

from vidsyn.cli import main
from vidsyn.commands import FINE
from vidsyn.site.build import build
from vidsyn.site.examine import examine

QUIZ = "quizzes/schools/mellemtrin/to-opslag.yml"
LESSON = "skole/mellemtrin/to-opslag/lektion-1.html"
KEY = "vidsyn:vidsyn/schools"


@dataclass(frozen=True)
class Course:
    """The tiny site in a folder of its own."""

    root: Path

    def build(self) -> None:
        """Do as an author does: lock the ids, and build."""
        assert main(["ids", "--root", str(self.root)]) == FINE
        build(self.root, self.root / "site", examine(self.root), lambda _: None)

    def edit(self, *changes: tuple[str, str], file: str = QUIZ) -> None:
        """Replace words that stand once in a source, and build again."""
        path = self.root / file
        text = path.read_text("utf-8")
        for old, new in changes:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        path.write_text(text, encoding="utf-8")
        self.build()

    @property
    def lesson(self) -> str:
        return (self.root / "site" / LESSON).as_uri()


@contextmanager
def tab(context: BrowserContext, address: str) -> Iterator[Page]:
    """Open a page in a tab of its own; a script error in it fails the test."""
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address)
    yield page
    page.close()
    assert errors == []


KEPT_BY_TAB = "JSON.stringify({ ...sessionStorage })"


def reload(page: Page) -> None:
    """Load the page anew, until the tab has given back what it keeps.

    From a folder, Chromium 156 on a busy machine now and then gives a page an empty storage (19 of
    236 loads; none of 136 over http), and has it all again the next time.
    """
    kept = page.evaluate(KEPT_BY_TAB)
    for _ in range(5):
        page.reload()
        if kept == "{}" or page.evaluate(KEPT_BY_TAB) != "{}":
            return


def question(page: Page, name: str) -> Locator:
    return page.locator(f"[data-question$='/{name}']")


def answer(page: Page, name: str, *values: str) -> None:
    """Choose values in a question, and have it judged."""
    asked = question(page, name)
    for value in values:
        asked.locator(f"input[value='{value}']").check()
    asked.locator("[type=submit]").click()


def stored(page: Page, area: str) -> dict[str, Any] | None:
    """Return what is kept in `sessionStorage` or `localStorage`."""
    found: dict[str, Any] | None = page.evaluate(f"JSON.parse({area}.getItem('{KEY}'))")
    return found
