"""Words on the pages survive the browser's own translation, and all of them are ours to say."""

import re
from html import escape
from pathlib import Path
from typing import get_args

import yaml

from tests.conftest import TINY
from tests.question_examples import THEME
from vidsyn import HOME
from vidsyn.composing.home import POINTS
from vidsyn.composing.stage import KEYS, VOTE_KEYS
from vidsyn.composing.take_along import LENGTHS
from vidsyn.evidence.findings import OPEN, PER_PAGE, QUESTIONS
from vidsyn.evidence.signed import CRITERIA
from vidsyn.evidence.statement import FIELDS
from vidsyn.language.spelling import misspelt
from vidsyn.materials.shipped import shipped
from vidsyn.model import addresses
from vidsyn.model.documents import CARDS, Form
from vidsyn.model.facts import Mark
from vidsyn.model.kits import Ending, Orientation
from vidsyn.model.scope import SCOPES
from vidsyn.model.units import BANDS, Audience
from vidsyn.papers.vote_cards import SHAPES, VERDICTS
from vidsyn.problems import Severity
from vidsyn.questions import TYPES
from vidsyn.questions.dialogue import Effect
from vidsyn.reading.markdown import BLOCKS
from vidsyn.rendering.assets import assets
from vidsyn.rendering.cases import LENSES
from vidsyn.rendering.display import CHOICES
from vidsyn.rendering.keeping import KINDS as OFFERED
from vidsyn.rendering.strings import strings
from vidsyn.rendering.worksheets import APART
from vidsyn.reports import reports
from vidsyn.site.examine import examine
from vidsyn.site.offline import WORDS

OWN_LOOK = {"post", "chat", "answer", *CARDS}
"""Blocks that look like what they are, without a label."""

USES = {each.use for each in shipped(THEME, assets(THEME))}
"""What is shipped is there for."""

COLUMNS = {each for report in reports(examine(TINY).catalogue) for each in report.columns}
"""What the columns of reports are called."""

PUT_TOGETHER = {
    *(f"{box}.{part}" for box in ("help", "pupil-help") for part in ("text", "title")),
    "key.title",
    "recording.step",
    "recording.where",
    "order.down",
    "order.up",
    *(f"band.{band}{more}" for band in BANDS for more in ("", ".grades")),
    *(f"block.{name}{more}" for name in BLOCKS if name not in OWN_LOOK for more in ("", ".icon")),
    *(key for paper in APART for key in (f"{paper.kind}.title", f"paper.{paper.kind}")),
    *(f"cases.lens.{name}" for name in LENSES),
    *(f"display.{name}" for name in CHOICES),
    *(f"display.{name}.{value}" for name, values in CHOICES.items() for value in values),
    *(f"dialogue.{effect}" for effect in get_args(Effect)),
    *(f"door.written.{audience}" for audience in get_args(Audience)),
    *(f"gallery.{name.replace('_', '-')}" for name in TYPES),
    *(f"ends.{ending}" for ending in get_args(Ending)),
    *(f"kit.{sheet}" for sheet in ("case-notes", "evaluation", "handout")),
    *(f"orientation.{orientation}" for orientation in get_args(Orientation)),
    *(f"files.{unit}-{count}" for unit in LENGTHS.values() for count in ("one", "several")),
    *(f"files.type{suffix}" for suffix in LENGTHS),
    *(f"keys.{name}{more}" for name in (*KEYS, *VOTE_KEYS) for more in ("", ".does")),
    *(f"stick.{scope.name or 'whole'}" for scope in SCOPES),
    *(f"trip.{group}" for group in ("hand", "read", "show")),
    *(f"form.{form}" for form in get_args(Form)),
    *(f"mark.{mark}" for mark in get_args(Mark)),
    *(f"report.{name}.{part}" for name in addresses.REPORTS for part in ("title", "lead")),
    *(f"report.column.{column}" for column in COLUMNS),
    *(f"report.status.{status}" for status in ("draft", "approved")),
    *(f"rules.{severity}" for severity in get_args(Severity)),
    *(f"evidence.{kind}.{part}" for kind in QUESTIONS for part in ("fine", "found", "question")),
    *(f"evidence.open.{name}" for name in OPEN),
    *(f"evidence.state.{state}" for state in ("this", "older")),
    *(f"evidence.looks.{looks}" for looks in ("every", "one")),
    *(f"evidence.column.{name}" for name in ("axe", "look", "narrow", "page", *PER_PAGE[:2])),
    "evidence.column.unclear",
    *(f"criterion.{criterion}" for criterion in CRITERIA),
    *(f"evidence.people.{state}" for state in ("none", "older")),
    *(f"statement.{answer}" for answer in ("full", "older", "partial", "unseen")),
    *(f"statement.{field}.{part}" for field in FIELDS for part in ("title", "text")),
    *(f"materials.column.{name}" for name in ("licence", "name", "use", "version")),
    *(f"materials.use.{name}" for name in USES),
    *(f"month.{number}" for number in range(1, 13)),
    *(f"offline.{kind}" for kind in OFFERED),
    *(f"offline.{name}" for name in WORDS),
    *(f"point.{name}" for name in POINTS),
    "search.lead",
    *(f"search.teachers.{part}" for part in ("lead", "title")),
    *(f"ballot.{name}" for name in (*SHAPES.values(), *VERDICTS)),
}
"""Keys that code makes from a value of the model; each value must have its words."""


