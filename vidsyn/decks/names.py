"""The site's own words that take room on a slide: over a box, and where knowledge of today stands.

The slides say them with the site's strings, which no check may know, so all is measured in Danish.
"""

from collections.abc import Callable

from vidsyn.decks.content import Box
from vidsyn.decks.words import Said
from vidsyn.model.documents import CARDS
from vidsyn.model.kits import Current

CURRENT = "current"
"""The box with the kit's dated knowledge; its references are `current:empty` and `current:day`."""

FICTION = frozenset({"post", "chat"})
"""Blocks that somebody invented has written, and that say so."""

LONGEST_DAY = "30. september 2026"
"""No day takes more room than this one."""

Say = Callable[..., str]
"""Returns the site's words for a key, with the values that have a place in them."""

_NOTHING_YET = "Her indsætter I aktuel viden fra PET, CDE eller Infohus. Vidsyn har den ikke."
_BOXES = {"current": "Aktuel viden", "exercise": "Øvelse", "rule": "Husk"}

DANISH = {
    **{f"block.{name}": words for name, words in _BOXES.items()},
    "current.date": "Dato",
    "current.empty": _NOTHING_YET,
    "current.from": "Kilde",
    "current.put-in": "Indsat af {by} {on}",
    "post.fiction": "Opdigtet",
}
"""What slides are measured with, the same as the site's strings."""


def danish(key: str, **values: object) -> str:
    """Return the words for a key; the key itself for a block that no slide may have."""
    return DANISH.get(key, key).format(**values)


def name_of(box: Box, say: Say) -> str:
    """Return what stands over a box: what it is, and what somebody invented as such."""
    if box.name in FICTION:
        names = (box.title, say("post.fiction"))
    else:
        names = ("" if box.name in CARDS else say(f"block.{box.name}"), box.title)
    return " · ".join(each for each in names if each)


def current_words(current: Current, on: str, say: Say) -> dict[str, Said]:
    """Return what the references in the box of current knowledge say; `on` is the day of it."""
    day = f"{say('current.date')}: …   {say('current.from')}: …"
    if current.on:
        day = say("current.put-in", by=current.by, on=on)
    return {
        f"{CURRENT}:empty": ((say("current.empty"), False),),
        f"{CURRENT}:day": ((day, False),),
    }
