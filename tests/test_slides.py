"""A talk as slides that a speaker can edit: what stands on them, and what nobody sees at once."""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image
from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.shapes.base import BaseShape
from pptx.shapes.graphfrm import GraphicFrame

from tests.decks import made, real, real_frame, with_everything
from vidsyn.exports.local import LocalContact, LocalContacts
from vidsyn.exports.slides.palette import palette
from vidsyn.exports.slides.pictures import drawn
from vidsyn.site.build import theme_of

pytestmark = pytest.mark.xdist_group("slides")  # the decks are made once for all

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
SMALL = 14
"""Points: what stands at the foot of a slide."""

READABLE = 24
"""Points: what must be read from the last row."""

FOOT = 445 * 12_700
"""Where the foot begins, in the units of the format."""

LARGEST = 3_000_000

NAMES = [
    f"{kit}-{length}"
    for kit in ("fra-mavefornemmelse-til-handling", "opmaerksom")
    for length in (20, 45, 90)
]


def opened(content: bytes) -> Deck:
    return Presentation(BytesIO(content))


def shapes(deck: Deck) -> Iterator[BaseShape]:
    return (shape for slide in deck.slides for shape in slide.shapes)


def texts(content: bytes, number: int) -> list[str]:
    """Return the lines of one slide, shape by shape, as they are read aloud."""
    slide = opened(content).slides[number]
    found = [shape.text_frame for shape in slide.shapes if shape.has_text_frame]
    return [each.text for frame in found for each in frame.paragraphs]


@pytest.mark.parametrize("name", NAMES)
def test_a_talk_has_a_slide_for_each_step_between_its_cover_and_whom_to_call(name: str) -> None:
    kit_name, _, length = name.rpartition("-")
    kit = next(each for each in real_frame().catalogue.kits if each.id == kit_name)
    titles = [slide.shapes.title.text for slide in opened(real()[name]).slides]

    steps = [step.title for step in kit.slides(int(length))]
    assert titles == [kit.card.value.title, *steps, "Her får I hjælp"]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("name", NAMES)
def test_every_slide_says_what_the_speaker_says(name: str) -> None:
    slides = list(opened(real()[name]).slides)

    notes = [slide.notes_slide.notes_text_frame.text for slide in slides]

    assert all(re.match(r"\d+ minut(ter)?\n.+", note) for note in notes[1:-1])
    assert notes[0].startswith("Lad forsiden stå, mens folk kommer.\nFør\n– Vælg længde")
    assert "\nEfter\n– Bliv i rummet i ti minutter." in notes[-1]
    assert not any(sign in note for note in notes for sign in ("[[", "///", "**", "]("))


@pytest.mark.parametrize("name", NAMES)
def test_all_words_are_danish_and_large_enough(name: str) -> None:
    for shape in shapes(opened(real()[name])):
        for run in shape.element.iter(f"{A}r"):
            look = run.find(f"{A}rPr")
            least = SMALL if shape.top > FOOT else READABLE
            assert look.get("lang") == "da-DK", run.xml
            assert int(look.get("sz")) >= least * 100, run.xml


def test_notes_and_template_are_danish_too() -> None:
    with ZipFile(BytesIO(real()["opmaerksom-90"])) as file:
        parts = [file.read(name) for name in file.namelist() if name.endswith(".xml")]

    assert {each for part in parts for each in re.findall(rb' lang="([^"]*)"', part)} == {b"da-DK"}


def test_pictures_say_what_they_show_or_are_passed_by(tiny: Path) -> None:
    deck = opened(with_everything(tiny))
    pictures = [shape.element for shape in shapes(deck) if shape.element.tag == f"{P}pic"]

    said = [picture.find(f".//{P}cNvPr") for picture in pictures]

    assert [each.get("descr") for each in said] == ["", "En gaffel med tre grene"]
    assert ["decorative" in each.xml for each in said] == [True, False]


def test_a_drawing_is_no_higher_than_a_slide_can_use(tiny: Path) -> None:
    high = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 10"><path d="M0 0h1v10z"/></svg>'

    made = [drawn(each, theme_of(tiny)) for each in (high, high.replace("1 10", "8 10"))]

    assert [Image.open(BytesIO(each)).size for each in made] == [(640, 6400), (1600, 2000)]


def test_a_table_is_a_table_and_says_what_its_columns_are(tiny: Path) -> None:
    deck = opened(with_everything(tiny))
    table = next(shape for shape in shapes(deck) if isinstance(shape, GraphicFrame))

    assert [[cell.text for cell in row.cells] for row in table.table.rows] == [
        ["Hvem", "Hvornår"],
        ["Skolen", "I dag"],
        ["Kommunen", "I morgen"],
    ]
    assert table.element.find(f".//{P}cNvPr").get("descr") == "Tabel med kolonnerne Hvem, Hvornår"


