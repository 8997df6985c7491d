"""The files that go with a site, made while one is told how far it is."""

from collections.abc import Iterator

from vidsyn.commands.telling import NO_PDF, Counting
from vidsyn.exports import everything
from vidsyn.model.catalogue import Catalogue
from vidsyn.papers.lengths import Limited, limited
from vidsyn.rendering.files import Files
from vidsyn.rendering.frame import Frame
from vidsyn.site.workshop import Workshop


def made_files(frame: Frame, workshop: Workshop) -> Files:
    """Make the files, and say which are too long, and what is missing where there are no PDFs."""
    with Counting("filer") as counting:
        files = everything.files(frame, workshop, counting.show)
    if not everything.have_pdf(files):
        print(f"\n{NO_PDF}\n", flush=True)
    for remark in too_long(files, frame.catalogue):
        print(remark, flush=True)
    return files


def too_long(files: Files, catalogue: Catalogue) -> Iterator[str]:
    """Yield a remark for each file that has more pages than its kind may have."""
    for paper in limited(catalogue):
        file = files.get(paper.file)
        if file and file.pages > paper.most:
            yield _remark(paper, file.pages)


def _remark(paper: Limited, pages: int) -> str:
    sources = " eller ".join(map(str, paper.sources))
    return (
        f"Bemærkning: {paper.file} fylder {pages} sider, og der må højst være {paper.most}. "
        f"Skriv kortere i {sources}."
    )
