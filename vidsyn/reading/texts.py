"""Read a page that is plain text, of the handbook or about the site: Markdown with headings."""

from pathlib import PurePosixPath

from vidsyn.model.documents import Document
from vidsyn.model.texts import TextCard, TextPage
from vidsyn.problems import Place, Problem
from vidsyn.reading.cards import split_front
from vidsyn.reading.inline import prose
from vidsyn.reading.produced import produced


def read_text_page(text: str, path: PurePosixPath) -> tuple[TextPage | None, list[Problem]]:
    """Return the page, and what front matter and prose report."""
    front, body, line, problems = split_front(text, path, TextCard)
    place = Place(path, line)
    node, more = prose(body, place, False)
    if front is None:
        return None, [*problems, *more]
    anchors = frozenset(produced(body, True).anchors)
    page = TextPage(path.stem, front, Document(place, (node,), ()), anchors)
    return page, [*problems, *more]
