"""A quiz whose author wrote no ids, the same quiz with them, and what `ids` does to a site."""

from pathlib import Path

from vidsyn.cli import main
from vidsyn.model.lock import LOCK

QUIZ = Path("quizzes/schools/mellemtrin/to-opslag.yml")
NEW = Path("quizzes/schools/mellemtrin/nye.yml")

HEAD = """\
format: 1
id: nye
title: Nye opgaver
band: mellemtrin
source: Egen produktion.
questions:
"""

WITHOUT = f"""\
# Mine egne noter, og de bliver stående.
{HEAD}
  # Først den nemme
  - type: true-false    # sandt eller falsk
    claim: Ærlige opslag må gerne være på rim.
    is: true

    because: Det er ordene, man skal tjekke.


  -
    # Den her er lånt
    ask: Hvad gør, at man kan stole mere på et opslag?
    type: choices
    options:
      - right: Man kan se, hvem der skriver.
        because: Så ved man, hvem man kan spørge.
      - {{right: "Andre siger det samme {{her}}", because: To tager sjældent fejl på samme måde.}}
      - {{ wrong: Det har mange likes.,   # nogle gange
          because: "Likes viser kun, at mange har trykket." }}
  - {{type: scale, labels: [Helt uenig, Lidt uenig, Midt imellem, Lidt enig, Helt enig],
     ask: "Ærlige opslag må gerne være på rim.", afterwards: Hør hele svaret.}}
  - id: haekken
    type: dialogue
    ask: Mogens er vred. Prøv at tale med ham.
    start: vred
    turns:
      vred:
        says: Ingen har spurgt mig!
        answers:
        - say: Hvad er du bange for?
          to: slut
          effect: opens
        - id: c
          say: Det stod i avisen.
          to: slut
          effect: closes
        - say: De gør altid, hvad de vil.
          to: slut
          effect: escalates
      slut:
        ending: I gik hen og så på hækken"""

WITH = f"""\
# Mine egne noter, og de bliver stående.
{HEAD}
  # Først den nemme
  - id: aerlige-opslag-maa-gerne-vaere
    type: true-false    # sandt eller falsk
    claim: Ærlige opslag må gerne være på rim.
    is: true

    because: Det er ordene, man skal tjekke.


  -
    # Den her er lånt
    id: hvad-goer-at-man-kan-stole
    ask: Hvad gør, at man kan stole mere på et opslag?
    type: choices
    options:
      - id: a
        right: Man kan se, hvem der skriver.
        because: Så ved man, hvem man kan spørge.
      - {{id: b, right: "Andre siger det samme {{her}}", because: To tager sjældent fejl på samme måde.}}
      - {{ id: c, wrong: Det har mange likes.,   # nogle gange
          because: "Likes viser kun, at mange har trykket." }}
  - {{id: aerlige-opslag-maa-gerne-2, type: scale, labels: [Helt uenig, Lidt uenig, Midt imellem, Lidt enig, Helt enig],
     ask: "Ærlige opslag må gerne være på rim.", afterwards: Hør hele svaret.}}
  - id: haekken
    type: dialogue
    ask: Mogens er vred. Prøv at tale med ham.
    start: vred
    turns:
      vred:
        says: Ingen har spurgt mig!
        answers:
        - id: d
          say: Hvad er du bange for?
          to: slut
          effect: opens
        - id: c
          say: Det stod i avisen.
          to: slut
          effect: closes
        - id: e
          say: De gør altid, hvad de vil.
          to: slut
          effect: escalates
      slut:
        ending: I gik hen og så på hækken"""

STAYED = "Låsefilen er ikke rørt; de id'er, der er skrevet i quizzerne, bliver stående.\n"
SAVE = "Gem quizzes/lock.yml i git sammen med quizzerne.\n"
NOTHING = "Der var intet at ændre.\n"

LOCKED = """\
ansigter/mille: 1 ebf35f88e4c1
to-opslag/boden: 1 8e7a0970da28
to-opslag/is: 1 4935b2c50ba9
to-opslag/seks: 1 4b7089424727
to-opslag/tjek: 1 68ba9566914d
torvet-igen/maaned-3: 1 66082e62646d
torvet-igen/uge-1: 1 66082e62646d
torvet-igen/uge-5: 1 c17833c1d11e
"""


def ids(root: Path) -> int:
    return main(["ids", "--root", str(root)])


def locked(root: Path) -> str:
    """Return the lines of the lock file, without the note above them."""
    text = (root / LOCK).read_text("utf-8")
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith("#"))


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def without_last_question(file: Path) -> str:
    text = file.read_text("utf-8")
    return text[: text.index("  - id: seks")]
