"""What is read aloud to the youngest can be recorded, and one can see which recordings are right."""

import csv
import re
from hashlib import sha256
from html import unescape
from io import StringIO
from pathlib import Path

from vidsyn.site.build import build
from vidsyn.site.examine import examine

FOLDER = "laerer/indskoling/to-ansigter"
LESSON = "courses/schools/indskoling/to-ansigter/lesson-1.md"


def rows(site: Path) -> list[dict[str, str]]:
    text = (site / FOLDER / "indtaling.csv").read_text("utf-8-sig")
    return list(csv.DictReader(StringIO(text), delimiter=";"))


def built(root: Path) -> list[dict[str, str]]:
    build(root, root / "site", examine(root), lambda _: None)
    return rows(root / "site")


def test_every_sentence_stands_in_the_order_it_is_met(tiny_site: Path) -> None:
    said = [row["Sætning"] for row in rows(tiny_site)]

    first = said.index("Mille ved rutsjebanen")
    assert said[0] == "To ansigter"
    assert said[first : first + 6] == [
        "Mille ved rutsjebanen",
        "Mille må ikke være med.",
        "De andre kigger på en skærm.",
        "De griner.",
        "Hvordan har Mille det?",
        "Se på billederne.",
    ]
    assert said.index("Ked af det") < said.index("Vis et ansigt, når du går.")


def test_what_teachers_say_and_what_pictures_show_is_not_there(tiny_site: Path) -> None:
    said = " ".join(row["Sætning"] for row in rows(tiny_site))

    for other in ("uglen", "Uden strøm", "Lettere her", "Mille står alene", "tåre på kinden"):
        assert other not in said


def test_a_code_is_the_beginning_of_the_sum_of_the_sentence(tiny_site: Path) -> None:
    for number, row in enumerate(rows(tiny_site), 1):
        assert row["Nr."] == str(number)
        assert row["Kode"] == sha256(row["Sætning"].encode()).hexdigest()[:8]


def test_only_a_changed_sentence_gets_another_code(tiny: Path) -> None:
    before = {row["Kode"] for row in built(tiny)}
    text = (tiny / LESSON).read_text("utf-8").replace("De griner.", "De griner lidt.")
    (tiny / LESSON).write_text(text, encoding="utf-8")

    after = {row["Kode"] for row in built(tiny)}

    assert len(after - before) == len(before - after) == 1


def test_a_line_that_goes_on_after_a_colon_is_one_sentence(tiny: Path) -> None:
    text = (tiny / LESSON).read_text("utf-8").replace("De griner.", "Der står: Her er lukket.")
    (tiny / LESSON).write_text(text, encoding="utf-8")

    assert "Der står: Her er lukket." in [row["Sætning"] for row in built(tiny)]


def test_the_page_shows_what_the_file_holds_and_is_found_from_the_teachers(tiny_site: Path) -> None:
    page = (tiny_site / FOLDER / "indtaling.html").read_text("utf-8")
    cells = re.findall(r"<td>(?:<strong>)?([^<]+)(?:</strong>)?</td><td><code[^>]*>(\w+)<", page)

    assert [(unescape(text), code) for text, code in cells] == [
        (row["Sætning"], row["Kode"]) for row in rows(tiny_site)
    ]
    teacher = (tiny_site / FOLDER / "index.html").read_text("utf-8")
    assert "Vil nogen tale det ind?" in teacher
    assert 'href="indtaling.html"' in teacher


def test_pupils_who_read_need_no_such_list(tiny_site: Path) -> None:
    assert not (tiny_site / "laerer/mellemtrin/to-opslag/indtaling.html").exists()
