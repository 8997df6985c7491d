"""A case: a room to search in, pages to find, and what only the teacher knows of them."""

import shutil
from pathlib import Path, PurePosixPath

import pytest

from tests.case_files import with_cases
from tests.conftest import LEFT_OUT, TINY, TODAY
from tests.test_reachable import pages, reached
from vidsyn.problems import Place, as_text
from vidsyn.reading import markdown
from vidsyn.rendering.results import first_line
from vidsyn.site.build import build
from vidsyn.site.examine import examine

PUPIL, TEACHER = "skole/mellemtrin/to-opslag", "laerer/mellemtrin/to-opslag"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("cases") / "tiny"
    shutil.copytree(TINY, root, ignore=LEFT_OUT)
    build(with_cases(root), root / "site", examine(root, today=TODAY), lambda _: None)
    return root


def page(root: Path, name: str) -> str:
    return (root / "site" / name).read_text("utf-8")


def test_the_cases_have_no_mistakes(root: Path) -> None:
    assert as_text(examine(root, today=TODAY).problems, root) == ""


def test_no_page_of_a_case_is_an_orphan(root: Path) -> None:
    site = root / "site"

    assert len(list(site.glob(f"{PUPIL}/sager/*.html"))) == 8
    assert pages(site) - reached(site) == set()


def test_a_case_shows_the_claim_and_all_that_can_be_found(root: Path) -> None:
    room = page(root, f"{PUPIL}/sager/broed.html")

    assert '<span class="post-from" translate="no">Solby Nu</span>' in room
    assert '<span class="post-fiction">Opdigtet side</span>' in room
    assert "<p>Der er en sten i hvert brød.</p>" in room
    assert '<form role="search" autocomplete="off" hidden>' in room
    assert ">Her er 3 sider at finde.</p>" in room
    for name in ("nu", "bord", "pris"):
        assert f'<a href="broed-{name}.html">' in room
    assert "<p>Alle taler om den. Tryk på den røde knap.</p>" in room
    assert "også i regnvejr, og også når åen går …</p>" in room


def test_a_page_is_found_by_title_sender_words_and_text_and_by_no_note(root: Path) -> None:
    room = page(root, f"{PUPIL}/sager/broed.html")

    assert (
        '<li data-words="Vi fandt EN STEN Solby-Posten brød tand '
        'Alle taler om den. Tryk på den røde knap.">' in room
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("### Torsdag\n\nVi bager brød.\n\nKom forbi.", "Vi bager brød."),
        ("| Brød | Pris |\n|---|---|\n| Rug | 30 |\n\nÅbent fra seks.", "Åbent fra seks."),
        (
            "/// teacher\nDen er falsk.\n///\n\n/// chat | Torvet\n- **Alex:** Hej.\n///",
            "Alex: Hej.",
        ),
        ("![Et brød](../media/tavle.svg)", ""),
    ],
)
def test_a_result_shows_the_first_line_that_pupils_read(text: str, line: str) -> None:
    case, _ = markdown.read(f"## Brød\n\n{text}\n", Place(PurePosixPath("broed.md")))

    assert first_line(case.steps[0]) == line


def test_a_page_that_is_found_says_it_is_invented_and_leads_back(root: Path) -> None:
    found = page(root, f"{PUPIL}/sager/broed-bord.html")

    assert "<title>Ti brød på et bord · Solby Posten · Opdigtet · Lille Vidsyn</title>" in found
    assert 'translate="no">solbyposten.example/broed</span> <span class="post-fiction">' in found
    assert found.count('href="broed.html"') == 2
    assert "<h1>Ti brød på et bord</h1>" in found
    assert "<h2>Sådan gjorde vi</h2>" in found
    assert f'href="../../../../{PUPIL}/sager/broed-pris.html"' in found
    assert (root / "site" / PUPIL / "media/tavle.svg").is_file()


def test_who_borrows_a_name_borrows_its_look(root: Path) -> None:
    looks = {
        name: page(root, f"{PUPIL}/sager/broed-{name}.html").partition('data-look="')[2][0]
        for name in ("nu", "bord", "pris")
    }

    assert looks == {"nu": "1", "bord": "1", "pris": "2"}


def test_a_lesson_links_to_a_case_and_to_a_page_of_it_in_either_tree(root: Path) -> None:
    pupils, teachers = (
        page(root, f"{PUPIL}/lektion-1.html"),
        page(root, f"{TEACHER}/lektion-1.html"),
    )

    assert f'href="../../../{PUPIL}/sager/broed.html"' in pupils
    assert f'href="../../../{PUPIL}/sager/broed-pris.html"' in pupils
    assert f'href="../../../{TEACHER}/sager.html#sag-broed"' in teachers
    assert f'href="../../../{TEACHER}/sager.html#sag-broed-pris"' in teachers


def test_the_teacher_has_verdicts_reasons_and_notes_on_one_page(root: Path) -> None:
    notes = page(root, f"{TEACHER}/sager.html")

    assert "<strong>Det passer ikke.</strong> Bageren har skåret ti brød over" in notes
    assert "<strong>Det passer.</strong> Osten brændte som papir" in notes
    assert '<section class="room-notes" id="sag-broed">' in notes
    assert '<div class="room-page" id="sag-broed-pris">' in notes
    assert notes.count("<p>Ingen har skrevet under, og knappen") == 2
    assert "Alle taler om den" not in notes
    assert 'href="sager.html"' in page(root, f"{TEACHER}/index.html")


def test_paper_has_every_page_and_no_answer(root: Path) -> None:
    sheet = page(root, f"{PUPIL}/sager-ark.html")

    assert sheet.count("Alle taler om den") == 2
    assert "<h3>Ti brød på et bord</h3>" in sheet
    assert "<h4>Sådan gjorde vi</h4>" in sheet
    for secret in ("passer ikke", "passer.", "skåret ti brød over, og", "skrevet under"):
        assert secret not in sheet


def test_only_pages_about_cases_fetch_what_they_need(root: Path) -> None:
    site = root / "site"
    asking = {
        asset: sorted(
            path.name
            for path in site.rglob("*.html")
            if f"assets/{asset}." in path.read_text("utf-8")
        )
        for asset in ("room-search", "rooms", "chats")
    }

    assert asking["room-search"] == ["broed.html", "ost.html"]
    assert len(asking["rooms"]) == 10
    assert asking["chats"] == ["broed-pris.html", "ost-pris.html", "sager-ark.html"]
