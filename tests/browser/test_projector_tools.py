"""What a teacher has at hand on the projector: clock, darkness, any step, talk for two, keys."""

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.browser.axe import AXE, FOUR, violations
from tests.browser.stage import at, press, shows

DARK = "Skærmen er slukket – tryk på en tast for at tænde"


def test_the_clock_counts_up_and_goes_on_where_it_was(board: Page) -> None:
    board.clock.install()
    board.reload()
    clock = board.get_by_role("timer")
    expect(clock).to_have_text("0:00")
    expect(board.get_by_text("planlagt 5 min.")).to_be_visible()

    board.clock.run_for(200_000)
    expect(clock).to_have_text("3:20")
    board.keyboard.press("ArrowRight")
    shows(board, "Isen, der kostede en lørdag")
    expect(clock).to_have_text("0:00")
    expect(board.get_by_text("planlagt 8 min.")).to_be_visible()
    board.clock.run_for(10_000)
    board.keyboard.press("ArrowLeft")
    shows(board, "Ro og regler")
    expect(clock).to_have_text("3:20")
    board.clock.run_for(3_600_000)

    expect(clock).to_have_text("63:20")
    expect(clock).to_have_attribute("aria-live", "off")


def test_the_clock_never_goes_back_when_the_machine_is_put_right(board: Page) -> None:
    board.clock.install(time="2026-11-24T09:00:00")
    board.reload()
    board.clock.run_for(65_000)
    board.clock.set_system_time("2026-11-24T08:00:00")

    board.clock.run_for(1_000)

    expect(board.get_by_role("timer")).to_have_text("1:06")


def test_the_clock_is_hidden_and_shown(board: Page) -> None:
    button = board.get_by_role("button", name="Ur")
    expect(button).to_have_attribute("aria-pressed", "true")

    board.keyboard.press("u")
    expect(board.get_by_role("timer")).to_be_hidden()
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()

    expect(board.get_by_role("timer")).to_be_visible()


def test_the_youngest_see_no_clock_before_it_is_asked_for(page: Page, site: Path) -> None:
    page.goto((site / "skole/indskoling/reklamen-vil-noget/tavle-1.html").as_uri())
    expect(page.get_by_role("timer")).to_be_hidden()

    page.keyboard.press("u")

    expect(page.get_by_role("timer")).to_be_visible()


def test_any_key_turns_the_screen_on_again_and_does_nothing_else(board: Page) -> None:
    dark = board.get_by_role("dialog", name=DARK)
    for off, on in (("b", "ArrowRight"), (".", "Escape"), (".", "Enter"), ("b", "b")):
        board.keyboard.press(off)
        expect(dark).to_be_visible()
        board.keyboard.press(on)
        expect(dark).to_be_hidden()

    shows(board, "Ro og regler")
    expect(board.get_by_text("Skærmen er tændt.")).to_have_attribute("role", "status")


def test_a_click_turns_the_screen_on_and_focus_is_where_it_was(board: Page) -> None:
    button = board.get_by_role("button", name="Sluk")
    button.click()
    assert board.locator(".stage-dark").bounding_box() == {
        "x": 0,
        "y": 0,
        "width": 1280,
        "height": 720,
    }

    board.mouse.click(900, 690)

    expect(board.get_by_text(DARK)).to_be_hidden()
    expect(button).to_be_focused()
    shows(board, "Ro og regler")


def test_a_touch_turns_the_screen_on(browser: Browser, site: Path) -> None:
    context = browser.new_context(viewport={"width": 1024, "height": 768}, has_touch=True)
    page = context.new_page()
    page.goto((site / "skole/mellemtrin/fem-greb/tavle-1.html").as_uri())
    page.get_by_role("button", name="Sluk").tap()
    expect(page.get_by_text(DARK)).to_be_visible()

    page.touchscreen.tap(400, 400)

    expect(page.get_by_text(DARK)).to_be_hidden()
    context.close()


def test_a_number_and_enter_lead_to_a_step(board: Page) -> None:
    board.keyboard.press("6")
    expect(board.get_by_text("Til trin 6: tryk Enter")).to_be_visible()
    board.keyboard.press("Enter")
    shows(board, "Tal sammen")
    expect(board.get_by_text("Til trin 6")).to_have_count(0)

    press(board, "1", "2", "Enter")
    expect(board.get_by_text("Der er 8 trin.")).to_be_visible()
    press(board, "2", "ArrowLeft", "Enter")

    shows(board, "Prøv på skærmen")


