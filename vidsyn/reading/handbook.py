"""Read a page of the handbook: front matter and ordinary Markdown with headings of its own."""

from pathlib import PurePosixPath

from vidsyn.model.catalogue import HandbookCard, HandbookPage
from vidsyn.model.documents import Document
from vidsyn.problems import Place, Problem
from vidsyn.reading.cards import split_front
from vidsyn.reading.dialect import Producer
from vidsyn.reading.inline import prose

_PRODUCER = Producer(headings=True)


def read_handbook_page(text: str, path: PurePosixPath) -> tuple[HandbookPage | None, list[Problem]]:
    """Return the page, and what front matter and prose report."""
    front, body, line, problems = split_front(text, path, HandbookCard)
    place = Place(path, line)
    node, more = prose(body, place, steps=False)
    if front is None:
        return None, [*problems, *more]
    anchors = frozenset(_PRODUCER.of(body).anchors)
    page = HandbookPage(path.stem, front.value, Document(place, (node,), ()), anchors)
    return page, [*problems, *more]
