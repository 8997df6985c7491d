"""What teachers, parents and speakers print: guides, boosters, cards, run-sheets and booklets."""

import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path

import pypdfium2
import pytest

from tests.conftest import LEFT_OUT, TINY, TODAY
from tests.test_teacher_material import even, open_to_pupils, sentences, teacher_texts
from vidsyn.exports.pdf import Pdf, Sheet, Style, pdf
from vidsyn.exports.sheets import Sheets
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.facts import Habit, Technique
from vidsyn.site.build import frame_of, theme_of
from vidsyn.site.examine import examine
from vidsyn.site.workshop import Workshop

ADDRESS = "https://vidsyn.example/"


@dataclass(frozen=True)
class Printed:
    """All pages of paper of a site, and the PDFs of those that a test has asked for."""

    catalogue: Catalogue
    sheets: Mapping[str, Sheet]
    style: Style
    _made: dict[str, Pdf] = field(default_factory=dict)

    def text(self, address: str) -> str:
        """Return what stands on a page of paper, its head and foot too."""
        body = self.sheets[address].html.partition("<body")[2]
        return " ".join(unescape(re.sub(r"<[^>]*>", " ", f"<body{body}")).split())

    def pages(self, address: str) -> list[str]:
        """Return the text of each page of a PDF."""
        return [
            " ".join(each.get_textpage().get_text_bounded().split())
            for each in pypdfium2.PdfDocument(self.made(address).content)
        ]

    def made(self, address: str) -> Pdf:
        """Return the PDF of an address, made once."""
        if address not in self._made:
            self._made[address] = pdf(self.sheets[address], self.style)
        return self._made[address]


def printed(root: Path, site_url: str = "") -> Printed:
    examined = examine(root, today=TODAY)
    assert examined.site
    site = examined.site.model_copy(update={"site_url": site_url})
    frame = frame_of(examined.catalogue, site, theme_of(root))
    sheets = Sheets(frame, Workshop(root))
    found = {sheet.address: sheet for sheet in map(sheets.sheet, sheets.pages.values())}
    return Printed(examined.catalogue, found, sheets.style)


@pytest.fixture(scope="module")
def tiny_papers(tmp_path_factory: pytest.TempPathFactory) -> Printed:
    root = tmp_path_factory.mktemp("papers") / "tiny"
    shutil.copytree(TINY, root, ignore=LEFT_OUT)
    return printed(root)


@pytest.fixture(scope="module")
def real(content: Path) -> Printed:
    return printed(content)


def test_a_teacher_guide_has_the_plan_the_notes_and_the_answers(tiny_papers: Printed) -> None:
    text = tiny_papers.text("laerer/mellemtrin/to-opslag/laerervejledning.pdf")

    expected = [
        *("Lærervejledning: To opslag", "Hvad vil et opslag have os til?", "5 minutter"),
        *("Vikar? Start her", "Lad dem svare to og to.", "Det skal du bruge", "Blyant"),
        *("1. Jeg kan finde et greb.", "Eleven peger på det sted, der presser."),
        *("Lektion 1: Opslag på Torvet · 45 min.", "0–20 Læs dem hele klassen 1"),
        *("uglen kommer ved midnat", "»Er alle opslag løgn?«"),
        "Noter og facit til lektion 1: Opslag på Torvet",
        *("ræven sover i haven", "læs kun det ene opslag", "kort et er ærligt", "passer bedst"),
        *("Fag og mål i læreplanen", "116 111", "Kilder"),
    ]
    assert [each for each in expected if each not in text] == []


def test_a_teacher_guide_leaves_out_what_only_pupils_do(tiny_papers: Printed) -> None:
    text = tiny_papers.text("laerer/mellemtrin/to-opslag/laerervejledning.pdf")

    assert "Skriv ét ord på en seddel." not in text


def test_boosters_have_a_sheet_with_a_name_line_each_and_a_key(tiny_papers: Printed) -> None:
    sheet = tiny_papers.pages("skole/mellemtrin/to-opslag/boost-ark.pdf")
    key = tiny_papers.text("laerer/mellemtrin/to-opslag/boost-facit.pdf")

    when = ["Booster efter 1 uge", "Booster efter 5 uger", "Booster efter 13 uger"]
    assert [each in text for each, text in zip(when, sheet, strict=True)] == [True] * 3
    answer = "Afsenderen ved, hvad der skal ske."
    assert all("Navn" in text and answer not in text for text in sheet)
    assert "Facit – kun til læreren" in key
    assert answer in key


