"""The page that says how the site was tested: what was seen of this content, and nothing else."""

import json
import re
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag

import pytest

from tests.conftest import TINY
from tests.evidence import FAILED, See, noted
from vidsyn.composing import evidence
from vidsyn.evidence.findings import OPEN
from vidsyn.model import addresses
from vidsyn.reading.evidence import RESULTS, content_hash
from vidsyn.rendering.strings import strings
from vidsyn.site.build import frame_of, theme_of
from vidsyn.site.examine import examine

PAGE = addresses.EVIDENCE
ANSWERS = re.compile(r'<div data-state="([a-z-]+)"><dt>(.*?)</dt><dd>(.*?)</dd></div>')
ROWS = re.compile(r'<tr>\s*<th scope="row"[^>]*>(.*?)</th>(.*?)</tr>', re.DOTALL)
NOT_RUN = "Ikke kørt"
PEOPLE = "Har mennesker gået kravene til tilgængelighed igennem?"
NOBODY = "Nej. Ingen har skrevet under på nogen af de 57 krav i WCAG 2.1 og EN 301 549."
HREF = re.compile(r'<a\b[^>]*?\bhref="([^"]*)"')
SCHEME = re.compile(r"[a-z]+:")
LOOK = {"kind": "axe", "of": "index.html", "on": "2026-11-27", "look": "light 390"}


def hash_of(root: Path) -> str:
    return content_hash(root, theme_of(root).folders)


def leave(root: Path, content: str, *seen: dict[str, Any]) -> None:
    """Leave results as a test run does."""
    file = root / RESULTS
    file.parent.mkdir(exist_ok=True)
    told = {"format": 1, "content": content, "tools": {"axe-core": "4.14.1"}, "seen": seen}
    file.write_text(json.dumps(told), encoding="utf-8")


def page(root: Path) -> str:
    """Return what a build would put on the page."""
    examined = examine(root)
    assert examined.site
    frame = frame_of(examined.catalogue, examined.site, theme_of(root), root)
    return unescape(next(evidence.pages(frame)).body)


def answers(html: str) -> dict[str, tuple[str, str]]:
    return {question: (state, answer) for state, question, answer in ANSWERS.findall(html)}


def test_without_results_every_line_says_that_nothing_was_run(tiny_site: Path) -> None:
    html = unescape((tiny_site / PAGE).read_text("utf-8"))

    said = answers(html)
    assert (
        f"Der ligger ingen resultater af prøver. Det, du ser, har koden {hash_of(TINY)[:12]}."
        in (html)
    )
    assert len(said) > 10
    assert said.pop(PEOPLE) == ("not-run", NOBODY)
    assert {answer for state, answer in said.values() if state != "told"} == {NOT_RUN}
    assert "Det er regnet ud, da siden blev bygget" in said["Hvor svære er teksterne?"][1]
    for name in OPEN:
        assert f"<li>{strings().say(f'evidence.open.{name}')}</li>" in html


def test_what_was_seen_of_this_content_is_told_and_what_axe_left_open_is_not_called_passed(
    tiny: Path,
) -> None:
    other = {**LOOK, "of": "skole/index.html"}
    leave(
        tiny,
        hash_of(tiny),
        {"kind": "pages", "of": "site", "on": "2026-11-27", "numbers": {"all": 3}},
        {**LOOK, "unclear": ["color-contrast"]},
        {**other, "faults": ["target-size"]},
        {**LOOK, "kind": "requests", "look": ""},
    )

    html = page(tiny)

    said = answers(html)
    assert "Prøvet 27. november 2026. Resultaterne gælder netop det indhold, du ser" in html
    assert said["Finder programmet axe fejl i tilgængeligheden?"] == (
        "found",
        "Ja, på 1 af de 2 sider, der er prøvet, hver i en af fire visninger (lys eller mørk, "
        "telefon eller skærm). På 1 er der noget, axe ikke kunne afgøre. Det er ikke undersøgt.",
    )
    assert said["Henter siderne noget hos andre?"] == (
        "fine",
        "Nej. De 1 af 3 sider, der er åbnet, bad ingen andre om noget.",
    )
    assert said["Bliver der gemt noget, når man læser?"] == ("not-run", NOT_RUN)
    rows = ROWS.findall(html)
    cells = {name: re.findall(r"<td[^>]*>(.*?)</td>", row) for name, row in rows}
    assert cells == {
        "index.html": ["1", "0", "color-contrast", "0", NOT_RUN, NOT_RUN],
        "skole/index.html": ["1", "target-size", "–", NOT_RUN, NOT_RUN, NOT_RUN],
    }


def test_one_changed_comma_makes_results_those_of_older_content(tiny: Path) -> None:
    before = hash_of(tiny)
    leave(tiny, before, LOOK)
    home = tiny / "courses/index.md"
    home.write_text(home.read_text("utf-8").replace(",", ";", 1), encoding="utf-8")

    html = page(tiny)

    assert hash_of(tiny) != before
    assert (
        f"Resultaterne er fra 27. november 2026 og gælder et ældre indhold ({before[:12]}). "
        f"Det, du ser nu, har koden {hash_of(tiny)[:12]}, og det er ikke prøvet." in html
    )
    assert {state for state, _ in answers(html).values()} == {"older", "not-run", "told"}


def test_neither_the_results_nor_what_a_build_leaves_changes_the_hash(tiny: Path) -> None:
    before = hash_of(tiny)

    leave(tiny, before, LOOK)
    (tiny / ".vidsyn/pages").mkdir()
    (tiny / "facts/.contacts.yml.swp").write_text("en editors kladde", encoding="utf-8")

    assert hash_of(tiny) == before


@pytest.mark.parametrize("text", ["", "{", '{"format": 2}', '[1, "<script>"]'])
def test_results_that_cannot_be_read_are_none(text: str, tiny: Path) -> None:
    leave(tiny, hash_of(tiny))
    (tiny / RESULTS).write_text(text, encoding="utf-8")

    assert "Der ligger ingen resultater af prøver." in page(tiny)


def test_notes_are_of_what_tests_saw_and_a_failed_test_is_never_fine() -> None:
    assert noted({"kind": "focus", "of": "index.html"}, passed=True).faults == ()
    assert noted({"kind": "focus", "of": "index.html"}, passed=False).faults == (FAILED,)
    told = {"kind": "axe", "of": "index.html", "faults": [], "unclear": ["color-contrast"]}
    assert noted(told, passed=False).faults == ()
    assert noted(told, passed=False).unclear == ("color-contrast",)


def test_every_link_of_the_site_leads_somewhere(site: Path, seen: See) -> None:
    pages = [path for path in site.rglob("*.html") if path.name != "404.html"]
    links = [(path, href) for path in pages for href in HREF.findall(path.read_text("utf-8"))]
    own = [(path, unescape(href)) for path, href in links if not SCHEME.match(href)]

    dead = [
        f"{path.relative_to(site)}: {href}"
        for path, href in dict.fromkeys(own)
        if not (path.parent / unquote(urldefrag(href).url)).exists()
    ]

    seen("links", "site", numbers={"links": len(own), "on": len(pages)}, faults=dead[:10])
    assert len(own) > 5_000
    assert dead == []
