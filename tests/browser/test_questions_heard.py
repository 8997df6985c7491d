"""What a screen reader is told of each question type, state by state.

Each file in `heard/` holds all that is told of an untouched question, and after that what each
state takes away (`-`) and adds (`+`). `SNAPSHOTS=overwrite` writes it anew.
"""

import os
from collections.abc import Iterator
from difflib import ndiff
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.heard import heard
from tests.browser.reader import ShowQuestion
from tests.browser.states import walk
from tests.question_examples import FIRST, NAMED, Example, title

FOLDER = Path(__file__).parent / "heard"


@pytest.mark.parametrize("example", [*FIRST, NAMED], ids=title)
def test_a_screen_reader_is_told(example: Example, show_question: ShowQuestion) -> None:
    page = show_question(example.type, example.name)
    name = f"{example.type}-named" if example == NAMED else example.type
    file = FOLDER / f"{name}.txt"

    told = "\n".join(story(page, example)) + "\n"

    if os.environ.get("SNAPSHOTS") == "overwrite":
        file.write_text(told, encoding="utf-8")
    assert told == (file.read_text(encoding="utf-8") if file.exists() else "")


def story(page: Page, example: Example) -> Iterator[str]:
    """Yield the name of each state, and what is told in it and was not before."""
    before: list[str] = []
    for state in walk(page, example):
        now = heard(page)
        yield f"== {state} =="
        yield from changes(before, now) if before else now
        before = now


def changes(before: list[str], now: list[str]) -> Iterator[str]:
    return (line for line in ndiff(before, now) if line.startswith(("+", "-")))
