"""The second step of `spot`: what is found is also to be named, and the mark stays as it is."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.reader import NAMES, ShowQuestion, listen, press, tab_to

RIGHT = ["trick-1", "trick-2", "trick-1:falsk-afsender", "trick-2:enten-eller"]


@pytest.fixture
def spot(show_question: ShowQuestion) -> Page:
    """A page with a question whose tricks are to be named."""
    page = show_question(*NAMES)
    listen(page)
    return page


def second(page: Page) -> Locator:
    return page.locator(".spot-second")


def mark(page: Page, *names: str) -> None:
    for box in page.locator(".spot-phrase input").all():
        box.set_checked(box.get_attribute("value") in names)
    page.get_by_role("button", name="Tjek svar").click()


def name(page: Page, *values: str) -> None:
    for value in values:
        page.locator(f"[value='{value}']").check()
    page.get_by_role("button", name="Tjek greb").click()


def said(page: Page, words: str) -> None:
    expect(second(page).get_by_role("status")).to_have_text(words)


def test_names_with_keys_only(spot: Page) -> None:
    expect(second(spot)).to_be_hidden()
    press(spot, "Tab", "Space", "Tab", "Tab", "Space")
    tab_to(spot, "Tjek svar")
    press(spot, "Enter")
    expect(spot.locator("form > [role=status]").first).to_have_text(
        "Du lagde mærke til det hele. Greb fundet 2 af 2 · ærlige steder ladet i fred 2 af 2."
        " Herunder kan du sætte navn på det, du fandt."
    )

    press(spot, "Tab", "Tab", "Space", "ArrowDown", "ArrowDown", "Tab", "Space", "Enter")

    said(spot, "Du fandt navnet på 2 af 2 greb.")
    expect(second(spot).locator("label:has(:checked)")).to_have_text(
        ["Falsk afsender dit svar: rigtigt", "Enten-eller dit svar: rigtigt"]
    )
    assert [each["score"] for each in spot.evaluate("told")] == [1, 1]


def test_a_name_that_does_not_fit_changes_nothing_in_the_mark(spot: Page) -> None:
    mark(spot, "trick-1", "trick-2")

    name(spot, "trick-1:falsk-afsender", "trick-2:lokkemaden")

    said(spot, "Du fandt navnet på 1 af 2 greb.")
    expect(second(spot).locator("label:has(:checked)")).to_have_text(
        ["Falsk afsender dit svar: rigtigt", "Lokkemaden dit svar: ikke helt endnu"]
    )
    assert (
        spot.evaluate("told")
        == [
            {
                "question": "quiz/broenden",
                "score": 1,
                "first": ["trick-1", "trick-2"],
                "tries": 1,
            }
        ]
        * 2
    )


def test_a_reason_stands_by_what_is_to_be_named_and_does_not_name_it(spot: Page) -> None:
    mark(spot, "trick-1", "trick-2")

    rows = second(spot).locator(".question-explain")

    expect(rows.first).to_be_visible()
    assert [row.inner_text() for row in rows.all()] == [
        "Titlen skal gøre arbejdet, og der er ingen at spørge.",
        "Man kan sagtens holde af byen og lave noget andet om lørdagen.",
    ]
    expect(spot.locator("form > .question-explain").first).to_be_hidden()


def test_the_key_waits_for_the_names(spot: Page) -> None:
    mark(spot, "trick-1", "trick-2")
    expect(spot.locator(".question-key")).to_be_hidden()

    name(spot, "trick-1:lokkemaden", "trick-2:lokkemaden")

    expect(spot.locator(".question-key")).to_be_visible()


def test_only_what_is_found_is_to_be_named(spot: Page) -> None:
    mark(spot, "trick-1")
    expect(second(spot)).to_be_hidden()
    mark(spot, "trick-1", "honest-1")

    expect(second(spot).locator("legend:visible")).to_have_text(
        ["»En læge, der gerne vil være hemmelig, er enig med os.«"]
    )
    expect(spot.locator("form > [role=status]").first).to_have_text(
        "Ikke helt endnu. Greb fundet 1 af 2 · ærlige steder ladet i fred 1 af 2."
        " Herunder kan du sætte navn på det, du fandt."
    )
    expect(spot.locator("form > .question-explain").first).to_have_text(
        "»Vi maler brønden lørdag klokken 10.« ÆrligtTid og sted kan man tjekke."
    )
    name(spot, "trick-1:falsk-afsender")
    said(spot, "Du fandt navnet på 1 af 1 greb.")


def test_a_name_left_out_is_the_one_to_go_to(spot: Page) -> None:
    mark(spot, "trick-1", "trick-2")

    name(spot, "trick-1:lokkemaden")

    said(spot, "Vælg et svar først.")
    expect(second(spot).locator("[name=trick-2]").first).to_be_focused()
    assert len(spot.evaluate("told")) == 1


def test_a_new_name_takes_the_old_verdict_away(spot: Page) -> None:
    mark(spot, "trick-1", "trick-2")
    name(spot, "trick-1:lokkemaden", "trick-2:lokkemaden")
    said(spot, "Du fandt navnet på 0 af 2 greb.")

    spot.locator("[value='trick-1:falsk-afsender']").check()

    said(spot, "")
    expect(second(spot).locator(".question-verdict")).to_have_count(1)
    expect(spot.locator(".spot-phrase .question-verdict")).to_have_count(2)


def test_a_new_mark_takes_the_second_step_away(spot: Page) -> None:
    mark(spot, "trick-1", "trick-2")
    name(spot, *RIGHT[2:])

    spot.locator("[value=honest-1]").check()

    expect(second(spot)).to_be_hidden()
    expect(spot.locator(".question-verdict:visible")).to_have_count(0)


def test_trying_again_forgets_the_names_too(spot: Page) -> None:
    mark(spot, "trick-1")
    mark(spot, "trick-1", "honest-1")
    name(spot, "trick-1:falsk-afsender")

    spot.get_by_role("button", name="Prøv igen").click()

    expect(second(spot)).to_be_hidden()
    expect(spot.locator(":checked")).to_have_count(0)


def test_an_answer_holds_both_steps_and_can_be_put_back(spot: Page) -> None:
    question = spot.locator("quiz-spot")
    mark(spot, "trick-1", "trick-2")
    name(spot, *RIGHT[2:])
    assert question.evaluate("it => it.answer()") == RIGHT

    spot.reload()

    assert not question.evaluate("it => it.give(['trick-1', 'trick-1:et-andet-greb'])")
    assert question.evaluate("(it, answer) => it.give(answer)", RIGHT)
    assert question.evaluate("it => it.answer()") == RIGHT
    spot.get_by_role("button", name="Tjek svar").click()
    spot.get_by_role("button", name="Tjek greb").click()
    said(spot, "Du fandt navnet på 2 af 2 greb.")


def test_without_scripts_it_is_folded_away(
    show_question: ShowQuestion, browser: Browser, tmp_path: Path
) -> None:
    show_question(*NAMES)
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((tmp_path / "page.html").as_uri())
    address = page.url
    expect(page.get_by_label("Lokkemaden").first).to_be_hidden()

    page.get_by_text("Hvilket greb er det?").click()
    page.get_by_label("Lokkemaden").first.press("Enter")

    expect(page.get_by_text("»Enten maler du med").first).to_be_visible()
    page.get_by_text("Se svaret").click()
    expect(page.locator(".question-key").get_by_text("Greb: Enten-eller")).to_be_visible()
    expect(page.locator("button:visible")).to_have_count(0)
    assert page.url == address
    context.close()


@pytest.mark.parametrize("size", ["100%", "200%"])
def test_it_fits_a_small_screen_and_a_finger(size: str, spot: Page) -> None:
    spot.set_viewport_size({"width": 320, "height": 640})
    spot.add_style_tag(content=f"html {{ font-size: {size} }}")
    mark(spot, "trick-1", "trick-2")
    name(spot, "trick-1:lokkemaden", "trick-2:lokkemaden")

    assert spot.evaluate("document.documentElement.scrollWidth") <= 320
    for target in second(spot).locator("label, button, summary").all():
        box = target.bounding_box()
        assert box
        assert box["height"] >= 43.99, target.inner_text()


def test_names_given_before_stand_there_again_with_their_verdicts(spot: Page) -> None:
    question = spot.locator("quiz-spot")
    kept = {"v": 1, "n": 1, "ok": True, "d": "2026-11-26", "f": RIGHT[:2], "a": RIGHT}

    question.evaluate("(it, kept) => it.restore(kept)", kept)

    expect(second(spot).locator("label:has(:checked)")).to_have_text(
        ["Falsk afsender dit svar: rigtigt", "Enten-eller dit svar: rigtigt"]
    )
    expect(spot.locator(".question-key")).to_be_visible()
    assert spot.evaluate("told") == []
    question.evaluate("it => it.forget()")
    expect(second(spot)).to_be_hidden()
    expect(spot.locator(":checked")).to_have_count(0)
