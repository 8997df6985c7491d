"""All files of a site, by their addresses: PDFs of its papers, and slides that can be edited."""

from collections.abc import Collection
from pathlib import PurePosixPath

from vidsyn.exports import pdf
from vidsyn.exports.making import Count, make, sweep
from vidsyn.exports.sheets import sheets, style
from vidsyn.rendering.files import Files
from vidsyn.rendering.frame import Frame
from vidsyn.site.workshop import Workshop

FORMATS = ("pdf", "pptx")


def files(frame: Frame, workshop: Workshop, count: Count) -> Files:
    """Return all files; those that have not changed are not made again.

    Without what this machine must have for PDFs there are none of them.
    """
    found = some_files(frame, workshop, count, FORMATS, ())
    sweep(workshop.files, found)
    return found


def some_files(
    frame: Frame,
    workshop: Workshop,
    count: Count,
    formats: Collection[str],
    units: Collection[str],
) -> Files:
    """Return the files of these formats in the folders of these units, or without units all."""
    wanted = set(units)
    pages = (
        sheet
        for sheet in (sheets(frame, workshop) if "pdf" in formats and pdf.is_possible() else ())
        if not wanted or wanted.intersection(PurePosixPath(sheet.address).parts)
    )
    return make(pages, style(frame), workshop.files, count)
