"""The Danish dictionary, asked one word at a time; loaded only when a new word is met."""

from functools import cache
from pathlib import Path
from typing import Any

try:
    import hunspell
except ImportError:  # it is not made for every machine
    hunspell = None

FOLDER = Path(__file__).parent
LANGUAGE = "da_DK"
FILES = tuple(FOLDER / f"{LANGUAGE}.{ending}" for ending in ("aff", "dic"))


def is_there() -> bool:
    """Tell whether words can be looked up on this machine."""
    return hunspell is not None


def has(word: str) -> bool:
    """Tell whether the dictionary has the word, in this form or as a compound of its words."""
    return bool(_dictionary().spell(word))


def near(word: str) -> tuple[str, ...]:
    """Return words it may have been meant as, the likeliest first. Takes up to half a second."""
    return tuple(_dictionary().suggest(word))


@cache
def _dictionary() -> Any:
    return hunspell.Hunspell(LANGUAGE, hunspell_data_dir=str(FOLDER))
