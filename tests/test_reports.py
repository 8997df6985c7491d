"""The handbook's reports: what an editor sees at once, and the same in a spreadsheet."""

import csv
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from vidsyn.model import addresses
from vidsyn.reports import reports
from vidsyn.reports.table import Cell, Report, as_csv
from vidsyn.site.examine import examine


def rows(site: Path, name: str) -> list[dict[str, str]]:
    """Read a report as a spreadsheet does."""
    text = (site / addresses.report_file(name)).read_text(encoding="utf-8-sig")
    return list(csv.DictReader(text.splitlines(), delimiter=";"))


def test_every_report_has_a_page_and_a_file(tiny: Path, tiny_site: Path) -> None:
    names = [report.name for report in reports(examine(tiny).catalogue)]

    assert names == list(addresses.REPORTS)
    for name in names:
        page = (tiny_site / addresses.report(name)).read_text("utf-8")
        file = addresses.report_file(name).rpartition("/")[2]
        assert f'<a href="../haandbog/{file}" download>Hent tabellen som regneark (csv)</a>' in page


def test_coverage_names_the_questions_of_each_goal(tiny_site: Path) -> None:
    found = {row["Forløb"]: row for row in rows(tiny_site, "coverage")}

    assert found["To opslag"] | {"Mål i læreplanen": ""} == {
        "Fag": "Dansk",
        "Klassetrin": "5.–6. klasse",
        "Område": "Kommunikation",
        "Mål i læreplanen": "",
        "Forløb": "To opslag",
        "Forløbets mål": "Jeg kan finde et greb.",
        "Opgaver": "to-opslag/is, to-opslag/boden, to-opslag/tjek, to-opslag/seks",
    }


def test_coverage_says_what_is_missing(tiny: Path) -> None:
    register = tiny / "facts/curriculum.yml"
    register.write_text(
        register.read_text("utf-8")
        + """
uden-forloeb:
  scheme: faelles-maal
  subject: Historie
  wording: Eleven kan anvende kilder til at opnå viden om fortiden
  source: emu.dk
  mark: V
  checked: 2026-11-22
""",
        encoding="utf-8",
    )
    coverage = reports(examine(tiny).catalogue)[0]

    assert coverage.gaps == 3
    assert [cell.text for cell in coverage.rows[-1] if not cell.is_gap] == [
        "Historie",
        "",
        "",
        "Eleven kan anvende kilder til at opnå viden om fortiden",
    ]


def test_techniques_are_counted_in_each_module(tiny_site: Path) -> None:
    assert rows(tiny_site, "techniques") == [
        {"Greb": "Lokkemaden", "To ansigter": "", "To opslag": "3"}
    ]


def test_a_technique_without_a_question_is_a_gap(tiny: Path) -> None:
    card = tiny / "courses/schools/indskoling/to-ansigter/module.yml"
    card.write_text(f"{card.read_text('utf-8')}techniques: [lokkemaden]\n", encoding="utf-8")

    assert reports(examine(tiny).catalogue)[1].gaps == 1


def test_status_names_who_approved_and_invents_nobody(tiny_site: Path) -> None:
    assert rows(tiny_site, "status")[0] == {
        "Titel": "To ansigter",
        "Til": "0.–3. klasse",
        "Status": "udkast",
        "Godkendt af": "",
        "Dag": "",
    }


def test_no_cell_is_a_formula_in_a_spreadsheet() -> None:
    report = Report("a", ("a",), ((Cell("=HYPERLINK(1)"),), (Cell("to; tre"),)))

    assert as_csv(["A"], report) == '\ufeffA\r\n\'=HYPERLINK(1)\r\n"to; tre"\r\n'


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_no_sign_that_begins_a_formula_begins_a_cell(sign: str) -> None:
    cells = (Cell(f"{sign}1"), Cell(items=(f"{sign}1", "2")))

    text = as_csv(["A", "B"], Report("a", ("a", "b"), (cells,), (Cell(f"{sign}3"),)))

    found = list(csv.reader(StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))
    assert found == [["A", "B", f"'{sign}3"], [f"'{sign}1", f"'{sign}1, 2"]]


def test_the_reading_level_stands_beside_what_readers_read(tiny_site: Path) -> None:
    assert rows(tiny_site, "reading")[0] == {
        "Fil": "quizzes/schools/mellemtrin/to-opslag.yml",
        "Del": "Quizzen",
        "Læses": "på mellemtrinnet",
        "Lix": "14",
        "Mål": "24",
        "Højst": "27",
        "Længste sætning": "10",
        "Ord højst": "18",
    }


def test_sources_say_when_they_were_read_and_who_uses_them(tiny: Path) -> None:
    sources = reports(examine(tiny).catalogue)[2]

    units = ("To ansigter", "To opslag", "En guide", "Et oplæg", "Spørg én til")
    assert [cell.items or cell.text for cell in sources.rows[0]] == [
        "Vores egne opslag",
        "",
        "",
        "E",
        "2026-11-22",
        units,
    ]


def test_what_expires_is_counted_from_the_day_asked_for(tiny: Path) -> None:
    before, at, after = (
        reports(examine(tiny, today=day).catalogue)[5]
        for day in (date(2026, 11, 23), date(2027, 3, 1), date(2027, 6, 1))
    )

    assert (len(before.rows), before.gaps) == (0, 0)
    assert (len(at.rows), at.gaps) == (3, 0)
    assert (len(after.rows), after.gaps) == (3, 3)
