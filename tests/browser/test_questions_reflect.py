"""A thought of one's own: written, never marked, and told to nobody."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.course import reload, tab
from tests.browser.reader import REFLECT, ShowQuestion, listen, press, status

ALONE = ("reflect", "a thought alone")
THOUGHT = "Da jeg hørte rampen.\nDen larmer ikke."


@pytest.fixture
def field(show_question: ShowQuestion) -> Page:
    page = show_question(*REFLECT)
    listen(page)
    return page


def done(page: Page) -> None:
    page.get_by_role("button", name="Færdig").click()


def test_a_thought_with_keys_only(field: Page) -> None:
    press(field, "Tab", "Tab")
    field.keyboard.type("Da jeg hørte rampen.")
    press(field, "Tab", "Enter")

    status(field, "Tak. Læs videre herunder.")
    expect(field.locator("form > .question-explain")).to_have_text(
        "Fortæl kun det, du har lyst til. Spørg en anden, hvad der fik dem til at skifte mening."
    )
    expect(field.get_by_role("button", name="Færdig")).to_be_focused()


def test_the_field_says_what_is_asked_and_who_sees_the_answer(field: Page) -> None:
    box = field.get_by_role("textbox")

    expect(box).to_have_accessible_name(
        "Mille skiftede mening om rampen."
        " Hvornår har du sidst skiftet mening, og hvad fik dig til det?"
    )
    expect(box).to_have_accessible_description(
        "Skriv ikke navne på andre."
        " Ingen andre ser, hvad du skriver, og det er væk, når du lukker fanen."
    )


def test_a_thought_is_neither_marked_nor_told(field: Page) -> None:
    field.get_by_role("textbox").fill(THOUGHT)
    done(field)

    status(field, "Tak. Læs videre herunder.")
    expect(field.locator(".question-verdict, [data-verdict]")).to_have_count(0)
    assert field.evaluate("told") == [{"question": "quiz/skiftet-mening"}]


@pytest.mark.parametrize("nothing", ["", "  \n "])
def test_nothing_written_leads_to_the_field(nothing: str, field: Page) -> None:
    field.get_by_role("textbox").fill(nothing)

    done(field)

    status(field, "Skriv noget først.")
    expect(field.get_by_role("textbox")).to_be_focused()
    assert field.evaluate("told") == []


def test_without_more_to_read_one_may_go_on_writing(show_question: ShowQuestion) -> None:
    page = show_question(*ALONE)

    page.get_by_role("textbox").fill(THOUGHT)
    done(page)

    status(page, "Tak. Du kan skrive videre, hvis du vil.")
    expect(page.locator("form > .question-explain")).to_be_hidden()


def test_a_thought_given_back_stands_as_it_was_written(field: Page) -> None:
    field.get_by_role("textbox").fill(THOUGHT)
    answer = field.evaluate("document.querySelector('.question').answer()")
    reload(field)

    whole = field.evaluate("answer => document.querySelector('.question').give(answer)", answer)

    assert whole
    assert answer == [THOUGHT]
    expect(field.get_by_role("textbox")).to_have_value(THOUGHT)


def test_a_thought_is_gone_when_the_page_is_loaded_again(field: Page) -> None:
    field.get_by_role("textbox").fill(THOUGHT)
    done(field)

    reload(field)

    expect(field.get_by_role("textbox")).to_have_value("")


def test_a_saved_thought_is_saved_again_only_when_asked(
    device: BrowserContext, tiny_site: Path
) -> None:
    gallery = (tiny_site / "haandbog/opgavegalleri.html").as_uri()
    with tab(device, gallery) as page:
        thought = page.locator("quiz-reflect")
        thought.get_by_role("textbox").fill("Den første.")
        thought.get_by_role("button", name="Færdig").click()
        page.get_by_role("button", name="Husk på denne enhed").click()
        thought.get_by_role("button", name="Gem også teksten på denne enhed").click()
        assert "Den første." in page.evaluate("JSON.stringify(localStorage)")
        thought.get_by_role("textbox").fill("Den anden.")
        thought.get_by_role("button", name="Færdig").click()

        assert "Den anden." not in page.evaluate("JSON.stringify(localStorage)")
