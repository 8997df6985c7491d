"""Turn questions into HTML for the screen, for paper and for the teacher's key."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal, Protocol, TypeVar

from jinja2 import Environment
from markupsafe import Markup

from vidsyn.questions.base import Question
from vidsyn.rendering.look_again import Look

Form = Literal["screen", "paper", "key"]


class Named(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """Return the id, which never changes."""


Item = TypeVar("Item", bound=Named)


@dataclass(frozen=True)
class Address:
    """What a question's answers are kept under, and what its quiz was called before."""

    quiz: str
    question: str
    formerly: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.quiz}/{self.question}"

    @property
    def earlier(self) -> str:
        """Return what its answers were kept under before, parted by spaces."""
        return " ".join(f"{name}/{self.question}" for name in self.formerly)


def question_html(
    question: Question,
    quiz_id: str,
    env: Environment,
    form: Form = "screen",
    variant: Literal["A", "B"] = "A",
    formerly: tuple[str, ...] = (),
) -> str:
    """Render one question. `variant` is the form of a `discern` question to show."""
    template = env.get_template(f"questions/{question.folder}/template.html")
    macro: Callable[..., str] = getattr(template.module, form)
    return macro(question, Address(quiz_id, question.id, formerly), variant)


@dataclass(frozen=True)
class Part:
    """A question of a quiz, rendered, and where to look again after it."""

    address: str
    html: Markup
    look: Look | None = None


@dataclass(frozen=True)
class QuizView:
    """A quiz as its template shows it; only on screens does it say how far the reader is."""

    id: str
    title: str
    parts: Sequence[Part]
    ending: str = ""
    on_screen: bool = True


def quiz_html(quiz: QuizView, env: Environment) -> str:
    """Render a whole quiz: a section with its title, and its questions in the order written."""
    return env.get_template("questions/quiz.html").render(quiz=quiz)


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