def test_no_sentence_for_the_teacher_is_on_a_paper_outside_the_teachers_tree(real: Printed) -> None:
    papers = [address for address in real.sheets if address.startswith(("skole/", "greb/"))]
    shown = {address: even(real.text(address)) for address in papers}
    open_to_all = open_to_pupils(real.catalogue)
    for module in real.catalogue.modules:
        secret = {each for each in sentences(teacher_texts(module)) if each not in open_to_all}

        leaks = [(address, each) for address in papers for each in secret if each in shown[address]]

        assert len(secret) > 100
        assert leaks == []


def test_vote_cards_are_two_a_page_and_then_the_numbers(tiny_papers: Printed) -> None:
    letters, more, verdicts, numbers = tiny_papers.pages("laerer/stemmekort.pdf")

    assert re.findall(r"\b[A-Z]\b", letters) == ["A", "B"]
    assert re.findall(r"\b[A-Z]\b", more) == ["C", "D"]
    assert re.findall("Sandt|Falsk", verdicts) == ["Sandt", "Falsk"]
    assert numbers == "12345"


def test_every_technique_and_habit_is_a_card_four_a_page(real: Printed) -> None:
    facts = real.catalogue.facts
    cards: list[Technique | Habit] = [facts.techniques[name] for name in facts.techniques.facts]
    cards += [facts.habits[name] for name in facts.habits.facts]

    pages = real.pages("greb/kort.pdf")

    assert len(pages) == -(-len(cards) // 4)
    text = " ".join(pages)
    assert [each.name for each in cards if f"{each.name} {each.line}" not in text] == []
    assert [each.name for each in cards if f"Det kan du gøre: {each.do}" not in text] == []


def test_a_guide_on_paper_is_the_whole_guide_with_numbers_and_sources(tiny_papers: Printed) -> None:
    text = tiny_papers.text("foraeldre/en-guide/guide.pdf")
    guide = tiny_papers.catalogue.guides[0]

    assert all(step.title in text for step in guide.document.steps)
    expected = ["En guide", "Spørg, hvad det var.", "116 111", "Kilder", "Udkast"]
    assert [each for each in expected if each not in text] == []


def test_a_flyer_has_a_code_and_an_address_only_when_the_site_has_one(tiny: Path) -> None:
    without, there = printed(tiny), printed(tiny, ADDRESS)
    flyer = "foraeldre/en-guide/flyer.pdf"

    assert "Hele guiden står her" not in without.text(flyer)
    assert "QR-kode" not in without.sheets[flyer].html
    assert "Hele guiden står her: vidsyn.example/foraeldre/en-guide/" in there.text(flyer)
    assert len(there.pages(flyer)) == 1
    assert 'alt="QR-kode til guidens adresse"' in there.sheets[flyer].html


def test_case_cards_have_their_questions_on_the_back_and_not_how_it_ends(real: Printed) -> None:
    kit = next(kit for kit in real.catalogue.kits if kit.id == "opmaerksom")
    titles = [case.card.value.title for case in kit.cases]

    pages = real.pages("fagfolk/opmaerksom/case-kort.pdf")

    fronts, backs = pages[::2], pages[1::2]
    assert len(pages) == len(titles)
    for number, (front, back) in enumerate(zip(fronts, backs, strict=True)):
        upper, lower = titles[2 * number : 2 * number + 2]
        assert 0 <= front.find(upper) < front.find(lower)
        assert 0 <= back.find(upper) < back.find(lower)
        assert back.count("Hvad ved vi") == 2
    assert not any("Vending" in page or "Hvad skete der" in page for page in pages)


def test_a_run_sheet_fits_one_page_in_every_length(real: Printed) -> None:
    lengths = [(kit, length) for kit in real.catalogue.kits for length in kit.card.value.lengths]
    for kit, length in lengths:
        pages = real.pages(f"fagfolk/{kit.id}/drejebog-{length}.pdf")

        assert len(pages) == 1
        last = kit.slides(length)[-1]
        assert f"{length - last.minutes_in(length)}–{length}" in pages[0]
        assert kit.card.value.before[0] in pages[0]


def test_the_fork_is_a_poster_of_one_page_with_the_numbers(real: Printed) -> None:
    posters = [address for address in real.sheets if address.endswith("-plakat.pdf")]

    assert posters == ["fagfolk/fra-mavefornemmelse-til-handling/gaflen-plakat.pdf"]
    pages = real.pages(posters[0])
    assert len(pages) == 1
    assert "Gaflen" in pages[0]
    assert "Alarmcentralen 112" in pages[0]


def test_a_kits_own_page_has_every_answer_on_paper(real: Printed) -> None:
    kit = next(kit for kit in real.catalogue.kits if kit.pages)
    for own in kit.pages:
        text = real.text(f"fagfolk/{kit.id}/{own.name}.pdf")

        answers = [block.title for block in own.document.blocks() if block.name == "answer"]
        assert answers
        assert [each for each in answers if each not in text] == []


def test_a_booklets_contents_say_on_which_page_each_part_begins(tiny_papers: Printed) -> None:
    pages = tiny_papers.pages("laerer/mellemtrin/haefte.pdf")

    begins = {
        "Lærervejledning": "Lærervejledning: To opslag",
        "Noter og facit til lektion 1: Opslag på Torvet": "Noter og facit til lektion 1",
        "Arbejdsark: Opslag på Torvet": "Arbejdsark: Opslag på Torvet",
        "Kort til at klippe: Opslag på Torvet": "Kort til at klippe: Opslag på Torvet",
        "Ark til boostere": "Ark til boostere",
        "Facit til boostere": "Facit til boostere",
        "Brev hjem": "Brev hjem: To opslag",
        "Stemmekort": "Stemmekort",
        "Grebene som kort": "Grebene som kort",
    }
    named = {title: re.search(rf"{title}[ .]+([0-9]+)", pages[1]) for title in begins}
    found = {title: pages[int(number[1]) - 1] for title, number in named.items() if number}
    assert found.keys() == begins.keys()
    assert [title for title, text in found.items() if begins[title] not in text] == []
    assert "side 2 af" in pages[1]
    assert all(pages)


def test_nothing_in_a_booklet_shares_an_id_or_points_astray(real: Printed) -> None:
    booklets = [address for address in real.sheets if address.endswith("haefte.pdf")]
    for address in booklets:
        html = real.sheets[address].html
        ids = re.findall(r'\sid="([^"]+)"', html)

        assert len(ids) == len(set(ids))
        assert set(re.findall(r'href="#([^"]+)"', html)) <= {*ids}
    assert len(booklets) == 3


def test_cards_stand_on_a_paper_of_their_own_and_the_worksheet_says_where(
    tiny_papers: Printed,
) -> None:
    sheet = tiny_papers.text("skole/mellemtrin/to-opslag/arbejdsark-1.pdf")
    cards = tiny_papers.text("skole/mellemtrin/to-opslag/klip-ud-1.pdf")
    guide = tiny_papers.text("laerer/mellemtrin/to-opslag/laerervejledning.pdf")

    assert "Skriv, hvad du fandt. På et ark for sig: Kort til at klippe Exit" in sheet
    assert cards.endswith("Find grebet På papir Kort et Kort to")
    assert "Klip kortene ud langs de stiplede linjer." in cards
    assert "Kort et" not in sheet
    assert "Til lektionen hører ud over arbejdsarket: Kort til at klippe" in guide


def test_what_stands_around_cards_goes_with_what_it_is_about(real: Printed) -> None:
    folder = "skole/udskoling/propagandaens-vaerktoejskasse"
    sheet, cards = (real.text(f"{folder}/{name}-2.pdf") for name in ("arbejdsark", "klip-ud"))

    assert "Brevene. Alle er opdigtede. 1 · Mogens:" in cards
    assert "8 · Freja, Sælens Venner:" in cards
    assert "Retur til forfatteren" not in cards
    assert "På et ark for sig: Kort til at klippe Retur til forfatteren af brev" in sheet


def test_what_a_class_judges_before_and_after_is_no_part_of_the_worksheet(real: Printed) -> None:
    folder = "mellemtrin/fem-greb"
    sheet, posts, key = (
        real.text(f"{name}-3.pdf")
        for name in (
            f"skole/{folder}/arbejdsark",
            f"skole/{folder}/opslag",
            f"laerer/{folder}/facit",
        )
    )

    assert "På et ark for sig: Opslagene" in sheet
    assert [name for name in ("Kattens Venner", "Mågevagten") if name in sheet] == []
    assert all(name in text for name in ("Kattens Venner", "Mågevagten") for text in (posts, key))
    assert "Der skal ikke navn på arket." in posts


@pytest.mark.parametrize("name", ["laerer/stemmekort", "greb/kort", "fagfolk/et-oplaeg/case-kort"])
def test_a_card_says_which_version_it_is(name: str, tiny_papers: Printed) -> None:
    assert re.search(r"Lille Vidsyn · Udgave [0-9a-f]{6}", tiny_papers.text(f"{name}.pdf"))
