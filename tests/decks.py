"""The decks that tests look at: both real talks in all lengths, and one with every kind of part."""

from functools import cache
from pathlib import Path

from tests.conftest import TODAY
from vidsyn import HOME
from vidsyn.exports.local import LocalContacts
from vidsyn.exports.slides import deck
from vidsyn.rendering.frame import Frame
from vidsyn.site.build import frame_of, theme_of
from vidsyn.site.examine import examine

EVERYTHING = """## Alt på én gang { #velkommen m20=5 m45=10 }

En sætning med **fede** og *skæve* ord.

/// post | Butik Blå
Kun i dag.
///

/// exercise | To og to
1. Læs opslaget.
2. Sig, hvad du ser.
///

[[source:egen]]

/// notes
Sig velkommen.

- Læs op.

Ring til [[contact:boernetelefonen]], hvis det haster.
///

## To søjler { #tabel m45=10 }

| Hvem | Hvornår |
| --- | --- |
| Skolen | I dag |
| Kommunen | I morgen |

/// notes
Læs tabellen op.
///

## Et spørgsmål { #sig m45=10 }

!quiz to-opslag/is

/// notes
Lad dem svare med fingrene.
///

## Et billede med ord { #billede m45=10 }

Se på gaflen.

![En gaffel med tre grene](media/gaflen.svg)

/// notes
Peg på den.
///

## Det, vi ved nu { #nu m20=15 m45=15 }

!current

/// notes
Sig, hvornår det er fra.
///
"""
"""Slides of the tiny talk, as full as they may be."""

SLIDES = "courses/professionals/et-oplaeg/slides.md"


def frame(root: Path) -> Frame:
    """Return what the decks of a site are made with."""
    examined = examine(root, today=TODAY)
    assert examined.site is not None
    return frame_of(examined.catalogue, examined.site, theme_of(root))


def made(root: Path, length: int, local: LocalContacts | None = None) -> bytes:
    """Return the deck of the tiny talk."""
    found = frame(root)
    return deck(found.catalogue.kits[0], length, found, root, local)


@cache
def real_frame() -> Frame:
    """Return what the real decks are made with."""
    return frame(HOME)


@cache
def real() -> dict[str, bytes]:
    """Return the real decks by talk and length."""
    found = real_frame()
    return {
        f"{kit.id}-{length}": deck(kit, length, found, HOME)
        for kit in found.catalogue.kits
        for length in kit.card.value.lengths
    }


def with_everything(root: Path) -> bytes:
    """Return the deck of the tiny talk after its slides have been given every kind of part."""
    (root / SLIDES).write_text(EVERYTHING, encoding="utf-8")
    return made(root, 45)
