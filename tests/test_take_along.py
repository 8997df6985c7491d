"""What a unit's page offers to take along: each file with its type, length and size."""

import re
from pathlib import Path

import pytest

from vidsyn.rendering.files import Files, MadeFile
from vidsyn.rendering.frame import Frame
from vidsyn.site.build import build
from vidsyn.site.examine import examine
from vidsyn.site.workshop import Workshop

SHEET = "skole/mellemtrin/to-opslag/arbejdsark-1.pdf"
KEY = "laerer/mellemtrin/to-opslag/facit-1.pdf"
BOOKLET = "laerer/mellemtrin/haefte.pdf"
DECK = "fagfolk/et-oplaeg/slides-20.pptx"
NOBODYS = "skole/mellemtrin/ingen.pdf"

SIZES = {
    SHEET: (2, 1),
    KEY: (1, 41_200),
    BOOKLET: (64, 999_001),
    DECK: (12, 2_450_000),
    NOBODYS: (1, 9),
}


@pytest.fixture
def site(tiny: Path) -> Path:
    """Build a site with five made files, one of which no page offers."""

    def make(frame: Frame, workshop: Workshop) -> Files:  # noqa: ARG001
        files = {}
        for address, (pages, size) in SIZES.items():
            path = tiny / address.replace("/", "-")
            path.write_bytes(b"x" * size)
            files[address] = MadeFile(f"Fil {path.stem}", path, pages)
        return files

    build(tiny, tiny / "site", examine(tiny), lambda _: None, make)
    return tiny / "site"


def offered(page: Path) -> list[tuple[str, str]]:
    """Return the address of each file a page offers, and what it says of it."""
    found = re.findall(
        r'<li><a href="([^"]+)" download>[^<]+</a>\s*<span class="file-facts">([^<]+)</span>',
        page.read_text("utf-8"),
    )
    return [(href, facts) for href, facts in found]


def test_pupils_are_offered_their_own_and_teachers_all(site: Path) -> None:
    pupils = site / "skole/mellemtrin/to-opslag/index.html"
    teachers = site / "laerer/mellemtrin/to-opslag/index.html"

    assert offered(pupils) == [("arbejdsark-1.pdf", "PDF · 2 sider · 1 kB")]
    assert offered(teachers) == [
        ("../../../skole/mellemtrin/to-opslag/arbejdsark-1.pdf", "PDF · 2 sider · 1 kB"),
        ("facit-1.pdf", "PDF · 1 side · 42 kB"),
        ("../haefte.pdf", "PDF · 64 sider · 1000 kB"),
    ]
    assert "facit" not in pupils.read_text("utf-8")


def test_a_talk_is_offered_as_slides(site: Path) -> None:
    talk = site / "fagfolk/et-oplaeg/index.html"

    assert offered(talk) == [("slides-20.pptx", "PowerPoint · 12 slides · 2,5 MB")]


def test_what_is_offered_is_there_and_nothing_else(site: Path) -> None:
    there = {str(path.relative_to(site)) for path in site.rglob("*.p[dp]*")}

    assert there == SIZES.keys() - {NOBODYS}
    assert (site / DECK).stat().st_size == SIZES[DECK][1]


def test_without_files_the_page_says_so(tiny_site: Path) -> None:
    for name in ("skole/mellemtrin/to-opslag", "foraeldre/en-guide", "fagfolk/et-oplaeg"):
        text = (tiny_site / name / "index.html").read_text("utf-8")
        assert "Der er ingen PDF-filer i denne udgave af sitet." in text
        assert "download>" not in text
