"""Opinions and conversations: nothing to get right, only something to go through."""

from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.browser.reader import DIALOGUE, SCALE, ShowQuestion, listen, press, status

LOG = ".dialogue-log > li"


def say(page: Page, words: str) -> None:
    page.get_by_role("button", name=words).click()


def test_an_opinion_is_neither_marked_nor_told(show_question: ShowQuestion) -> None:
    page = show_question(*SCALE)
    listen(page)

    press(page, "Tab", "Tab", "Space", "ArrowDown", "Tab", "Enter")

    status(page, "Tak. Læs videre herunder.")
    expect(page.locator(".question-explain")).to_have_text(
        "Find en, der svarede noget andet end dig. Spørg hvorfor."
    )
    expect(page.locator(".question-verdict")).to_have_count(0)
    expect(page.get_by_role("button", name="Jeg har valgt")).to_be_focused()
    assert page.evaluate("told") == [{"question": "quiz/enig"}]


def test_an_opinion_waits_for_the_button(show_question: ShowQuestion) -> None:
    page = show_question(*SCALE)
    say(page, "Jeg har valgt")
    status(page, "Vælg et svar først.")
    expect(page.locator("input").first).to_be_focused()

    page.get_by_label("Lidt enig").check()

    expect(page.locator(".question-explain")).to_be_hidden()
    expect(page.locator(".question-key")).to_be_hidden()


def test_a_conversation_with_keys_only(show_question: ShowQuestion) -> None:
    page = show_question(*DIALOGUE)
    listen(page)

    press(page, "Tab", "Tab", "Enter")
    status(page, "Det åbner samtalen")
    expect(page.locator(f"{LOG} .dialogue-line").filter(has_text="Hvem skulle")).to_be_focused()
    press(page, "Tab", "Space")

    expect(page.locator(LOG)).to_have_text(
        [
            "AlexDem fra det andet hold ødelægger altid vores ting.",
            "DuHvad er der sket? Så du det selv?Det åbner samtalen",
            "AlexNej. Men bolden var flad, og de var der i går. Hvem skulle det ellers være?",
            "DuSkal vi spørge dem sammen?Det åbner samtalen",
            "Sådan endte detDet andet hold havde også en flad bold. I fandt en pumpe.",
        ]
    )
    expect(page.locator(".dialogue-log .dialogue-end")).to_be_focused()
    expect(page.locator(".dialogue-talk")).to_contain_text("Hvilket af dine svar")
    expect(page.locator(".question-key")).to_be_visible()
    assert page.evaluate("told") == [{"question": "quiz/samtale-klubben"}]


def test_what_to_talk_about_waits_for_the_end(show_question: ShowQuestion) -> None:
    page = show_question(*DIALOGUE)

    say(page, "Hvad er der sket?")

    expect(page.locator(".dialogue-talk")).to_be_hidden()
    expect(page.locator(".question-key")).to_be_hidden()


def test_a_step_back_and_from_the_beginning(show_question: ShowQuestion) -> None:
    page = show_question(*DIALOGUE)
    back, begin = (page.get_by_role("button", name=name) for name in ("Et skridt", "Begynd"))
    expect(back).to_be_hidden()
    say(page, "Hvad er der sket?")
    say(page, "Fortæl det hele forfra.")

    back.click()
    status(page, "Du er gået et skridt tilbage.")
    expect(page.locator(LOG)).to_have_count(3)
    expect(back).to_be_focused()

    say(page, "Skal vi spørge dem sammen?")
    begin.click()
    status(page, "Samtalen begynder forfra.")
    expect(page.locator(LOG)).to_have_count(1)
    expect(begin).to_be_focused()
    expect(begin).to_have_attribute("aria-disabled", "true")
    press(page, "Enter")
    expect(page.locator(LOG)).to_have_count(1)


def test_a_conversation_may_come_round_to_the_same_words(show_question: ShowQuestion) -> None:
    page = show_question(*DIALOGUE)

    for _ in range(3):
        say(page, "Hvad er der sket?")
        say(page, "Fortæl det hele forfra.")

    expect(page.locator(LOG)).to_have_count(13)
    assert page.evaluate("new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size") == (
        page.locator("[id]").count()
    )


def test_without_scripts_it_is_a_booklet(
    show_question: ShowQuestion, browser: Browser, tmp_path: Path
) -> None:
    show_question(*DIALOGUE)
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((tmp_path / "page.html").as_uri())

    page.get_by_role("link", name="Glem det nu.").click()

    turn = page.locator(":target")
    expect(turn).to_contain_text("Alex gik hjem.")
    expect(turn.locator(".dialogue-number")).to_have_text("3")
    expect(page.locator(".dialogue-talk")).to_be_visible()
    context.close()
