"""`lokale-kontakter.yml` in a site's root: whom to call here. It is never published."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from vidsyn.decks import fitting, measuring, stage
from vidsyn.decks.content import Line, Run
from vidsyn.problems import Place, Problem
from vidsyn.questions.base import Part, Text
from vidsyn.reading.typed import typed
from vidsyn.reading.yaml import parse

PATH = PurePosixPath("lokale-kontakter.yml")

_APART = 12.0
"""Points above each contact."""

_SKELETON = Path(__file__).parent / PATH.name


class LocalContact(Part):
    """Somebody here to call or to write to; `when` is when they answer."""

    name: Text
    role: str = ""
    phone: str = ""
    mail: str = ""
    when: str = ""

    @property
    def more(self) -> tuple[str, ...]:
        """All but the name, as one says it, without what is not known."""
        return tuple(each for each in (self.role, self.phone, self.mail, self.when) if each)


@dataclass(frozen=True)
class LocalContacts:
    """The contacts of one place; none where nobody has written them down."""

    lines: tuple[LocalContact, ...] = ()

    def said(self) -> Iterator[tuple[Line, float]]:
        """Return all lines as they stand on a slide, and the room above each, in points."""
        for contact in self.lines:
            yield Line((Run(contact.name, is_strong=True),)), _APART
            yield from ((Line((Run(text),)), 0.0) for text in contact.more)

    @property
    def have_room(self) -> bool:
        """Whether all can be read on the slide they stand on."""
        room = stage.OWN.within(stage.PAD)
        texts = [(line, fitting.SMALLEST) for line, _ in self.said()]
        apart = sum(above for _, above in self.said())
        high = measuring.heights(texts, room.width) + apart + fitting.SMALLEST * measuring.LINE
        return high <= room.height


def read_local(root: Path) -> tuple[LocalContacts, list[Problem]]:
    """Return the contacts, or none and what is wrong with the file.

    A file that is not there, or holds comments alone, has none. Reports `not-utf8`, `not-list`,
    `slide-too-full`, and what YAML and the schema report.
    """
    try:
        text = (root / PATH).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return LocalContacts(), []
    except UnicodeDecodeError:
        hint = "Åbn filen i en editor, og gem den igen med tegnsættet UTF-8."
        return LocalContacts(), [
            Problem(Place(PATH), "not-utf8", "Filen er ikke gemt som UTF-8.", hint)
        ]
    return _read(text)


def _read(text: str) -> tuple[LocalContacts, list[Problem]]:
    if all(line.lstrip().startswith("#") for line in text.splitlines() if line.strip()):
        return LocalContacts(), []
    parsed = parse(text, PATH)
    if parsed.data is None or parsed.problems:
        return LocalContacts(), parsed.problems
    if not isinstance(parsed.data, list):
        hint = "Begynd hver kontakt med `- name:` helt ude til venstre."
        return LocalContacts(), [
            Problem(Place(PATH), "not-list", "Filen skal være en liste.", hint)
        ]
    placed, problems = typed(parsed, tuple[LocalContact, ...], parsed.data)
    contacts = LocalContacts(placed.value if placed else ())
    if not contacts.have_room:
        hint = "Skriv færre eller kortere linjer."
        message = "Der er ikke plads til alle kontakterne på den sidste slide."
        problems.append(Problem(Place(PATH), "slide-too-full", message, hint))
    return contacts, problems


def write_skeleton(root: Path) -> Path | None:
    """Write an empty file with comments that say what to write; None where one is there already."""
    path = root / PATH
    if path.exists():
        return None
    path.write_bytes(_SKELETON.read_bytes())
    return path
