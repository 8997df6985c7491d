"""What the youngest pupils get: a line for a sentence, pictures to choose, nothing of the teacher's."""

from pathlib import Path

import pytest

from tests.conftest import files

PUPIL, TEACHER = "skole/indskoling/to-ansigter", "laerer/indskoling/to-ansigter"


def page(site: Path, name: str) -> str:
    return (site / name).read_text("utf-8")


def test_a_sentence_a_line_in_the_source_is_a_line_on_pupils_pages(tiny_site: Path) -> None:
    lines = "Mille må ikke være med.<br>\nDe andre kigger på en skærm.<br>\nDe griner."

    assert lines in page(tiny_site, f"{PUPIL}/lektion-1.html")
    assert lines in page(tiny_site, f"{PUPIL}/tavle-1.html")
    assert lines.replace("<br>", "") in page(tiny_site, f"{TEACHER}/lektion-1.html")


def test_a_picture_on_a_line_of_its_own_stands_alone(tiny_site: Path) -> None:
    lesson = page(tiny_site, f"{PUPIL}/lektion-1.html")

    assert "<p>Hvad kan man sige til Mille?</p>\n<p><img" in lesson


def test_lines_of_older_pupils_flow(tiny_site: Path) -> None:
    assert "<br>" not in page(tiny_site, "skole/mellemtrin/to-opslag/lektion-1.html")


@pytest.mark.parametrize("name", ["lektion-1", "tavle-1", "arbejdsark-1"])
def test_pictures_to_choose_stand_beside_the_pages_that_show_them(
    tiny_site: Path, name: str
) -> None:
    html = page(tiny_site, f"{PUPIL}/{name}.html")

    for picture in ("glad", "ked", "vred"):
        assert f'src="../../../{PUPIL}/media/{picture}.svg"' in html
        assert (tiny_site / PUPIL / "media" / f"{picture}.svg").is_file()


@pytest.mark.parametrize("name", ["lektion-1", "facit-1"])
def test_the_teacher_has_the_pictures_too(tiny_site: Path, name: str) -> None:
    assert f'src="../../../{TEACHER}/media/ked.svg"' in page(tiny_site, f"{TEACHER}/{name}.html")
    assert (tiny_site / TEACHER / "media/ked.svg").is_file()


def test_no_page_is_left_with_a_place_for_a_picture(tiny_site: Path) -> None:
    assert [
        name for name, content in files(tiny_site).items() if b"folder-of-unit" in content
    ] == []


def test_the_page_says_once_who_reads_aloud_and_links_to_the_teachers(tiny_site: Path) -> None:
    lesson = page(tiny_site, f"{PUPIL}/lektion-1.html")

    assert lesson.count("Læreren læser op") == 1
    assert f'href="../../../{TEACHER}/lektion-1.html"' in lesson
    assert "uglen" not in lesson
    assert "uglen" in page(tiny_site, f"{TEACHER}/lektion-1.html")
