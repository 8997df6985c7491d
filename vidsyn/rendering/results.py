"""A page of a case as the results of a search show it: its first line, and all words on it."""

import re
from collections.abc import Iterator
from itertools import filterfalse

from vidsyn.language.plain import BREAK, SILENT, plain
from vidsyn.model.documents import TEACHER_BLOCKS, Block, Node, Prose, Step

_ASIDE = re.compile(r"\s*[#|]")
"""A heading, and a table."""

FIRST_LINE = 120
"""Signs of a page's text that a result shows."""


def first_line(page: Step) -> str:
    """Return how the text of the page begins, cut between words; of a page of pictures, nothing."""
    parts = (part for text in _texts(page.nodes, titles=False) for part in text.split("\n\n"))
    text = next(filter(None, map(_read, filterfalse(_ASIDE.match, parts))), "")
    if len(text) <= FIRST_LINE:
        return text
    return f"{text[:FIRST_LINE].rpartition(' ')[0].rstrip('.,:;!?')} …"


def searched(page: Step) -> str:
    """Return all words that the page is found by; what is for the teacher is not among them."""
    return _read(" ".join((page.title, page.sender, page.words, *_texts(page.nodes, titles=True))))


def _texts(nodes: tuple[Node, ...], *, titles: bool) -> Iterator[str]:
    """Return the texts that pupils see, and the titles of blocks where they are asked for."""
    for node in nodes:
        if isinstance(node, Prose):
            yield node.text
        elif isinstance(node, Block) and node.name not in TEACHER_BLOCKS:
            yield node.title if titles else ""
            yield from _texts(node.nodes, titles=titles)


def _read(text: str) -> str:
    """Return what is read of a Markdown text, as one line."""
    return " ".join(plain(text, tables=True).replace(BREAK, " ").replace(SILENT, "").split())
