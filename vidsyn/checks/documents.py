"""The Markdown sources of a catalogue, for rules that read text."""

from collections.abc import Iterator

from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Document


def documents(catalogue: Catalogue) -> Iterator[Document]:
    """Return every Markdown source: the front page, the lessons, the teachers' guides."""
    if catalogue.home:
        yield catalogue.home.document
    yield from (page.document for page in catalogue.lists.values())
    yield from (page.document for page in catalogue.texts)
    for module in catalogue.modules:
        yield from module.documents
