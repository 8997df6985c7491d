"""Fragments that stand in one file with others: each keeps its ids to itself."""

import re

_IDS = re.compile(
    r'(?P<name>\s(?:id|for|headers|aria-labelledby|aria-describedby)=")(?P<ids>[^"]+)'
)
_WITHIN = re.compile(r'(?P<link>\shref="#)(?P<id>[^"]+)')


def apart(html: str, name: str) -> str:
    """Return the HTML with the name before each of its ids, and before all that points to them."""
    own = _IDS.sub(lambda found: found["name"] + _named(found["ids"], name), html)
    return _WITHIN.sub(lambda found: f"{found['link']}{name}-{found['id']}", own)


def _named(ids: str, name: str) -> str:
    return " ".join(f"{name}-{each}" for each in ids.split())
