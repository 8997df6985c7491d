"""PDFs: every page of paper can be printed as it is, read aloud as it is, and made again as it is."""

import os
import re
import shutil
from pathlib import Path

import page as validation
import pytest
from PIL import Image
from weasyprint.urls import FatalURLFetchingError

from tests.conftest import LEFT_OUT, TINY
from tests.evidence import See
from tests.printed_papers import A4, FOOT, MARGIN, Paper, Press, as_words, difference, press
from vidsyn.exports import pdf as maker
from vidsyn.exports.pdf import Sheet, laid_out, pdf
from vidsyn.papers.lengths import MOST

pytestmark = pytest.mark.xdist_group("pdf")  # each PDF is made once

PICTURES = Path(__file__).parent / "printed"
OVERWRITE = os.environ.get("SNAPSHOTS") == "overwrite"

REAL = (
    "skole/mellemtrin/fem-greb/arbejdsark-1.pdf",
    "skole/indskoling/reklamen-vil-noget/arbejdsark-1.pdf",
    "skole/udskoling/ytringsfrihed-had-og-graenser/arbejdsark-1.pdf",
    "laerer/mellemtrin/uenige-og-stadig-venner/facit-3.pdf",
    "laerer/mellemtrin/fem-greb/klassens-tal-fem-greb-maaling.pdf",
    "laerer/mellemtrin/fem-greb/boost-facit.pdf",
    "fagfolk/fra-mavefornemmelse-til-handling/gaflen-plakat.pdf",
    "skole/mellemtrin/tjek-paa-tvaers/sager-ark.pdf",
    "skole/mellemtrin/uenige-og-stadig-venner/klip-ud-2.pdf",
    "skole/mellemtrin/fem-greb/opslag-3.pdf",
    "skole/udskoling/propagandaens-vaerktoejskasse/brev.pdf",
    "foraeldre/rigtig-bekymret/flyer.pdf",
    "fagfolk/opmaerksom/evaluering.pdf",
)
"""Of the real site: a few with what is longest, or widest, of their kind."""

LENGTHS = {**MOST, "sheet-early": MOST["sheet"], "tally": 1}
"""Pages that a kind may have at most; what fills a tally is no text."""

FONTS = {"Andika", "Andika-Bold", "Atkinson", "Atkinson-Bold", "Bricolage-Bold"}

WITH_CARDS = {"vote-cards", "technique-cards", "case-cards", "booklet"}
"""Kinds that have pages without a foot: each card on them says itself that it may be copied."""

PUPILS = {"sheet", "sheet-early", "cut-cards", "measure"}

LARGEST = 300_000

TOLERANCE = 5.5
"""Shades of 255 that a cell of 2 × 2 centimetres may be darker or lighter than it was.

Measured on all kinds: letters smoothed in another way change a cell by at most 2.7, all of a page
moved by 0.4 mm by at most 4.6. Another version of Pango or FreeType does no more, as the widths of
letters are not fitted to any grid. Without its posts, its table, its words or its foot, a page has a
cell that differs by 6 to 55.
"""


@pytest.fixture(scope="session")
def tiny_press(tmp_path_factory: pytest.TempPathFactory) -> Press:
    """Return what the tiny site prints."""
    root = tmp_path_factory.mktemp("printed") / "tiny"
    return press(Path(shutil.copytree(TINY, root, ignore=LEFT_OUT)))


@pytest.fixture(scope="session")
def tiny_papers(tiny_press: Press, tmp_path_factory: pytest.TempPathFactory) -> list[Paper]:
    """Print all of the tiny site."""
    folder = tmp_path_factory.mktemp("tiny-papers")
    return [tiny_press.print(address, folder) for address in tiny_press.sheets]


@pytest.fixture(scope="session")
def real_press(content: Path) -> Press:
    """Return what the real site prints."""
    return press(content)


@pytest.fixture(scope="session")
def papers(
    tiny_papers: list[Paper], real_press: Press, tmp_path_factory: pytest.TempPathFactory
) -> list[Paper]:
    """Print all that is looked at."""
    folder = tmp_path_factory.mktemp("real-papers")
    return [*tiny_papers, *(real_press.print(address, folder) for address in REAL)]


def test_every_paper_can_be_read_aloud(papers: list[Paper], seen: See) -> None:
    faults = {
        str(paper): sorted({fault.message for fault in found.failures})
        for paper in papers
        if not (found := validation.validate_pdf(paper.path, profile="ua1")).is_compliant
    }

    for address in REAL:
        seen("paper", address, faults=faults.get(address, []))
    assert faults == {}


def test_every_sheet_is_a4_with_all_text_where_a_printer_prints(papers: list[Paper]) -> None:
    assert {size for paper in papers for size in paper.sizes} == {A4}
    outside = [
        (str(paper), line.text)
        for paper in papers
        for page in paper.pages
        for line in page
        if min(line.left, line.bottom, A4[0] - line.right, A4[1] - line.top) < MARGIN
    ]

    assert outside == []


def test_no_page_is_empty_or_ends_with_a_heading(papers: list[Paper]) -> None:
    looked_at = (each for each in papers if each.kind not in WITH_CARDS)

    assert {str(paper): found for paper in looked_at if (found := paper.stranded)} == {}


