"""The finished folder in Firefox, opened from disk with strict file origins.

Where no Firefox is to be had, the run says so in its last lines instead.
"""

import os
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.firefox import Firefox, firefox
from tests.browser.host import Deployment
from tests.browser.test_calendar import FROM_A_FOLDER, MONDAY, TEACHER, calendar
from tests.evidence import See

PROGRAM = os.environ.get("FIREFOX", "")
ENTER, SPACE, TAB, RIGHT, ESCAPE = "\ue007", " ", "\ue004", "\ue014", "\ue00c"

pytestmark = [
    pytest.mark.xdist_group("firefox"),  # one Firefox for all
    pytest.mark.skipif(not PROGRAM, reason="no Firefox on this machine: not tried there"),
]


@pytest.fixture(scope="module")
def fox() -> Iterator[Firefox]:
    with firefox(PROGRAM) as tab:
        yield tab


def until(fox: Firefox, expression: str, wanted: str) -> str:
    """Return the value as soon as it is the one wanted, or after ten seconds whatever it is."""
    for _ in range(100):
        if (found := str(fox.value(expression))) == wanted:
            break
        time.sleep(0.1)
    return found


def lesson(site: Path, number: int = 1) -> str:
    return (site / f"skole/mellemtrin/fem-greb/lektion-{number}.html").as_uri()


def test_pages_open_and_store_nothing(
    fox: Firefox, site: Path, pytestconfig: pytest.Config, seen: See
) -> None:
    """Open one page in ten, or every page when asked: Chromium has opened them all."""
    step = 1 if pytestconfig.getoption("every_look") else 10
    fox.errors.clear()
    fox.requests.clear()

    for page in sorted(site.rglob("*.html"))[::step]:
        if page.name != "404.html":
            fox.open(page.as_uri())
            stored = fox.value("[document.cookie, localStorage.length, sessionStorage.length]")
            assert stored == ["", 0, 0], page
            seen("firefox", page.relative_to(site).as_posix())

    assert fox.errors == []
    assert [url for url in fox.requests if not url.startswith(("file:", "about:", "data:"))] == []


def test_a_question_is_answered(fox: Firefox, site: Path) -> None:
    fox.open(lesson(site))

    fox.click("quiz-choice input[value=b]")
    fox.click("quiz-choice button[type=submit]")

    said = until(
        fox,
        'document.querySelector("quiz-choice [role=status]").textContent.trim()',
        "Det passer bedst.",
    )
    assert said == "Det passer bedst."


def test_the_device_remembers_page_by_page_and_it_says_so(fox: Firefox, site: Path) -> None:
    fox.open(lesson(site))
    fox.click("quiz-choice input[value=b]")
    fox.click("quiz-choice button[type=submit]")
    fox.click("[data-do=remember]")
    words = (
        "Svarene er gemt i browseren på den her enhed, men kun for den her side. "
        "Når sitet er åbnet fra en mappe, holder Firefox siderne hver for sig."
    )
    assert until(fox, "document.querySelector('.answers-where').textContent", words) == words

    fox.open(lesson(site, 2))
    assert fox.value("localStorage.length") == 0
    fox.open(lesson(site))
    kept = "document.querySelector('quiz-choice .question-note').textContent"
    assert until(fox, kept, "Her er dit svar fra sidst.") == "Her er dit svar fra sidst."
    fox.click("[data-do=forget]")
    assert fox.value("sessionStorage.length + localStorage.length") == 0


def test_the_front_page_leads_to_the_lesson(fox: Firefox, site: Path) -> None:
    fox.open((site / "index.html").as_uri())

    for name in ("Skole", "Fem greb", "Plakaterne på Torvet"):
        fox.value(
            f"[...document.querySelectorAll('main a')].find(a => a.textContent.includes({name!r})).click()"
        )
        until(fox, "document.readyState", "complete")
        time.sleep(0.3)

    assert (
        until(fox, "document.querySelector('h1').textContent.trim()", "Plakaterne på Torvet")
        == "Plakaterne på Torvet"
    )


def test_a_memory_stick_leads_from_its_first_page_to_an_answered_question(
    fox: Firefox, stick: Path
) -> None:
    fox.errors.clear()
    fox.requests.clear()
    fox.open((stick / "START-HER.html").as_uri())

    for name in ("Åbn siderne", "To opslag", "Opslag på Torvet"):
        link = (
            f"[...document.querySelectorAll('main a')].find(a => a.textContent.includes({name!r}))"
        )
        assert until(fox, f"document.readyState === 'complete' && !!{link}", "True") == "True"
        fox.value(f"{link}.click()")
    asked = "document.readyState === 'complete' && !!document.querySelector('quiz-choice [type=submit]')"
    assert until(fox, asked, "True") == "True"
    fox.click("quiz-choice input[value=b]")
    fox.click("quiz-choice button[type=submit]")

    said = 'document.querySelector("quiz-choice [role=status]").textContent.trim()'
    assert until(fox, said, "Det passer bedst.") == "Det passer bedst."
    assert fox.errors == []
    styles = "[...document.querySelectorAll('link[rel=stylesheet]')].map(link => !!link.sheet)"
    assert set(fox.value(styles)) == {True}
    assert [url for url in fox.requests if not url.startswith(("file:", "about:", "data:"))] == []


