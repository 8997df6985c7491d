"""A teacher chooses a day, and takes the boosters home in a calendar file."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.axe import AXE, on, violations
from tests.browser.test_pages import NOTHING, STORED
from tests.browser.test_weight import packed
from tests.question_examples import THEME
from vidsyn.rendering.assets import assets

TEACHER = "laerer/mellemtrin/fem-greb/index.html"
MONDAY, SATURDAY, SUNDAY = "2026-11-23", "2026-11-21", "2026-11-22"
NOW = "2026-11-24T09:30:15Z"
SIZE = 1_200
"""Bytes, gzip."""

DAY = """BEGIN:VEVENT
UID:fem-greb-{id}-{start}@vidsyn
DTSTAMP:20261124T093015Z
DTSTART;VALUE=DATE:{start}
SUMMARY:Fem greb: booster efter {after}
DESCRIPTION:{about}
TRANSP:TRANSPARENT
END:VEVENT
"""
DAYS = [
    {"id": "uge-1", "start": "20261130", "after": "1 uge"},
    {"id": "uge-5", "start": "20261228", "after": "5 uger"},
    {"id": "maaned-3", "start": "20270222", "after": "13 uger"},
]
FROM_A_FOLDER = [
    "Sælen i havnen · 10 minutter",
    "Et bed på hjul · 10 minutter",
    "Linh har talt · 10 minutter",
]
ON_THE_WEB = [
    r"""Sælen i havnen · 10 minutter\nhttps://solby.example/laerer/me
 llemtrin/fem-greb/boost-1.html""",
    r"""Et bed på hjul · 10 minutter\nhttps://solby.example/laerer/me
 llemtrin/fem-greb/boost-2.html""",
    r"""Linh har talt · 10 minutter\nhttps://solby.example/laerer/mell
 emtrin/fem-greb/boost-3.html""",
]


def calendar(abouts: list[str]) -> str:
    """Return the whole file for the lesson on a Monday."""
    days = "".join(DAY.format(**day, about=about) for day, about in zip(DAYS, abouts, strict=True))
    head = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Vidsyn//Boostere//DA\n"
    return f"{head}{days}END:VCALENDAR\n".replace("\n", "\r\n")


def opened(page: Page, url: str) -> Page:
    """Open a page at a time of day that is known."""
    page.clock.set_fixed_time(NOW)
    page.goto(url)
    return page


def fetched(page: Page, day: str) -> str:
    """Choose the day, press the button, and return the file as it is on disk."""
    page.get_by_label("Dagen for den sidste lektion").fill(day)
    with page.expect_download() as download:
        page.get_by_role("button", name="Hent kalenderfil").click()
    assert download.value.suggested_filename == "fem-greb.ics"
    return download.value.path().read_bytes().decode()


def test_the_boosters_come_as_a_calendar_file(page: Page, site: Path) -> None:
    opened(page, (site / TEACHER).as_uri())

    text = fetched(page, MONDAY)

    assert text == calendar(FROM_A_FOLDER)
    expect(page.locator("[data-boosters] output")).to_have_text(
        "Filen er hentet. Åbn den, så kommer dagene i din kalender."
    )
    assert page.evaluate(STORED) == NOTHING


def test_on_the_web_each_day_tells_where_its_page_is(page: Page, site: Path) -> None:
    def answer(route: Route) -> None:
        route.fulfill(path=site / urlsplit(route.request.url).path.lstrip("/"))

    page.route("https://solby.example/**", answer)
    opened(page, f"https://solby.example/{TEACHER}")

    assert fetched(page, MONDAY) == calendar(ON_THE_WEB)


@pytest.mark.parametrize("day", [SATURDAY, SUNDAY])
def test_what_falls_in_a_weekend_moves_to_monday(page: Page, site: Path, day: str) -> None:
    opened(page, (site / TEACHER).as_uri())

    text = fetched(page, day)

    assert text == calendar(FROM_A_FOLDER)
    expect(page.locator(".calendar")).to_contain_text("bliver det mandagen efter.")


def test_the_reader_may_be_in_any_time_zone(browser: Browser, site: Path) -> None:
    for zone in ("Pacific/Kiritimati", "America/Los_Angeles"):
        page = browser.new_page(timezone_id=zone)
        opened(page, (site / TEACHER).as_uri())

        assert fetched(page, MONDAY) == calendar(FROM_A_FOLDER)

        page.close()


def test_without_a_day_the_page_asks_for_one(page: Page, site: Path) -> None:
    opened(page, (site / TEACHER).as_uri())
    downloads: list[str] = []
    page.on("download", lambda download: downloads.append(download.url))

    page.get_by_role("button", name="Hent kalenderfil").click()

    expect(page.locator("[data-boosters] output")).to_have_text("Vælg en dag først.")
    expect(page.get_by_label("Dagen for den sidste lektion")).to_be_focused()
    assert downloads == []


def test_a_day_is_chosen_by_keyboard(page: Page, site: Path) -> None:
    opened(page, (site / TEACHER).as_uri())
    page.get_by_role("link", name="Linh har talt").focus()
    page.keyboard.press("Tab")
    page.keyboard.type("11232026")

    with page.expect_download() as download:
        page.keyboard.press("Enter")

    assert download.value.path().read_bytes().decode() == calendar(FROM_A_FOLDER)


def test_the_form_is_open_to_all_before_and_after(page: Page, site: Path) -> None:
    page.add_init_script(path=AXE)
    opened(page, (site / TEACHER).as_uri())

    page.get_by_role("button", name="Hent kalenderfil").click()
    asked = list(violations(page, on(320)))
    fetched(page, MONDAY)

    assert asked == []
    assert list(violations(page, on(320))) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_without_scripts_the_weeks_stand_in_words(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / TEACHER).as_uri())

    assert page.locator(".booster-list").inner_text().splitlines() == [
        "Sælen i havnen efter 1 uge · 10 min.",
        "Et bed på hjul efter 5 uger · 10 min.",
        "Linh har talt efter 13 uger · 10 min.",
    ]
    assert not page.locator(".calendar").is_visible()
    context.close()


def test_only_a_page_with_boosters_fetches_the_script_and_it_is_small(site: Path) -> None:
    (script,) = site.glob("assets/calendar.*.js")
    pages = [page for page in site.rglob("*.html") if script.name in page.read_text("utf-8")]

    assert sorted(page.parent.name for page in pages) == [
        "fem-greb",
        "lokketrappen",
        "propagandaens-vaerktoejskasse",
        "tjek-paa-tvaers",
        "uenige-og-stadig-venner",
        "ytringsfrihed-had-og-graenser",
    ]
    assert packed([script]) <= SIZE


TITLES = [
    *("x" * shift + "æøå" * 40 for shift in range(3)),
    *("x" * shift + "🦭" * 30 for shift in range(4)),
    "Rampen, haven; og \\ det hele",
    "ø" * 33,
    "x" * 67,
    "x" * 68,
]
"""Texts in which a letter of two or four bytes stands on the edge, whatever the edge is."""


def test_long_lines_are_folded_between_letters(page: Page, tmp_path: Path) -> None:
    script = tmp_path / "calendar.js"
    script.write_text(assets(THEME).calendar.text, encoding="utf-8")
    items = "".join(
        f'<li data-id="{n}" data-weeks="1" data-summary="{title}" data-about="Linje&#10;to">'
        for n, title in enumerate(TITLES)
    )
    file = tmp_path / "page.html"
    file.write_text(
        '<!doctype html><meta charset="utf-8"><div data-boosters>'
        f'<ul>{items}</ul><form data-file="fem-greb.ics" novalidate>'
        "<label>Dagen for den sidste lektion <input type=date></label>"
        "<button>Hent kalenderfil</button><output></output></form></div>"
        '<script src="calendar.js"></script>',
        encoding="utf-8",
    )
    page.goto(file.as_uri())

    text = fetched(page, MONDAY)

    lines = text.encode().split(b"\r\n")
    assert max(map(len, lines)) == 75
    assert all(line.decode() for line in lines[:-1])
    assert b"\n" not in b"".join(lines)
    whole = text.replace("\r\n ", "").split("\r\n")
    assert [line for line in whole if line.startswith("SUMMARY:")] == [
        f"SUMMARY:{title}" if "," not in title else r"SUMMARY:Rampen\, haven\; og \\ det hele"
        for title in TITLES
    ]
    assert whole.count(r"DESCRIPTION:Linje\nto") == len(TITLES)
    assert "SUMMARY:" + "x" * 67 + "\r\n" in text
    assert "SUMMARY:" + "x" * 67 + "\r\n x\r\n" in text
