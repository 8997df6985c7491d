"""The examples that lie beside each question type, read as an author's file is read."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from pydantic import TypeAdapter

from vidsyn.questions import AnyQuestion
from vidsyn.questions.base import Fault, Question
from vidsyn.rendering.environment import PACKAGE, environment
from vidsyn.rendering.questions import Form
from vidsyn.rendering.strings import strings
from vidsyn.rendering.theme import Theme

QUESTIONS = PACKAGE / "questions"
WORDS = strings("da")
THEME = Theme((PACKAGE.parent / "overrides",))
TECHNIQUES = {
    "lokkemaden": "Lokkemaden",
    "os-mod-dem": "Os mod dem",
    "enten-eller": "Enten-eller",
    "det-hemmelige-net": "Det hemmelige net",
    "syndebukken": "Syndebukken",
    "falsk-afsender": "Falsk afsender",
    "pustet-op": "Pustet op",
}
ENV = environment(WORDS, THEME, techniques=TECHNIQUES)
FORMS: tuple[Form, ...] = ("screen", "paper", "key")
FILES = {"__init__.py", "template.html", "element.js", "style.css", "examples.yml", "README.md"}


@dataclass(frozen=True)
class Example:
    type: str
    name: str
    question: dict[str, Any]
    band: str = "mellemtrin"
    answers: list[dict[str, Any]] = field(default_factory=list)
    faults: list[dict[str, str]] = field(default_factory=list)

    def read(self) -> Question:
        question: Question = TypeAdapter[Any](AnyQuestion).validate_python(self.question)
        return question

    def found(self) -> list[Fault]:
        """Return every fault in the question, as in a quiz of its band."""
        question = self.read()
        return [*question.faults(), *question.faults_for(self.band)]


def examples() -> Iterator[Example]:
    for path in sorted(QUESTIONS.glob("*/examples.yml")):
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
        for name, fields in content.items():
            yield Example(path.parent.name, name, **fields)


EXAMPLES = list(examples())
GOOD = [each for each in EXAMPLES if not each.faults]
FIRST = list({each.type: each for each in reversed(GOOD)}.values())
NAMED = next(each for each in GOOD if each.name == "names for the tricks")
"""A type of two steps."""

BAD = [each for each in EXAMPLES if each.faults]


def title(value: object) -> str:
    return f"{value.type}: {value.name}" if isinstance(value, Example) else str(value)


def named(name: str) -> Question:
    return next(each for each in EXAMPLES if each.name == name).read()
