"""Every answer in every examples.yml is scored by the scripts, in a page opened from disk."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from vidsyn.rendering.environment import PACKAGE

SCORE = "give => document.querySelector('.question').score(give)"


def answered() -> Iterator[Any]:
    for path in sorted(PACKAGE.glob("questions/*/examples.yml")):
        examples = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        for name, fields in examples.items():
            if "answers" in fields:
                kind = path.parent.name
                yield pytest.param(kind, name, fields["answers"], id=f"{kind}: {name}")


@pytest.mark.parametrize(("kind", "name", "answers"), list(answered()))
def test_answers_are_worth_what_the_example_says(
    kind: str,
    name: str,
    answers: list[dict[str, Any]],
    show_question: Callable[[str, str], Page],
) -> None:
    page = show_question(kind, name)

    for answer in answers:
        score = page.evaluate(SCORE, answer["give"])

        assert score == pytest.approx(float(answer["score"]), abs=1e-4), answer
