"""A public body's statement: an address, a link, and a draft that never says more than was seen."""

import re
from html import unescape
from pathlib import Path

import pytest

from tests.conftest import TODAY
from tests.test_evidence import LOOK, PEOPLE, answers, hash_of, leave, page
from vidsyn.composing import statement
from vidsyn.evidence.signed import CRITERIA
from vidsyn.model import addresses
from vidsyn.reading.evidence import SIGNED
from vidsyn.site.build import build, frame_of, theme_of
from vidsyn.site.examine import examine

BODY = """extra:
  public_body:
    name: Solby Kommune
    phone: 00 00 00 00
    mail: post@solby.example
    was: https://was.digst.dk/solby-example
    reviewed: 2026-11-01
"""


@pytest.fixture
def public(tiny: Path) -> Path:
    """Return the tiny site, sent by a public body."""
    settings = tiny / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("extra:\n", BODY)
    settings.write_text(text, encoding="utf-8")
    return tiny


def draft(root: Path) -> str:
    examined = examine(root, today=TODAY)
    assert examined.site
    frame = frame_of(examined.catalogue, examined.site, theme_of(root), root)
    return list(statement.pages(frame))[1].files[addresses.STATEMENT_FILE]


def test_a_site_of_nobody_public_has_no_statement(tiny_site: Path) -> None:
    assert not (tiny_site / "was").exists()
    assert "Tilgængelighedserklæring" not in (tiny_site / "index.html").read_text("utf-8")


def test_every_page_leads_to_the_statement_and_whom_to_write_to(public: Path) -> None:
    build(public, public / "site", examine(public, today=TODAY), lambda _: None)

    page = unescape((public / "site/was/index.html").read_text("utf-8"))
    lesson = (public / "site/skole/mellemtrin/to-opslag/lektion-1.html").read_text("utf-8")
    assert 'href="../../../was/index.html">Tilgængelighedserklæring</a>' in lesson
    assert 'href="https://was.digst.dk/solby-example">Læs tilgængelighedserklæringen</a>' in page
    assert 'href="mailto:post@solby.example"' in page
    assert re.search(r'translate="no">.*href="tel:00000000">00 00 00 00</a>', page)
    assert "Sidst gennemgået 1. november 2026." in page
    assert (public / "site" / addresses.STATEMENT_FILE).is_file()


def test_a_fault_that_was_seen_is_told_and_a_clean_run_raises_nothing(public: Path) -> None:
    untried = draft(public)
    leave(public, hash_of(public), LOOK)
    clean = draft(public)
    leave(public, hash_of(public), {**LOOK, "faults": ["target-size"], "unclear": ["color"]})
    faulty = draft(public)
    leave(public, "0" * 64, LOOK)
    older = draft(public)

    for text in (untried, clean, faulty, older):
        assert "Webstedet er delvist i overensstemmelse" in text
        assert "Ikke undersøgt: En skærmlæser" in text
        assert "Ingen mennesker har gået det her indhold igennem og skrevet under." in text
        assert len(re.findall(r"^Ikke undersøgt: [0-9.]+ ", text, re.MULTILINE)) == 57
    assert f"({hash_of(public)[:12]}), er ikke prøvet." in untried
    assert f"({hash_of(public)[:12]}), er ikke prøvet." in older
    assert "er sidst prøvet 27. november 2026" in clean
    assert "Overholder ikke kravene: index.html (target-size)." in faulty
    assert "Ikke undersøgt: Det på index.html, som programmet axe ikke kunne afgøre." in faulty
    assert "Overholder ikke" not in clean


def sign(root: Path, content: str, **lists: str) -> None:
    """Sign for criteria, as a person does; all of them where no lists are given."""
    said = lists or {"meets": ", ".join(CRITERIA)}
    told = "".join(f"  {name.replace('_', '-')}: [{each}]\n" for name, each in said.items())
    text = (
        "gennemgang-1:\n  by: Signe Strand\n  on: 2026-11-28\n"
        f"  how: Med tastatur og skærmlæser.\n  content: {content}\n{told}"
    )
    (root / SIGNED).write_text(text, encoding="utf-8")


FULL = "Webstedet er fuldt i overensstemmelse"
PARTIAL = "Webstedet er delvist i overensstemmelse"


def test_what_is_signed_for_does_not_change_what_it_is_about(public: Path) -> None:
    before = hash_of(public)

    sign(public, before)

    assert hash_of(public) == before


def test_only_signatures_for_all_and_a_clean_run_make_it_full(public: Path) -> None:
    content = hash_of(public)
    sign(public, content)
    untried = draft(public)
    leave(public, content, LOOK)
    full = draft(public)

    assert PARTIAL in untried
    assert FULL in full
    assert "28. november 2026 gik Signe Strand 57 krav igennem: Med tastatur og" in full
    assert "Ikke undersøgt" not in full


@pytest.mark.parametrize(
    ("seen", "line"),
    [
        ({"faults": ["target-size"]}, "Overholder ikke kravene: index.html (target-size)."),
        ({"unclear": ["duplicate-id"]}, "Ikke undersøgt: Det på index.html, som programmet axe"),
    ],
)
def test_what_a_machine_saw_lowers_it(public: Path, seen: dict[str, object], line: str) -> None:
    content = hash_of(public)
    sign(public, content)
    leave(public, content, {**LOOK, **seen})

    assert PARTIAL in draft(public)
    assert line in draft(public)


def test_a_person_answers_what_a_machine_left_open(public: Path) -> None:
    content = hash_of(public)
    leave(public, content, {**LOOK, "unclear": ["color-contrast"]})
    sign(public, content)
    answered = draft(public)
    sign(public, content, meets=", ".join(each for each in CRITERIA if each != "1.4.3"))
    left = draft(public)

    assert FULL in answered
    assert PARTIAL in left
    assert "Ikke undersøgt: 1.4.3 Kontrast i tekst." in left
    assert "Ikke undersøgt: Det på index.html, som programmet axe ikke kunne afgøre." in left


def test_a_broken_criterion_and_one_signed_for_an_older_content_are_told(public: Path) -> None:
    content = hash_of(public)
    leave(public, content, LOOK)
    others = ", ".join(CRITERIA[1:])
    fault = "{criterion: 1.1.1, what: Kortet over Solby har ingen tekst.}"
    sign(public, content, meets=others, fails=fault)
    broken = draft(public)
    sign(public, "0" * 64)
    older = draft(public)

    assert PARTIAL in broken
    assert (
        "Overholder ikke kravene: 1.1.1 Tekst i stedet for billeder: "
        "Kortet over Solby har ingen tekst." in broken
    )
    assert PARTIAL in older
    assert "Ikke undersøgt, siden siden blev ændret: 2.4.7 Man kan se, hvor man er." in older
    assert "Signe Strand" not in older


def test_the_evidence_page_counts_what_is_signed_for_and_names_nobody(public: Path) -> None:
    content = hash_of(public)
    sign(public, content, meets="2.1.1, 2.4.7", not_applicable="1.2.4")
    some = page(public)
    sign(public, "0" * 64)
    older = page(public)

    assert answers(some)[PEOPLE] == (
        "told",
        "3 af 57 krav i WCAG 2.1 og EN 301 549 er gået igennem på netop det her indhold, "
        "sidst 28. november 2026. 0 af dem er ikke opfyldt.",
    )
    assert answers(older)[PEOPLE][0] == "not-run"
    assert "men det gjaldt et ældre indhold." in answers(older)[PEOPLE][1]
    assert "Signe" not in some + older