def pages(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.html")
    }


def test_no_word_is_broken_by_soft_hyphens(site: Path) -> None:
    for name, page in pages(site).items():
        assert "\u00ad" not in page, name
        assert "&shy;" not in page, name


def test_phone_numbers_are_never_translated(site: Path) -> None:
    found = 0
    for name, page in pages(site).items():
        for link in re.findall(r'<a\b[^>]*href="tel:[^"]*"[^>]*>.*?</a>', page, re.DOTALL):
            assert re.search(r'translate="no">(?:<svg.*</svg>)?[\d\s]+<', link, re.DOTALL), name
            assert re.search(r'href="tel:\d+"', link), name
            found += 1
    assert found > 10


def test_names_of_invented_senders_are_never_translated(site: Path) -> None:
    lesson = pages(site)["skole/mellemtrin/fem-greb/lektion-1.html"]

    assert '<span class="post-from" translate="no">Havefolket</span>' in lesson
    assert '<span class="post-from" translate="no">Freja, 5.b</span>' in lesson


def test_every_page_says_its_language(site: Path) -> None:
    for name, page in pages(site).items():
        assert '<html lang="da"' in page, name


def test_every_page_says_who_sends_it(site: Path) -> None:
    sender = yaml.safe_load((HOME / "mkdocs.yml").read_text("utf-8"))["extra"]["sender"]
    for name, page in pages(site).items():
        assert sender in page or 'data-kind="projector"' in page, name


def test_a_number_is_shown_with_its_source_and_day_until_it_is_confirmed(site: Path) -> None:
    front = pages(site)["index.html"]

    assert "kilde: kk.dk/ekstremisme, læst 22. november 2026, ikke bekræftet" in front


def test_every_draft_says_so(site: Path) -> None:
    for name, page in pages(site).items():
        if "fem-greb" in name:
            said = "<p>Udkast</p>" if "tavle-" in name else "Udkast – ikke fagligt godkendt"
            assert said in page, name


def test_every_word_of_the_site_is_used() -> None:
    folders = ("vidsyn/**/*.py", "vidsyn/**/*.html", "overrides/**/*.html")
    text = "\n".join(path.read_text("utf-8") for each in folders for path in HOME.glob(each))

    found = {key for key in strings().words if f'"{key}"' in text or f"'{key}'" in text}

    assert set(strings().words) - found == PUT_TOGETHER


def test_every_page_is_danish_and_a_title_in_another_language_says_so(site: Path) -> None:
    sources = yaml.safe_load((HOME / "facts/sources.yml").read_text("utf-8")).values()
    foreign = {escape(each["title"], quote=False) for each in sources if each.get("language")}
    danish = {each["title"] for each in sources if not each.get("language")}

    assert foreign
    for title in danish:
        words = re.findall(r"[A-Za-zÆØÅæøå]{3,}", title)
        assert len(misspelt(words)) <= len(words) / 2, title
    for name, page in pages(site).items():
        assert '<html lang="da"' in page, name
        for title in foreign:
            assert f"»{title}«" not in page, name
