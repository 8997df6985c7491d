"""A public body's statement: an address, a link, and a draft that never says more than was seen."""

import re
from html import unescape
from pathlib import Path

import pytest

from tests.conftest import TODAY
from tests.test_evidence import LOOK, hash_of, leave
from vidsyn.composing import statement
from vidsyn.model import addresses
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
        assert "Ingen har gået dem igennem og skrevet under." in text
    assert f"({hash_of(public)[:12]}), er ikke prøvet." in untried
    assert f"({hash_of(public)[:12]}), er ikke prøvet." in older
    assert "er sidst prøvet 27. november 2026" in clean
    assert "Overholder ikke kravene: index.html (target-size)." in faulty
    assert "Ikke undersøgt: Det på index.html, som programmet axe ikke kunne afgøre." in faulty
    assert "Overholder ikke" not in clean