def test_no_paper_is_longer_than_it_may_be(papers: list[Paper]) -> None:
    assert [str(each) for each in papers if len(each.pages) > LENGTHS.get(each.kind, 99)] == []


def test_no_worksheet_is_longer_than_two_pages(real_press: Press) -> None:
    sheets = [each for name, each in real_press.sheets.items() if "/arbejdsark-" in name]

    assert len(sheets) > 20
    lengths = {each.address: len(laid_out(each, real_press.style).pages) for each in sheets}
    assert [name for name, pages in lengths.items() if pages > LENGTHS["sheet"]] == []


def test_an_evaluation_is_half_a_sheet(papers: list[Paper]) -> None:
    for paper in (each for each in papers if each.kind == "evaluation"):
        titles = [line for line in paper.pages[0] if line.text == "Evaluering"]
        assert len(titles) == 2
        assert 130 < (titles[0].top - titles[1].top) / 72 * 25.4 < 150


def test_every_page_says_whose_it_is_which_version_and_that_it_may_be_copied(
    papers: list[Paper],
) -> None:
    for paper in (each for each in papers if each.kind not in WITH_CARDS):
        for number, page in enumerate(paper.pages, 1):
            foot = as_words(" ".join(line.text for line in page if line.top < FOOT))
            assert re.search(r"Udgave [0-9a-f]{6}", foot), (str(paper), foot)
            assert "Fri kopi – må kopieres til undervisning uden indberetning" in foot
            assert f"side {number} af {len(paper.pages)}" in foot


def test_the_foot_has_a_short_address_where_the_site_has_one(tiny: Path, tmp_path: Path) -> None:
    settings = tiny / "mkdocs.yml"
    text = settings.read_text("utf-8")
    named = re.sub(r"site_url: .*", "site_url: https://skole.example/vidsyn/", text)
    settings.write_text(named, encoding="utf-8")

    paper = press(tiny).print("foraeldre/en-guide/flyer.pdf", tmp_path)

    assert "skole.example/vidsyn/foraeldre/en-guide/" in paper.text


def test_a_word_too_long_for_its_line_stays_on_the_card(tiny: Path, tmp_path: Path) -> None:
    lesson = tiny / "courses/schools/mellemtrin/to-opslag/lesson-1.md"
    word = "speciallægepraksisplanlægningsstabiliseringsperiodeforlængelsesdag"
    text = lesson.read_text("utf-8").replace("- Kort et", f"- {word}")
    lesson.write_text(text, encoding="utf-8")

    paper = press(tiny).print("skole/mellemtrin/to-opslag/klip-ud-1.pdf", tmp_path)

    parts = [line for line in paper.pages[0] if line.text and line.text in word]
    assert "".join(line.text for line in parts) == word
    assert max(line.right for line in parts) < A4[0] / 2


def test_pupils_sheets_have_a_line_for_the_name_and_no_answers(papers: list[Paper]) -> None:
    answers = {answer for paper in papers for answer in paper.answers}
    assert answers

    for paper in (each for each in papers if each.kind in PUPILS):
        assert paper.text.count("Navn") == paper.kind.startswith("sheet")
        assert "☒" not in paper.text
        assert [answer for answer in answers if answer in paper.text] == [], str(paper)


def test_a_key_says_that_it_is_one(papers: list[Paper]) -> None:
    for paper in (each for each in papers if each.kind == "key"):
        assert "Facit – kun til læreren" in paper.text


def test_letters_are_the_sites_own_and_in_the_file(papers: list[Paper]) -> None:
    fonts = {(name.split("+")[1], inside) for paper in papers for name, inside in paper.fonts}

    assert fonts == {(name, True) for name in FONTS}


def test_no_paper_is_heavier_than_it_may_be(papers: list[Paper]) -> None:
    assert [str(each) for each in papers if each.path.stat().st_size > LARGEST] == []


def test_a_paper_made_again_is_the_same_to_the_byte(
    tiny_press: Press, tiny_papers: list[Paper]
) -> None:
    paper = tiny_papers[0]
    maker._parsed.cache_clear()

    assert pdf(paper.sheet, tiny_press.style).content == paper.path.read_bytes()


def test_nothing_is_fetched(tiny_press: Press) -> None:
    html = '<html lang="da"><title>En</title><img src="https://vidsyn.example/a.png" alt="En">'

    with pytest.raises(FatalURLFetchingError):
        pdf(Sheet("en.pdf", html, {}), tiny_press.style)


def test_papers_look_as_they_did(papers: list[Paper]) -> None:
    """Of each kind the first of the tiny site, or of the real one where the tiny has none."""
    first = {paper.kind: paper for paper in reversed(papers)}
    seen = {kind: paper.picture(0) for kind, paper in first.items()}
    if OVERWRITE:
        for kind, picture in seen.items():
            picture.save(PICTURES / f"{kind}.png", optimize=True)

    assert {path.stem for path in PICTURES.glob("*.png")} == set(seen)
    changed = {
        kind: round(much)
        for kind, picture in seen.items()
        if (much := difference(picture, Image.open(PICTURES / f"{kind}.png"))) > TOLERANCE
    }
    assert changed == {}
