"""What can expire or must be identical everywhere: contacts, techniques, curriculum, sources."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Generic, Literal, TypeVar

from pydantic import BeforeValidator, Field, StringConstraints

from vidsyn.model.days import Day
from vidsyn.model.examined import Examined
from vidsyn.model.placed import Placed
from vidsyn.questions.base import Id, Part, Text

Readers = Literal["pupils", "teachers", "parents", "professionals"]

Mark = Literal["V", "V2", "E"]
"""How sure we are: read in the source, read in a copy elsewhere, our own judgement."""


Phone = Annotated[str, StringConstraints(pattern=r"^\+?[0-9][0-9 ]{1,17}[0-9]$")]
"""A number as it is dialled, at most 20 signs long: a page makes a link of it."""

NoPhone = Annotated[str, StringConstraints(pattern=r"^(\+?[0-9][0-9 ]{1,17}[0-9])?$")]
"""The same, or nothing."""

Picture = Annotated[str, StringConstraints(pattern=r"^(art/greb/[a-z0-9-]+\.svg)?$")]

HOTLINE = "hotline"
"""The contact shown where nobody in particular is meant."""

FOR_TEACHERS = ("local", HOTLINE, "emergency")
"""The contacts that every teacher's page shows."""

Fact = TypeVar("Fact", bound=Part)


class Confirmation(Part):
    """Who has said that something is right, and when. Nobody's word is ever invented."""

    by: Text
    on: Day


Nothing = BeforeValidator(lambda value: None if value == "" else value)
"""What stands empty in a file is nothing."""

Confirmed = Annotated[Confirmation | None, Nothing]
"""Nothing until somebody has confirmed it."""


class Contact(Part):
    """Somebody to call. Without a phone number it is a place for local ones."""

    name: Text
    phone: NoPhone = ""
    hours: str = ""
    about: Text
    source: str = ""
    checked: Day
    confirmed: Confirmed = None

    @property
    def digits(self) -> str:
        """Return the number without the spaces it is written with."""
        return self.phone.replace(" ", "")

    @property
    def at_home(self) -> str:
        """Return the same without Denmark's own code, which people write or leave out."""
        return self.digits.removeprefix("+45")

    @property
    def read_on(self) -> date:
        """Return the day the number was last known to be right."""
        return self.confirmed.on if self.confirmed else self.checked


class Avoided(Part):
    """Words we do not use with some readers, why, and what to write instead.

    Empty `readers` and `units` are all of them; `from_grade` is the first grade that
    meets the words. A `gate` stops the page, whoever says them.
    """

    words: tuple[Text, ...] = Field(min_length=1)
    readers: tuple[Readers, ...] = ()
    units: tuple[Id, ...] = ()
    from_grade: Annotated[int | None, Field(alias="from-grade", ge=1, le=10)] = None
    gate: bool = False
    why: Text
    instead: Text
    source: Text


class Technique(Part):
    """One of *grebene*."""

    name: Text
    bands: tuple[Id, ...] = ()
    line: Text
    does: Text
    example: Text
    do: Text
    research: str = ""
    picture: Picture = ""


class Point(Part):
    """One of the few things a habit is made of, and how to go about it."""

    text: Text
    how: str = ""


class Habit(Part):
    """What one can do oneself, whatever the technique: a few things, always the same."""

    name: Text
    bands: tuple[Id, ...] = ()
    line: Text
    points: tuple[Point, ...] = Field(min_length=2, max_length=4)
    does: Text
    example: Text
    do: Text
    sources: tuple[Id, ...] = ()
    picture: Picture = ""


class Curriculum(Part):
    """A goal of the national curriculum, in the words of the statute."""

    scheme: Literal["faelles-maal", "fagplan"]
    subject: Text
    grades: str = ""
    area: str = ""
    wording: Text
    source: Text
    mark: Mark
    checked: Day

    @property
    def read_on(self) -> date:
        """Return the day it was last read in its source."""
        return self.checked


class Source(Part):
    """Where we know something from; `language` is its title's, where that is not Danish."""

    title: Text
    language: Literal["", "de", "en", "no", "sv"] = ""
    authors: str = ""
    year: str = ""
    where: Text
    says: str = ""
    mark: Mark
    checked: Day

    @property
    def read_on(self) -> date:
        """Return the day it was last read in its source."""
        return self.checked


class Word(Part):
    """A word that is explained where it is met; a subject word is not counted as long.

    `word` is how it is written where that is other than its id.
    """

    word: str = ""
    text: Text
    subject_word: bool = False


class Law(Part):
    """A rule of law in plain words."""

    name: Text
    says: Text
    kind: Literal["duty", "permission", "prohibition"]
    since: Annotated[Day | None, Nothing] = None
    source: Text
    mark: Mark
    checked: Day

    @property
    def read_on(self) -> date:
        """Return the day it was last read in its source."""
        return self.checked


class Forbidden(Part):
    """A real name that some readers never meet here; other spellings stand in `also`.

    With `exact`, only just these letters are the name: in small ones it is an ordinary word.
    """

    name: Text
    also: tuple[Text, ...] = ()
    kind: Literal["group", "symbol", "slogan", "channel", "platform", "brand"]
    refused: tuple[Readers, ...] = Field(min_length=1)
    exact: bool = False


class Sought(Part):
    """Other words for what a page is about, that people look for it by; `page` is its file."""

    page: Text
    words: tuple[Text, ...] = Field(min_length=1)


@dataclass(frozen=True)
class Register(Generic[Fact]):
    """The facts of one kind by id, and the ids whose facts could not be read.

    Where the whole file could not be read, any id may be in it.
    """

    facts: Mapping[str, Placed[Fact]]
    names: frozenset[str]
    readable: bool = True

    def __contains__(self, name: object) -> bool:
        return name in self.names or not self.readable

    def __getitem__(self, name: str) -> Fact:
        return self.facts[name].value


@dataclass(frozen=True)
class Facts:
    """All registers; and words that no dictionary has, with why, unless they cannot be read."""

    contacts: Register[Contact]
    techniques: Register[Technique]
    habits: Register[Habit]
    curriculum: Register[Curriculum]
    sources: Register[Source]
    words: Register[Word]
    law: Register[Law]
    forbidden: Register[Forbidden]
    avoided: Register[Avoided]
    examined: Register[Examined]
    search: Register[Sought]
    spelling: Mapping[str, str] | None