def test_the_projector_turns_by_keys(fox: Firefox, site: Path) -> None:
    fox.open((site / "skole/mellemtrin/fem-greb/tavle-1.html").as_uri())

    fox.press(RIGHT)

    shown = "[...document.querySelectorAll('.screen')].filter(s => !s.hidden).map(s => s.id).join()"
    assert until(fox, shown, "krog") == "krog"


def test_a_class_votes_and_darkness_comes_over_it(fox: Firefox, site: Path) -> None:
    fox.open((site / "skole/mellemtrin/fem-greb/tavle-1.html").as_uri() + "#skaerm")
    fox.errors.clear()
    opened = "[...document.querySelectorAll('dialog[open]')].map(d => d.className).join()"
    counted = "[...document.querySelectorAll('.vote-count')].map(n => n.textContent).join()"

    fox.click(".screen:not([hidden]) .vote-open")
    for key in ("b", "b", "c", "."):
        fox.press(key)
    assert until(fox, opened, "vote,stage-dark") == "vote,stage-dark"
    fox.press(ESCAPE)
    assert until(fox, opened, "vote") == "vote"
    assert fox.value(counted) == "0,2,1"
    for _ in range(3):
        fox.press(RIGHT)
    sums = "[...document.querySelectorAll('.vote tfoot td')].map(n => n.textContent).join()"
    assert until(fox, sums, "3,0") == "3,0"
    fox.press(ESCAPE)

    assert until(fox, opened, "") == ""
    assert fox.value("document.activeElement.className") == "button-quiet vote-open"
    assert fox.errors == []


def test_the_boosters_come_as_a_calendar_file(fox: Firefox, site: Path) -> None:
    fox.open((site / TEACHER).as_uri())
    fox.value(f'document.querySelector("[type=date]").value = {MONDAY!r}')

    fox.click(".calendar button")

    text = downloaded(fox.downloads / "fem-greb.ics")
    assert re.sub(r"DTSTAMP:\w+", "DTSTAMP:20261124T093015Z", text) == calendar(FROM_A_FOLDER)
    assert fox.value("[document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0]


def downloaded(file: Path) -> str:
    """Return the file as soon as all of it is there, or what there is after ten seconds."""
    for _ in range(100):
        if file.is_file() and (content := file.read_bytes()).endswith(b"END:VCALENDAR\r\n"):
            return content.decode()
        time.sleep(0.1)
    return file.read_text(encoding="utf-8")


def test_a_search_finds_a_page_from_a_folder(fox: Firefox, site: Path) -> None:
    fox.errors.clear()
    fox.open((site / "soeg.html").as_uri() + "?q=lokkemad")

    first = "document.querySelector('.hits a')?.textContent ?? ''"
    assert until(fox, first, "Lokkemaden") == "Lokkemaden"
    assert fox.errors == []


def test_file_origins_are_strict(fox: Firefox, site: Path) -> None:
    fox.open((site / "index.html").as_uri())

    assert fox.value('fetch("404.html").then(() => "read", () => "refused")') == "refused"


def test_what_was_kept_is_there_without_a_network(fox: Firefox, tiny_site: Path) -> None:
    host = Deployment()
    host.show(tiny_site)
    shown = "document.querySelector('keep-offline [role=status]').textContent"

    fox.open(f"{host.address}/skole/mellemtrin/to-opslag/index.html")
    fox.value("document.querySelector('keep-offline').scrollIntoView()")
    hidden = "String(document.querySelector('.keep').hidden)"
    assert until(fox, hidden, "false") == "false"
    assert fox.value("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0
    fox.click("[data-do=keep]")
    kept = "Gemt på denne enhed. Det virker nu også uden net."
    assert until(fox, shown, kept) == kept
    host.cut()
    fox.open(f"{host.address}/skole/mellemtrin/to-opslag/lektion-1.html")

    assert fox.value("document.querySelector('h1').textContent.trim()") == "Opslag på Torvet"
    fox.open(f"{host.address}/uden-net.html")
    assert until(fox, hidden, "false") == "false"
    fox.click("kept-offline button")
    registered = "navigator.serviceWorker.getRegistrations().then(all => String(all.length))"
    assert until(fox, registered, "0") == "0"
    assert fox.value("caches.keys()") == []


def test_visning_says_what_cannot_be_remembered_from_a_folder(fox: Firefox, site: Path) -> None:
    lessons = site / "skole/mellemtrin/fem-greb"
    shown = "[...document.querySelectorAll('.display-keep p, .display-keep label')]"
    fox.open((lessons / "lektion-1.html").as_uri())
    fox.value("document.querySelector('.display-button').click()")
    assert until(fox, "Boolean(document.querySelector('#display')?.open)", "True") == "True"

    said = fox.value(f"{shown}.filter((each) => !each.hidden).map((each) => each.textContent)")
    fox.value("document.querySelector('[name=theme][value=dark]').click()")
    fox.open((lessons / "lektion-2.html").as_uri())

    assert [each for each in said if each] == [
        "Siden er åbnet fra en mappe på enheden. I denne browser gælder valgene kun sider i den "
        "samme mappe, og den kan ikke huske dem."
    ]
    assert fox.value("document.documentElement.dataset.theme") == "dark"
