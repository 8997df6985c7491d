"""What there is room for on a slide: measured by `check` as it is made."""

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.conftest import TODAY
from tests.decks import SLIDES
from vidsyn.checks.blocks import ALLOWED
from vidsyn.decks.content import Box, Line, Picture, Run, Slide, Table, Text
from vidsyn.decks.fitting import fitted
from vidsyn.decks.markdown import parts_of
from vidsyn.decks.names import CURRENT, DANISH, FICTION, LONGEST_DAY
from vidsyn.decks.slides import UNSEEN
from vidsyn.decks.widths import PLAIN
from vidsyn.model.documents import CARDS
from vidsyn.rendering.references import danish_date
from vidsyn.rendering.strings import strings
from vidsyn.site.examine import examine

LONG = "Det, vi så, og det, vi tror, at de andre så, da de kom ind ad døren"

PUT_IN = f'current: {{on: 2026-11-20, by: "{LONG}", text: Nyt.}}'


def too_full(root: Path, slide: str) -> bool:
    """Tell whether checking finds a new slide of the tiny talk too full."""
    text = (root / SLIDES).read_text("utf-8")
    (root / SLIDES).write_text(f"{text}\n## Ny {{ #ny m20=5 }}\n\n{slide}\n", encoding="utf-8")
    found = examine(root, today=TODAY).problems
    return any(each.code == "slide-too-full" and "`Ny`" in each.message for each in found)


def lines_of(text: str) -> list[tuple[str, str]]:
    """Return the lines that a text becomes, each with its form."""
    parts = (part for part in parts_of(text) if isinstance(part, Text))
    return [(line.form, line.text) for part in parts for line in part.lines]


@pytest.mark.parametrize(("title", "is_full"), [("To og to", False), (LONG, True)])
def test_a_box_has_room_for_all_rows_of_its_name(tiny: Path, title: str, is_full: bool) -> None:
    words = "  \n".join(["Læs."] * 8)

    assert too_full(tiny, f"/// exercise | {title}\n{words}\n\nSig det.\n///") == is_full


def test_a_box_beside_a_picture_is_as_high_as_its_name_needs() -> None:
    lines, picture = (Line((Run("Læs op."),)),), Picture("media/gaflen.svg", "")
    slide = Slide("Titel", (), (), (), 5, (), ())

    short, long = (
        fitted(replace(slide, parts=(Text(lines), Box("exercise", name, lines), picture)))
        for name in ("To og to", "Det, vi så, og det, de andre så der")
    )

    assert long.parts[1].area.height > short.parts[1].area.height


@pytest.mark.parametrize("current", ['current: {on: "", by: "", text: ""}', PUT_IN])
@pytest.mark.parametrize(("count", "is_full"), [(4, False), (5, True)])
def test_current_knowledge_is_measured_as_it_is_said(
    tiny: Path, current: str, count: int, is_full: bool
) -> None:
    card = (tiny / SLIDES).with_name("kit.yml")
    text = card.read_text("utf-8")
    card.write_text(re.sub(r"current: .*", current, text), encoding="utf-8")

    assert too_full(tiny, "Vi læser op.\n\n" * count + "!current") == is_full


def test_slides_are_measured_with_the_words_they_are_made_with() -> None:
    words = strings()
    named = ALLOWED["professionals"] - UNSEEN - CARDS - FICTION | {CURRENT}

    assert {key: words.words[key] for key in DANISH} == DANISH
    assert {f"block.{name}" for name in named} <= set(DANISH)


def test_no_day_is_longer_than_the_one_that_is_measured() -> None:
    def wide(text: str) -> int:
        return sum(PLAIN[each] for each in text)

    days = (date(2028, 1, 1) + timedelta(days=count) for count in range(366))

    assert max(wide(danish_date(day, strings())) for day in days) == wide(LONGEST_DAY)


@pytest.mark.parametrize(("count", "is_full"), [(3, False), (4, True), (25, True)])
def test_pictures_are_large_enough_to_be_seen(tiny: Path, count: int, is_full: bool) -> None:
    assert too_full(tiny, "![En gaffel](media/gaflen.svg)\n\n" * count) == is_full


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Vi læser  \nhøjt.", [("text", "Vi læser\nhøjt.")]),
        ("Vi læser  \n**højt**.", [("text", "Vi læser\nhøjt.")]),
        ("# Nu\nVi læser.", [("text", "Nu"), ("text", "Vi læser.")]),
        ("- Nu\n- \n\nVi læser.", [("bullet", "Nu"), ("text", "Vi læser.")]),
        ("- \n- Nu\n\nVi læser.", [("bullet", "Nu"), ("text", "Vi læser.")]),
    ],
)
def test_lines_stand_as_they_are_written(text: str, lines: list[tuple[str, str]]) -> None:
    assert lines_of(text) == lines


WIDE = "Forebyggelsesmedarbejder"


@pytest.mark.parametrize(
    ("cells", "wide"),
    [
        ((WIDE, "Nu"), ""),
        ((WIDE, "Nu", "Her"), WIDE),
        (("Nu", f"Til {WIDE}.", "Her"), f"{WIDE}."),
        (("Forebyggelses-medarbejder", "Nu", "Her"), ""),
    ],
)
def test_a_word_of_a_table_is_not_parted(cells: tuple[str, ...], wide: str) -> None:
    table = Table((tuple(Line((Run(each),)) for each in cells),))

    found = fitted(Slide("Titel", (table,), (), (), 5, (), ()))

    assert (found.wide, found.is_full) == (wide, bool(wide))
