"""Two cases for the tiny site: bread with a stone in it, and a cheese of paper."""

from pathlib import Path

MODULE = "courses/schools/mellemtrin/to-opslag"

BREAD = """---
title: Stenen i brødet
from: Solby Nu (opdigtet side)
claim: Der er en sten i hvert brød.
verdict: false
because: Bageren har skåret ti brød over, og alle kunne se på.
---

## Vi fandt EN STEN { #nu from="Solby-Posten" address="solby-posten.example/sten" words="brød tand" }

Alle taler om den. Tryk på den røde knap.

/// teacher
Ingen har skrevet under, og knappen siger ikke, hvor den fører hen.
///

## Ti brød på et bord { #bord from="Solby Posten" address="solbyposten.example/broed" words="sten" }

Bageren skar ti brød over på Torvet. Der var ingen sten. Læs også [prisen](#pris), og se [billedet](#nu).

### Sådan gjorde vi

![To opslag på en tavle](../media/tavle.svg)

- Vi talte.
- Vi spiste.

/// teacher
Her kan man se, hvem der har set efter.
///

## Prisen på rugbrød { #pris from="Bageren" address="bageren.example" }

Et rugbrød koster 30 kroner henne hos bageren. Åbent fra klokken 6, også søndag, også i regnvejr, og også når åen går over.

/// chat | Bagerens kunder
- **Alex:** Er der sten i?
- **Mille:** Nej.
///
"""

CHEESE = (
    BREAD.replace("Stenen i brødet", "Osten af papir")
    .replace("Der er en sten i hvert brød.", "Skolens ost er af papir.")
    .replace("verdict: false", "verdict: true")
    .replace(
        "Bageren har skåret ti brød over, og alle", "Osten brændte som papir, og alle i køkkenet"
    )
)


def with_cases(root: Path) -> Path:
    """Put the cases into a copy of the tiny site, and links to them into its lesson."""
    folder = root / MODULE / "cases"
    folder.mkdir()
    (folder / "broed.md").write_text(BREAD, encoding="utf-8")
    (folder / "ost.md").write_text(CHEESE, encoding="utf-8")
    lesson = root / MODULE / "lesson-1.md"
    text = lesson.read_text("utf-8")
    links = "Se [sagen om brødet](cases/broed.md) og [bagerens side](cases/broed.md#pris)."
    before = "/// technique lokkemaden"
    lesson.write_text(text.replace(before, f"{links}\n\n{before}"), encoding="utf-8")
    return root
