"""Every question type in every state: axe finds nothing, and no text is cut off or covered."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.axe import AXE, LOOSE, PHONE, on, violations
from tests.browser.fit import misfits
from tests.browser.reader import ShowQuestion, answer_first
from tests.browser.states import UNFOLD, walk
from tests.question_examples import FIRST, NAMED, Example, title


@pytest.mark.parametrize("example", [*FIRST, NAMED], ids=title)
def test_nothing_is_in_anybodys_way(
    example: Example, show_question: ShowQuestion, page: Page
) -> None:
    page.add_init_script(path=AXE)
    show_question(example.type, example.name)

    for state in walk(page, example):
        found = [*violations(page, on(PHONE), apart_from=LOOSE), *misfits(page)]
        assert found == [], state


def test_every_type_has_room_in_a_quiz_of_the_site(tiny_site: Path, page: Page) -> None:
    page.goto((tiny_site / "haandbog/opgavegalleri.html").as_uri())
    assert [*misfits(page)] == []

    page.evaluate(UNFOLD)
    answer_first(page)

    assert [*misfits(page)] == []