def test_steps_are_chosen_by_name_with_keys(board: Page) -> None:
    board.keyboard.press("ArrowRight")
    shows(board, "Isen, der kostede en lørdag")
    board.keyboard.press("g")
    steps = board.get_by_role("dialog", name="Alle trin")
    expect(steps.get_by_role("link", name="Isen, der kostede en lørdag")).to_be_focused()

    press(board, "Tab", "Enter")
    shows(board, "Tre greb")
    expect(steps).to_be_hidden()
    expect(board.get_by_role("heading", name="Tre greb")).to_be_focused()
    press(board, "g", "Escape")

    expect(steps).to_be_hidden()
    shows(board, "Tre greb")


def test_steps_are_chosen_by_name_with_a_thumb(browser: Browser, site: Path) -> None:
    context = browser.new_context(viewport={"width": 1024, "height": 768}, has_touch=True)
    page = context.new_page()
    page.goto((site / "fagfolk/opmaerksom/slides-90.html").as_uri())

    page.get_by_role("button", name="Alle trin").tap()
    link = page.get_by_role("link", name="Gaflen")
    assert (link.bounding_box() or {"height": 0})["height"] >= 44
    link.tap()

    shows(page, "Gaflen")
    context.close()


def test_a_step_for_two_says_so_and_the_others_do_not(board: Page) -> None:
    expect(board.get_by_text("To og to").locator("visible=true")).to_have_count(0)

    at(board, "skaerm")

    expect(board.locator(".screen:visible").get_by_text("To og to")).to_be_visible()


def test_an_exercise_for_two_is_marked_on_the_slides(page: Page, site: Path) -> None:
    page.goto((site / "fagfolk/opmaerksom/slides-45.html").as_uri())

    at(page, "saetning")

    heading = page.get_by_role("heading", name="To og to")
    expect(heading).to_be_visible()
    expect(heading.locator("svg")).to_be_visible()


def test_questions_for_the_class_are_talked_about_two_and_two_first(board: Page) -> None:
    at(board, "tal")
    board.get_by_role("button", name="Først to og to").click()
    talk = board.get_by_role("dialog", name="To og to")
    expect(talk.get_by_text("Hvilket kort var sværest at blive enige om?")).to_be_visible()

    board.keyboard.press("PageDown")
    expect(talk).to_be_hidden()
    shows(board, "Tal sammen")
    board.keyboard.press("PageDown")

    shows(board, "De tre tillidstegn")


def test_keys_are_listed_and_single_signs_can_be_turned_off(board: Page) -> None:
    board.keyboard.press("?")
    keys = board.get_by_role("dialog", name="Taster")
    expect(keys.get_by_text("Vis og skjul uret")).to_be_visible()
    keys.get_by_role("checkbox").uncheck()
    keys.get_by_role("button", name="Luk").click()

    press(board, "u", "g", "b", ".", "2", "Enter")

    expect(board.get_by_role("dialog")).to_have_count(0)
    expect(board.get_by_role("timer")).to_be_visible()
    shows(board, "Ro og regler")
    board.keyboard.press("ArrowRight")
    shows(board, "Isen, der kostede en lørdag")


def test_letters_that_are_written_are_no_keys(page: Page, site: Path) -> None:
    page.goto((site / "skole/udskoling/lokketrappen/tavle-1.html").as_uri())
    page.evaluate("location.hash = document.querySelector('textarea').closest('.screen').id")
    field = page.locator("textarea:visible").first

    field.press_sequentially("bug 12.")

    expect(field).to_have_value("bug 12.")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_what_opens_is_open_to_all(board: Page) -> None:
    board.add_init_script(path=AXE)
    board.reload()
    for n, opened in enumerate(("g", "?", ".")):
        board.keyboard.press(opened)
        assert list(violations(board, (FOUR[n],))) == []
        board.keyboard.press("Escape")


def test_without_scripts_nothing_of_it_is_there(browser: Browser, site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((site / "skole/mellemtrin/fem-greb/tavle-1.html").as_uri())

    expect(page.get_by_role("button")).to_have_count(0)
    expect(page.get_by_role("timer")).to_have_count(0)
    expect(page.locator(".stage-bar li a")).to_have_count(8)
    context.close()
