"""Turn questions into HTML for the screen, for paper and for the teacher's key."""

from collections.abc import Callable, Sequence
from hashlib import sha256
from typing import Literal, Protocol, TypeVar

from jinja2 import Environment
from markupsafe import Markup

from vidsyn.questions.base import Question

Form = Literal["screen", "paper", "key"]


class Named(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """Return the id, which never changes."""


Item = TypeVar("Item", bound=Named)


def question_html(
    question: Question,
    quiz_id: str,
    env: Environment,
    form: Form = "screen",
    variant: Literal["A", "B"] = "A",
) -> str:
    """Render one question. `variant` is the form of a `discern` question to show."""
    template = env.get_template(f"questions/{question.folder}/template.html")
    macro: Callable[..., str] = getattr(template.module, form)
    return macro(question, f"{quiz_id}/{question.id}", variant)


def quiz_html(
    title: str,
    quiz_id: str,
    questions: Sequence[Question],
    env: Environment,
    form: Form = "screen",
    variant: Literal["A", "B"] = "A",
) -> str:
    """Render a whole quiz: a section with its title, and its questions in the order written."""
    parts = [Markup(question_html(each, quiz_id, env, form, variant)) for each in questions]
    template = env.get_template("questions/quiz.html")
    return template.render(title=title, quiz_id=quiz_id, parts=parts)


def shuffled(
    items: Sequence[Item], seed: str, gives_away: Callable[[Sequence[Item]], bool]
) -> list[Item]:
    """Mix the items: always alike for the same seed, on screen, on paper and in the key.

    A mix that gives the answer away is passed over. A hundred tries find another wherever
    there is one; questions without one are refused by their own rules.
    """
    mixed = list(items)
    for turn in range(100):
        mixed.sort(key=lambda item: _hash(f"{seed}/{item.id}/{turn}"))
        if not gives_away(mixed):
            break
    return mixed


def _hash(text: str) -> bytes:
    return sha256(text.encode()).digest()
