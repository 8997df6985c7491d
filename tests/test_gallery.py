"""The gallery in the handbook shows every type, and what it says authors write is what makes it."""

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import TypeAdapter

from vidsyn.questions import TYPES, AnyQuestion
from vidsyn.rendering.gallery import gallery

PAGE = "haandbog/opgavegalleri.html"
NAMES = [name.replace("_", "-") for name in TYPES]


def part(site: Path, name: str) -> str:
    found = re.search(
        rf'<section class="step" id="{name}">.*?</section>',
        (site / PAGE).read_text("utf-8"),
        re.DOTALL,
    )
    assert found, name
    return found[0]


@pytest.mark.parametrize("name", NAMES)
def test_each_type_can_be_tried_and_is_shown_on_paper_and_in_the_key(
    tiny_site: Path, name: str
) -> None:
    shown = part(tiny_site, name)

    assert f'<quiz-{name} class="question" id="q-galleri-' in shown
    assert shown.count(f'<div class="question-paper paper-{name}">') == 2
    assert f'<code translate="no">{name}</code>' in shown


@pytest.mark.parametrize("example", [*gallery()], ids=lambda each: each.question.type)
def test_what_is_written_is_what_is_shown(tiny_site: Path, example: Any) -> None:
    code = re.search(
        r"<pre.*?><code>(.*?)</code>", part(tiny_site, example.question.type), re.DOTALL
    )

    assert code
    written = yaml.load(unescape(code[1]), Loader=yaml.BaseLoader)
    assert [TypeAdapter[Any](AnyQuestion).validate_python(each) for each in written] == [
        example.question
    ]
