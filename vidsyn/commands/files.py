"""The files that go with a site, made while one is told how far it is."""

from vidsyn.commands.telling import NO_PDF, Counting
from vidsyn.exports import everything
from vidsyn.rendering.files import Files
from vidsyn.rendering.frame import Frame
from vidsyn.site.workshop import Workshop


def made_files(frame: Frame, workshop: Workshop) -> Files:
    """Make the files, and say what is missing where there are no PDFs."""
    with Counting("filer") as counting:
        files = everything.files(frame, workshop, counting.show)
    if not everything.have_pdf(files):
        print(f"\n{NO_PDF}\n", flush=True)
    return files
