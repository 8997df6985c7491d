"""What every question type has in common: its fields, and the rules it always keeps."""

from collections.abc import Iterator
from itertools import chain
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from vidsyn.questions import bands, rules
from vidsyn.questions.rules import At, Fault

__all__ = ["At", "Fault", "Id", "Kind", "Named", "Option", "Part", "Post", "Question", "Text"]

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
LONGEST_ID = 64
"""Characters: an id is part of an address, and of a file's name."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=LONGEST_ID)]
Kind = Literal["honest", "manipulative"]

_OUR_VOICE = ("ask", "hint", "afterwards", "ending", "talk-about")
"""Keys whose text nobody invented says, besides every `because`."""


def is_ours(at: At) -> bool:
    """Tell whether a text of a question is in our own voice."""
    return at[-1] in _OUR_VOICE or "because" in at


class Part(BaseModel):
    """A piece of a quiz as its author wrote it: nothing unknown, nothing changed later."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Named(Part):
    """Somebody invented."""

    sender: Text = Field(alias="from")

    @property
    def name(self) -> str:
        """Return the invented name, which no browser should translate."""
        found = rules.FICTION.match(self.sender)
        return found["name"] if found else self.sender

    @property
    def note(self) -> str:
        """Return what stands in brackets after the name, as in "(opdigtet butik)"."""
        found = rules.FICTION.match(self.sender)
        return found["note"].capitalize() if found else ""


class Sender(Named):
    """Somebody invented who writes something."""

    text: Text


class Post(Sender):
    """A fictional post: what a question is about."""

    kind: Kind | None = Field(default=None, alias="is")


class Option(Part):
    """One thing a learner can pick. The key `right` or `wrong` says which it is."""

    id: Id
    right: Text | None = None
    wrong: Text | None = None
    because: Text

    @property
    def text(self) -> str:
        """Return what the learner reads."""
        return self.right or self.wrong or ""

    @property
    def is_right(self) -> bool:
        """Whether this is something to pick."""
        return self.right is not None


class Question(Part):
    """A question as its author wrote it.

    A type subclasses this, sets `type`, and lives in a folder of its own beside its
    template, element, style and examples. `version` counts how often what decides its mark has
    been changed.
    """

    id: Id
    type: str
    version: Annotated[int, Field(ge=1)] = 1
    ask: Text
    techniques: tuple[Id, ...] = ()
    hint: str = ""

    @property
    def folder(self) -> str:
        """Return the folder of its type, which is a Python package and so has no hyphen."""
        return self.type.replace("-", "_")

    @property
    def variants(self) -> tuple[str, ...]:
        """Return the forms it has for another day; most questions have one only, without a name."""
        return ()

    def decides(self) -> object:
        """Return what decides the mark, in plain values: ids and the key, never words.

        A lock file holds its signature. A mended typo leaves it as it was; another key, option
        or step makes another question of it, and answers to the old one count no more.
        """
        raise NotImplementedError

    def texts(self) -> Iterator[tuple[At, str]]:
        """Yield every text a person reads, and where it stands."""
        for name, text in (("ask", self.ask), ("hint", self.hint)):
            if text:
                yield (name,), text

    def posts(self) -> Iterator[tuple[At, Kind]]:
        """Yield what is honest and what is manipulative, so that balance can be counted."""
        yield from ()

    def pictures(self) -> Iterator[tuple[At, str]]:
        """Yield every picture named from the folder of the unit that uses it, and where."""
        yield from ()

    def techniques_used(self) -> Iterator[tuple[At, str]]:
        """Yield the techniques named, and where, for someone who knows which there are."""
        for n, technique in enumerate(self.techniques):
            yield ("techniques", n), technique

    def faults(self) -> Iterator[Fault]:
        """Yield every mistake in the question."""
        texts = list(self.texts())
        reasons = [(at, text) for at, text in texts if "because" in at]
        ours = [(at, text) for at, text in texts if is_ours(at)]
        senders = [(at, text) for at, text in texts if at[-1] == "from"]
        yield from chain(
            rules.private_details(texts),
            rules.invented_senders(senders),
            rules.shaming_words(ours),
            rules.short_reasons(reasons),
        )

    def faults_for(self, band: str) -> Iterator[Fault]:
        """Yield what does not suit the readers of a quiz of this band."""
        yield from bands.long_stem(("ask",), "Spørgsmålet", self.ask, band)
        yield from bands.negated_ask(self.ask, band)
