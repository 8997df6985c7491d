"""How many brackets stand open at once: Python-Markdown reads on from each to the end."""

import re

DEEPEST = 20
"""Brackets open at once. A picture in a link needs two; with these, no text takes long to read."""

_SIGN = re.compile(r"\n[ \t]*\n|\]\(|[\[\]()]")


def too_deep(text: str) -> int | None:
    """Return where one bracket too many is opened, those of code among them, or None."""
    words = links = 0
    for sign in _SIGN.finditer(text):
        match sign[0]:
            case "[":
                words += 1
            case "](":
                words, links = max(0, words - 1), links + 1
            case "]":
                words = max(0, words - 1)
            case "(":
                links += bool(links)
            case ")":
                links = max(0, links - 1)
            case _:
                words = links = 0
        if max(words, links) > DEEPEST:
            return sign.start()
    return None
