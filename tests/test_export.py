"""What `export` makes and says, with and without what PDFs need."""

import io
import re
import shutil
import sys
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import pytest

from tests.conftest import TODAY
from vidsyn import cli
from vidsyn.commands.telling import NO_PDF
from vidsyn.exports import making, store

KIT = ("export", "kit", "et-oplaeg", "--length", "20")

pytestmark = pytest.mark.xdist_group("export")  # what one makes the next finds


def run(root: Path, *arguments: str) -> int:
    return cli.main([*arguments, "--root", str(root), "--today", TODAY.isoformat()])


def made(folder: Path) -> set[str]:
    """Return the files in a folder and below."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_units_papers_are_made_and_no_others(
    tiny: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tiny)
    assert run(tiny, "export", "pdf", "en-guide") == 0

    assert capsys.readouterr().out == "2 filer ligger i filer\n"
    assert made(tiny / "filer") == {f"foraeldre/en-guide/{name}.pdf" for name in ("flyer", "guide")}
    assert (tiny / "filer/foraeldre/en-guide/guide.pdf").read_bytes()[:5] == b"%PDF-"


def test_slides_are_made_in_all_lengths(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tiny, "export", "pptx", "--out", str(tiny / "her")) == 0

    assert "2 filer ligger i" in capsys.readouterr().out
    assert made(tiny / "her") == {f"fagfolk/et-oplaeg/slides-{n}.pptx" for n in (20, 45)}


def test_a_unit_without_slides_says_so(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tiny, "export", "pptx", "to-opslag") == 2
    said = "Der er ingen slides at lave: kun oplæg til fagfolk har nogen.\n"
    assert capsys.readouterr() == ("", said)


def test_a_site_without_talks_has_none_to_pack(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(tiny / "courses/professionals")

    assert run(tiny, "export", "kit", "P1") == 2
    assert capsys.readouterr().err == "Der er ingen oplæg at pakke.\n"


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        (
            ("hej",),
            "`hej` er ikke noget, der kan laves. Vælg `pdf`, `pptx`, `all`, `kit` eller `zip`.",
        ),
        (
            ("pdf", "en-guid"),
            "Der er intet forløb med navnet `en-guid`. Mente du `en-guide`?",
        ),
        (("kit",), "Skriv, hvilket oplæg der skal pakkes: `et-oplaeg`."),
        (
            ("kit", "oplaeg"),
            "Der er intet oplæg med navnet `oplaeg`. Mente du `et-oplaeg`?",
        ),
        (("kit", "P1"), "Der er intet oplæg med navnet `P1`. Vælg `et-oplaeg`."),
        (("kit", "et-oplaeg"), "Skriv, hvor langt det er: --length 20 eller 45."),
        (
            ("kit", "et-oplaeg", "--length", "30"),
            "Skriv, hvor langt det er: --length 20 eller 45.",
        ),
    ],
)
def test_what_cannot_be_made_is_said(
    asked: tuple[str, ...], answer: str, tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tiny, "export", *asked) == 2
    assert capsys.readouterr().err == f"{answer}\n"


def test_a_talk_is_packed_with_all_it_needs(
    tiny: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tiny)
    assert run(tiny, *KIT) == 0

    assert capsys.readouterr().out == (
        "Pakker oplægget …\n"
        "Oplægget ligger i filer/et-oplaeg-20.zip. Pak den ud, og åbn START-HER.html.\n"
        "lokale-kontakter.yml er lavet. Skriv jeres lokale kontakter i den, og pak igen; "
        "indtil da har den sidste slide en tom plads til dem.\n"
    )
    with ZipFile("filer/et-oplaeg-20.zip") as zipped:
        names = zipped.namelist()
        start = zipped.read("START-HER.html").decode()
        page = zipped.read("side/fagfolk/et-oplaeg/index.html").decode()
    assert names[0] == "START-HER.html"
    assert {name for name in names if "/" not in name} == {
        "START-HER.html",
        "case-kort.pdf",
        "cases-noter.pdf",
        "drejebog-20.pdf",
        "evaluering.pdf",
        "gaflen.pdf",
        "noter-20.pdf",
        "slides-20.pptx",
        "uddeling.pdf",
    }
    links = re.findall(r'href="([^"]+)"', start)
    assert len(links) > 10
    assert set(links) <= set(names)
    assert "side/fagfolk/et-oplaeg/slides-20.html" in links
    assert "Udkast – ikke fagligt godkendt" in start
    assert 'href="slides-20.pptx" download' in page
    assert "Der er ingen PDF-filer" not in page


def test_the_same_talk_is_packed_into_the_same_bytes_until_somebody_can_be_called(
    tiny: Path,
) -> None:
    def packed() -> bytes:
        assert run(tiny, *KIT, "--out", str(tiny / "her")) == 0
        return (tiny / "her/et-oplaeg-20.zip").read_bytes()

    first = packed()
    assert packed() == first

    (tiny / "lokale-kontakter.yml").write_text("- name: Signe Strand\n", encoding="utf-8")
    assert packed() != first
    with ZipFile(tiny / "her/et-oplaeg-20.zip") as trip:
        assert names_signe(io.BytesIO(trip.read("slides-20.pptx")))
    kept = [path for path in (Path(sys.prefix) / "files").iterdir() if is_zipfile(path)]
    assert kept
    assert [path for path in kept if names_signe(path)] == []


def names_signe(slides: Path | io.BytesIO) -> bool:
    """Tell whether a talk's slides say whom one place calls."""
    with ZipFile(slides) as deck:
        return any(b"Signe Strand" in deck.read(name) for name in deck.namelist())


def test_a_mistake_among_the_contacts_is_shown(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tiny / "lokale-kontakter.yml").write_text("- nam: Signe Strand\n", encoding="utf-8")

    assert run(tiny, *KIT) == 1
    assert "lokale-kontakter.yml:1:3: fejl:" in capsys.readouterr().out


def test_without_pango_the_site_is_built_and_says_what_is_missing(
    tiny: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(making, "is_possible", lambda: False)
    monkeypatch.setattr(store, "packages", lambda: None)  # where nothing is kept yet

    assert run(tiny, "build") == 0
    assert f"tages med …\n\n{NO_PDF}\n\nSætter" in capsys.readouterr().out
    page = (tiny / "site/fagfolk/et-oplaeg/index.html").read_text("utf-8")
    assert "Der er ingen PDF-filer i denne udgave af sitet." in page
    assert 'href="slides-20.pptx" download' in page
    assert not list((tiny / "site").rglob("*.pdf"))

    assert run(tiny, "export", "pdf") == 2
    assert run(tiny, *KIT) == 2
    assert capsys.readouterr().err == f"{NO_PDF}\n{NO_PDF}\n"
