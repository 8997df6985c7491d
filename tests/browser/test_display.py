"""The panel "Visning": what a reader chooses there, where it is kept, and that it costs nobody."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.axe import AXE, on, violations
from tests.browser.course import LESSON, reload
from vidsyn.rendering.display import CHOICES

KEPT = "[sessionStorage.getItem('vidsyn:visning'), localStorage.getItem('vidsyn:visning')]"
CHOSEN = "({ ...document.documentElement.dataset })"
PAPER = "getComputedStyle(document.body).backgroundColor"
SIZE = "getComputedStyle(document.querySelector('main p')).fontSize"
FETCHED = "performance.getEntriesByType('resource').map((each) => each.name)"
WIDTH = "document.documentElement.scrollWidth"
EARLY = "skole/indskoling/to-ansigter/lektion-1.html"
DAY, NIGHT = "rgb(255, 250, 241)", "rgb(15, 22, 48)"


def panel(page: Page) -> None:
    page.get_by_role("button", name="Visning", exact=True).click()
    expect(page.get_by_role("dialog", name="Visning")).to_be_visible()


def choose(page: Page, group: str, choice: str) -> None:
    page.get_by_role("group", name=group).get_by_role("radio", name=choice).check()


def test_a_reader_chooses_for_the_tab_and_then_for_the_device(
    device: BrowserContext, tiny_site: Path
) -> None:
    page = device.new_page()
    home, lesson = ((tiny_site / name).as_uri() for name in ("index.html", "skole/index.html"))
    page.goto(home)
    assert not [name for name in page.evaluate(FETCHED) if "display" in name]
    usual = page.evaluate(SIZE)
    panel(page)
    assert page.evaluate(KEPT) == [None, None]

    choose(page, "Farver", "Mørke")
    choose(page, "Tekststørrelse", "Størst")

    assert page.evaluate(PAPER) == NIGHT
    assert page.evaluate(KEPT) == ["text-largest theme-dark", None]
    page.goto(lesson)
    assert page.evaluate(PAPER) == NIGHT
    assert page.evaluate(SIZE) != usual
    assert page.evaluate(CHOSEN) == {
        "kind": "list",
        "scripts": "",
        "text": "largest",
        "theme": "dark",
    }

    panel(page)
    page.get_by_role("checkbox", name="Husk på denne enhed").check()
    assert page.evaluate(KEPT) == [None, "text-largest theme-dark"]
    later = device.new_page()
    later.goto(home)
    assert later.evaluate(PAPER) == NIGHT

    panel(later)
    expect(later.get_by_role("radio", name="Mørke")).to_be_checked()
    expect(later.get_by_role("checkbox")).to_be_checked()
    later.get_by_role("button", name="Nulstil").click()
    expect(later.get_by_role("dialog").get_by_role("status")).to_have_text("Alt er nulstillet.")
    assert later.evaluate(KEPT) == [None, None]
    assert later.evaluate(PAPER) == DAY


def test_every_choice_of_the_panel_is_believed_on_the_next_page(
    page: Page, tiny_site: Path
) -> None:
    home = (tiny_site / "index.html").as_uri()
    page.goto(home)
    for name, values in CHOICES.items():
        for value in values[1:]:
            page.evaluate(
                "choice => (sessionStorage['vidsyn:visning'] = choice)", f"{name}-{value}"
            )
            reload(page)

            assert page.evaluate(CHOSEN) == {"kind": "home", "scripts": "", name: value}


def test_the_panel_goes_away_by_keys_and_by_going_elsewhere(page: Page, tiny_site: Path) -> None:
    page.goto((tiny_site / "index.html").as_uri())
    button = page.get_by_role("button", name="Visning", exact=True)
    shown = page.get_by_role("dialog", name="Visning")

    button.focus()
    page.keyboard.press("Enter")
    expect(shown).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("radio", name="Almindelig").first).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="Større")).to_be_checked()
    page.keyboard.press("Escape")
    expect(shown).to_be_hidden()
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")

    page.keyboard.press("Enter")
    expect(shown).to_be_visible()
    # As some browsers take Enter on a choice.
    shown.locator("form").evaluate("form => form.requestSubmit()")
    expect(shown).to_be_hidden()
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")

    button.click()
    page.get_by_role("heading", level=1).click()
    expect(shown).to_be_hidden()

    button.click()
    page.get_by_role("button", name="Luk Visning").focus()
    page.keyboard.press("Tab")
    expect(shown).to_be_hidden()


def test_a_panel_that_did_not_come_is_fetched_by_the_next_press(
    page: Page, tiny_site: Path
) -> None:
    page.route("**/display*.js", lambda route: route.abort())
    page.goto((tiny_site / "index.html").as_uri())
    with page.expect_event("requestfailed"):
        page.get_by_role("button", name="Visning", exact=True).click()
    page.unroute("**/display*.js")

    panel(page)


def test_what_another_left_there_is_not_believed(page: Page, tiny_site: Path) -> None:
    page.add_init_script(
        "sessionStorage['vidsyn:visning'] = 'theme-dark scripts-x kind-y __proto__-z text-<b> text-larger'"
    )

    page.goto((tiny_site / "index.html").as_uri())

    assert page.evaluate(CHOSEN) == {
        "kind": "home",
        "scripts": "",
        "theme": "dark",
        "text": "larger",
    }


def test_a_browser_that_keeps_nothing_says_so(page: Page, tiny_site: Path) -> None:
    page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage'])"
        " Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError') } })"
    )
    page.goto((tiny_site / "index.html").as_uri())
    panel(page)

    choose(page, "Farver", "Mørke")

    assert page.evaluate(PAPER) == NIGHT
    expect(page.get_by_role("dialog").get_by_role("status")).to_have_text(
        "Browseren kan ikke gemme. Valgene gælder kun på denne side."
    )


def test_the_light_can_be_chosen_on_a_dark_device_and_paper_stays_light(
    browser: Browser, tiny_site: Path
) -> None:
    page = browser.new_page(color_scheme="dark")
    page.goto((tiny_site / "index.html").as_uri())
    assert page.evaluate(PAPER) == NIGHT
    panel(page)
    sky = "getComputedStyle(document.documentElement).getPropertyValue('--art-sky')"
    night = page.evaluate(sky)

    choose(page, "Farver", "Lyse")
    assert page.evaluate(PAPER) == DAY
    assert page.evaluate(sky) != night

    choose(page, "Farver", "Mørke")
    assert page.evaluate(sky) == night
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == (
        "rgb(255, 255, 255)"
    )
    expect(page.get_by_role("button", name="Visning", exact=True)).to_be_hidden()
    page.close()


def test_the_line_follows_what_is_pointed_at_and_lets_it_be_pressed(
    page: Page, tiny_site: Path
) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto((tiny_site / "index.html").as_uri())
    panel(page)
    choose(page, "Læselinje", "Til")
    page.keyboard.press("Escape")
    page.goto((tiny_site / "skole/index.html").as_uri())
    band = page.locator(".reading-line")
    heading = page.get_by_role("heading", level=1)

    heading.hover()
    expect(band).to_be_visible()
    line, text = band.bounding_box(), heading.bounding_box()
    assert line is not None
    assert text is not None
    assert line["y"] <= text["y"] + text["height"] / 2 <= line["y"] + line["height"]

    page.get_by_role("link", name="Forældre").first.hover()
    page.get_by_role("link", name="Forældre").first.click()
    expect(page).to_have_url((tiny_site / "foraeldre/index.html").as_uri())


def test_without_scripts_there_is_no_button(thumb: Page, tiny_site: Path) -> None:
    thumb.goto((tiny_site / "index.html").as_uri())

    expect(thumb.get_by_role("navigation").first).to_be_visible()
    expect(thumb.get_by_role("button", name="Visning")).to_be_hidden()


def test_everything_has_room_and_is_open_to_all_in_every_setting(
    page: Page, tiny_site: Path
) -> None:
    page.add_init_script(path=AXE)
    page.add_init_script(
        "sessionStorage['vidsyn:visning'] ??= 'text-largest spacing-airy font-andika line-on'"
    )
    page.goto((tiny_site / "index.html").as_uri())
    page.set_viewport_size({"width": 390, "height": 800})
    panel(page)
    found = []
    for theme in ("Lyse", "Mørke"):
        choose(page, "Farver", theme)
        found += [f"{theme}: {each}" for each in violations(page, on(390))]
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate(WIDTH) == 320
    for name in (LESSON, EARLY, "skole/index.html", "fagfolk/et-oplaeg/index.html"):
        page.goto((tiny_site / name).as_uri())
        found += [f"{name}: {page.evaluate(WIDTH)}"] if page.evaluate(WIDTH) > 320 else []

    assert found == []


NARROW = """() => [...document.querySelectorAll("main :is(p, li, td, th, h2, h3, dd)")]
  .filter((each) => !each.closest(".unseen, [hidden], .paper-scale-line"))
  .filter(({ innerText }) => innerText.trim().length > 12)
  .filter((each) => {
    const { width } = each.getBoundingClientRect();
    return width && width < 2.5 * parseFloat(getComputedStyle(each).fontSize);
  })
  .map(({ innerText }) => innerText.slice(0, 40))"""
"""Texts in a column of two or three letters."""


@pytest.mark.parametrize(
    "name",
    [
        "greb/index.html",
        "skole/mellemtrin/fem-greb/index.html",
        "skole/mellemtrin/fem-greb/opslag-3.html",
        "skole/mellemtrin/uenige-og-stadig-venner/lektion-1.html",
        "laerer/mellemtrin/fem-greb/index.html",
        "laerer/indskoling/reklamen-vil-noget/indtaling.html",
        "fagfolk/opmaerksom/uddeling.html",
    ],
)
def test_the_largest_and_airiest_text_has_room_for_a_word(
    name: str, page: Page, site: Path
) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.add_init_script("sessionStorage['vidsyn:visning'] = 'text-largest spacing-airy'")
    page.goto((site / name).as_uri())

    assert page.evaluate(NARROW) == []
    assert page.evaluate(WIDTH) == 320
