"""All files of a site, by their addresses: PDFs of its papers, and slides that can be edited."""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain
from pathlib import PurePosixPath

from vidsyn.exports.decks import make_decks, talks
from vidsyn.exports.formats import FORMATS
from vidsyn.exports.local import LocalContacts
from vidsyn.exports.making import Count, begun
from vidsyn.exports.sheets import Sheets
from vidsyn.exports.store import Store, store
from vidsyn.rendering.files import Files, MadeFile
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page
from vidsyn.site.workshop import Workshop

Local = tuple[LocalContacts, Store]
"""The contacts that only one place has, and where its slides are kept: never with the others."""


def files(frame: Frame, workshop: Workshop, count: Count) -> Files:
    """Return all files; those that have not changed are not made again.

    Without what this machine must have for PDFs there are none of them.
    """
    return some_files(frame, workshop, count, FORMATS, ())


def some_files(
    frame: Frame,
    workshop: Workshop,
    count: Count,
    formats: Collection[str],
    units: Collection[str],
    local: Local | None = None,
) -> Files:
    """Return the files of these formats in the folders of these units, or without units all.

    With what only one place knows, slides are for that place alone: they are kept where it says.
    They are made here while other processes make PDFs.
    """
    sheets = Sheets(frame, workshop)
    pages = [page for page in _papers(sheets, formats) if _is_of(page.address, units)]
    with begun(pages, sheets, store(workshop), count) as papers:
        slides = _slides(frame, workshop, count, units, local) if "pptx" in formats else ()
        return dict(chain(slides, papers))


def have_pdf(found: Files) -> bool:
    """Tell whether PDFs could be made: every site has some."""
    return any(name.endswith(".pdf") for name in found)


def _slides(
    frame: Frame, workshop: Workshop, count: Count, units: Collection[str], local: Local | None
) -> Iterator[tuple[str, MadeFile]]:
    wanted = {name: talk for name, talk in talks(frame).items() if _is_of(name, units)}
    contacts, kept = local or (LocalContacts(), store(workshop))
    return make_decks(wanted, frame, workshop.root, kept, contacts, count)


def _papers(sheets: Sheets, formats: Collection[str]) -> Iterable[Page]:
    return sheets.pages.values() if "pdf" in formats else ()


def _is_of(address: str, units: Collection[str]) -> bool:
    """Tell whether a file stands in the folder of one of these units, or all are wanted."""
    return not units or not set(units).isdisjoint(PurePosixPath(address).parts)
