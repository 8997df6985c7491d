"""A page of a case as the results of a search show it: its first line, and all words on it."""

from collections.abc import Iterator

from vidsyn.language.plain import BREAK, SILENT, plain
from vidsyn.model.documents import TEACHER_BLOCKS, Block, Node, Prose, Step

FIRST_LINE = 120
"""Signs of a page's text that a result shows."""


def first_line(page: Step) -> str:
    """Return how the page's own text begins, cut between words."""
    begun = next((node.text for node in page.nodes if isinstance(node, Prose)), "")
    text = _read(begun.strip().partition("\n\n")[0])
    if len(text) <= FIRST_LINE:
        return text
    return f"{text[:FIRST_LINE].rpartition(' ')[0].rstrip('.,:;!?')} …"


def searched(page: Step) -> str:
    """Return all words that the page is found by; what is for the teacher is not among them."""
    return _read(" ".join((page.title, page.sender, page.words, *_texts(page.nodes))))


def _texts(nodes: tuple[Node, ...]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Prose):
            yield node.text
        elif isinstance(node, Block) and node.name not in TEACHER_BLOCKS:
            yield node.title
            yield from _texts(node.nodes)


def _read(text: str) -> str:
    """Return what is read of a Markdown text, as one line."""
    return " ".join(plain(text, tables=True).replace(BREAK, " ").replace(SILENT, "").split())