def test_posts_say_that_they_are_invented_and_exercises_that_they_are_exercises(
    tiny: Path,
) -> None:
    assert texts(with_everything(tiny), 1) == [
        "Alt på én gang",
        "En sætning med fede og skæve ord.",
        "Butik Blå · Opdigtet",
        "Kun i dag.",
        "Øvelse · To og to",
        "Læs opslaget.",
        "Sig, hvad du ser.",
        "Kilde: Vores egne opslag",
        "2",
    ]


def test_a_question_is_asked_and_not_answered(tiny: Path) -> None:
    assert texts(with_everything(tiny), 3) == [
        "Et spørgsmål",
        "Isboden · Opdigtet",
        "Der er tre is tilbage. De er væk om lidt!",
        "Hvad gør opslaget?",
        "Det fortæller, hvad isen koster.",
        "Det lokker med noget, der er væk om lidt.",
        "Det deler alle i to hold.",
        "4",
    ]


def test_notes_keep_their_paragraphs_and_points_and_say_numbers_in_words(tiny: Path) -> None:
    slide = opened(with_everything(tiny)).slides[1]

    assert slide.notes_slide.notes_text_frame.text.split("\n") == [
        "10 minutter",
        "Sig velkommen.",
        "– Læs op.",
        "Ring til BørneTelefonen 116\u00a0111 (hele døgnet), hvis det haster.",
        "Numre læst 22. november 2026, ikke bekræftet",
    ]


def test_lists_are_lists_and_titles_and_words_can_be_edited(tiny: Path) -> None:
    slide = opened(with_everything(tiny)).slides[1]
    kinds = [str(each.placeholder_format.type) for each in slide.placeholders]

    numbered = list(slide.element.iter(f"{A}buAutoNum"))

    assert [each.split(" ")[0] for each in kinds] == ["TITLE", "BODY", "SLIDE_NUMBER", "BODY"]
    assert len(numbered) == 2


def test_the_last_slide_has_a_place_for_local_contacts(tiny: Path) -> None:
    assert texts(made(tiny, 20), -1) == [
        "Her får I hjælp",
        "116\u00a0111",
        "BørneTelefonen",
        "hele døgnet",
        "Jeres egne kontakter",
        "Skriv her: jeres SSP-konsulent, navn og nummer",
        "Numre læst 22. november 2026, ikke bekræftet",
        "4",
    ]


def test_local_contacts_stand_in_their_place(tiny: Path) -> None:
    anna = LocalContact(name="Anna Ås", role="SSP-konsulent", phone="12 34 56 78")

    said = texts(made(tiny, 20, LocalContacts((anna,))), -1)

    assert said[4:8] == ["Jeres egne kontakter", "Anna Ås", "SSP-konsulent", "12 34 56 78"]
    assert not any("Skriv her" in line for line in said)


@pytest.mark.parametrize("name", NAMES)
def test_a_deck_is_light_and_of_no_day(name: str) -> None:
    content = real()[name]

    with ZipFile(BytesIO(content)) as file:
        days = {entry.date_time for entry in file.infolist()}
        names = file.namelist()

    assert len(content) < LARGEST
    assert days == {(1980, 1, 1, 0, 0, 0)}
    assert names == sorted(names)
    assert not any("thumbnail" in each or "printer" in each for each in names)


def test_the_same_words_make_the_same_file(tiny: Path) -> None:
    assert made(tiny, 45) == made(tiny, 45)


def test_a_deck_says_what_it_is_called() -> None:
    properties = opened(real()["opmaerksom-20"]).core_properties

    assert (properties.title, properties.language) == (
        "Opmærksom uden at mistænkeliggøre",
        "da-DK",
    )


def test_words_stand_out_from_what_is_behind_them() -> None:
    colours = palette("professionals", real_frame().theme)
    pairs = {
        (colours.ink, colours.paper),
        (colours.ink, colours.band),
        (colours.ink, colours.band_tint),
        (colours.ink, colours.surface),
        (colours.ink_2, colours.paper),
        (colours.band_text, colours.paper),
        (colours.band_text, colours.band_tint),
        (colours.band_text, colours.surface),
        (colours.link, colours.band_tint),
    }

    assert {pair: ratio for pair in pairs if (ratio := contrast(*pair)) < 4.5} == {}


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (WCAG 2.2, 1.4.3)."""
    darker, lighter = sorted(map(luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    light = [each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts]
    return sum(share * each for share, each in zip((0.2126, 0.7152, 0.0722), light, strict=True))
