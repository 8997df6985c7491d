"""One example of each type of question, from beside the type itself: as read, and as written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from textwrap import dedent
from typing import Any

import yaml
from pydantic import TypeAdapter

from vidsyn.questions import TYPES, AnyQuestion
from vidsyn.questions.base import Question

FOLDER = Path(__file__).parents[1] / "questions"

_WRITTEN = re.compile(r"^  question:\n(?P<yaml>(?:    .*\n|\n)+)", re.MULTILINE)


@dataclass(frozen=True)
class Example:
    """A question, and the YAML that an author writes to get it."""

    question: Question
    written: str


@cache
def gallery() -> tuple[Example, ...]:
    """Return the first example of each type, by the types' names."""
    return tuple(_examples())


def techniques() -> dict[str, str]:
    """Return a name for each technique in the gallery, which a site may not teach."""
    used = (name for example in gallery() for _, name in example.question.techniques_used())
    return {name: name.replace("-", " ").capitalize() for name in used}


def _examples() -> Iterator[Example]:
    for name in TYPES:
        text = (FOLDER / name / "examples.yml").read_text(encoding="utf-8")
        found = _WRITTEN.search(text)
        if found is None:
            raise ValueError(f"{name} has no example")
        written = dedent(found["yaml"]).strip()
        data = yaml.load(written, Loader=yaml.BaseLoader)
        question: Question = TypeAdapter[Any](AnyQuestion).validate_python(data)
        yield Example(question, _in_list(written))


def _in_list(written: str) -> str:
    """Return the YAML as it stands below `questions:`."""
    first, *rest = written.splitlines()
    return "\n".join([f"- {first}", *(f"  {line}" if line else "" for line in rest)])
