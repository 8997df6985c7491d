"""What somebody sees who opens a talk's slides: every word in its place, nothing beyond its box.

LibreOffice opens them, once for all, and its pages are measured. Its Liberation Sans has the
widths of Arial. A talk's shorter lengths have some of the slides of its longest, and no others.
Where there is no LibreOffice, the run says so in its last lines instead.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from pptx import Presentation
from pptx.shapes.base import BaseShape
from pptx.shapes.graphfrm import GraphicFrame
from pptx.util import Length

from tests.conftest import LEFT_OUT, TINY
from tests.decks import made, real, with_everything

PROGRAM = os.environ.get("SOFFICE", "")

pytestmark = [
    pytest.mark.xdist_group("slides"),  # they are made once for all
    pytest.mark.skipif(not PROGRAM, reason="no LibreOffice on this machine: slides not opened"),
]

TALKS = ("fra-mavefornemmelse-til-handling-90", "opmaerksom-90", "lille", "alt")

EDGE = 3
"""Points that a letter may stand beyond what holds it: accents, and the slant of the last one."""


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder where LibreOffice has put the slides beside its own pages of them."""
    folder = tmp_path_factory.mktemp("slides")
    tiny = Path(shutil.copytree(TINY, folder / "tiny", ignore=LEFT_OUT))
    decks = {name: real()[name] for name in TALKS[:2]}
    decks |= {"lille": made(tiny, 45), "alt": with_everything(tiny)}
    for name, content in decks.items():
        (folder / f"{name}.pptx").write_bytes(content)
    home = f"-env:UserInstallation={(folder / 'home').as_uri()}"
    command = [PROGRAM, home, "--headless", "--convert-to", "pdf"]
    names = [f"{name}.pptx" for name in decks]
    subprocess.run([*command, *names], cwd=folder, check=True, capture_output=True)
    return folder


@pytest.mark.parametrize("name", TALKS)
def test_every_word_stands_in_its_own_box(name: str, opened: Path) -> None:
    slides = list(Presentation(str(opened / f"{name}.pptx")).slides)
    pages = pypdfium2.PdfDocument(opened / f"{name}.pdf")

    lost = [
        f"{number}: {shape.name}: {line}"
        for number, (slide, page) in enumerate(zip(slides, pages, strict=True), 1)
        for shape in slide.shapes
        for line in _lines(shape)
        if _plain(line) not in _plain(_within(shape, page))
    ]

    assert lost == []


def test_the_longest_talk_has_all_slides() -> None:
    for talk in ("fra-mavefornemmelse-til-handling", "opmaerksom"):
        longest = _titles(f"{talk}-90")
        assert set(_titles(f"{talk}-20")) < set(_titles(f"{talk}-45")) <= set(longest)


def _titles(name: str) -> list[str]:
    slides = Presentation(BytesIO(real()[name])).slides
    return [slide.shapes.title.text for slide in slides]


def _lines(shape: BaseShape) -> Iterator[str]:
    if isinstance(shape, GraphicFrame):
        yield from (cell.text for row in shape.table.rows for cell in row.cells)
    elif shape.has_text_frame:
        yield from shape.text_frame.text.split("\n")  # type: ignore[attr-defined]


def _within(shape: BaseShape, page: pypdfium2.PdfPage) -> str:
    """Return what is read inside the shape; a page is measured from its lower left corner."""
    height = page.get_height()
    left, top = Length(shape.left).pt, Length(shape.top).pt
    right, bottom = left + Length(shape.width).pt, top + Length(shape.height).pt
    found: str = page.get_textpage().get_text_bounded(
        left - EDGE, height - bottom - EDGE, right + EDGE, height - top + EDGE
    )
    return found


def _plain(text: str) -> str:
    """Return the text without the spaces and the breaks that depend on its room."""
    return "".join(text.split())
