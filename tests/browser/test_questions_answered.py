"""What happens when somebody answers: with keys only, with nothing chosen, or twice."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

ShowQuestion = Callable[[str, str], Page]

CHOICE = ("choice", "a manipulative post")
SPOT = ("spot", "two tricks and two honest places")
ORDER = ("order", "two steps may change places")
DISCERN = ("discern", "three of each")
CHOICES = ("choices", "two of three")
TRUE_FALSE = ("true_false", "a claim that is false, and how sure")

WITH_CONTROLS = pytest.mark.parametrize(
    "example", [CHOICE, CHOICES, SPOT, DISCERN, TRUE_FALSE], ids=lambda each: each[0]
)
EACH = pytest.mark.parametrize(
    "example", [CHOICE, CHOICES, SPOT, DISCERN, TRUE_FALSE, ORDER], ids=lambda each: each[0]
)


def status(page: Page, words: str) -> None:
    expect(page.get_by_role("status")).to_have_text(words)


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def tab_to(page: Page, name: str) -> None:
    """Press Tab until the button with this name has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == name:
            return
    raise AssertionError(f"no way to {name} with the keyboard")


def listen(page: Page) -> None:
    page.evaluate(
        """() => {
          window.told = [];
          document.addEventListener("vidsyn-answered", ({ detail }) => window.told.push(detail));
        }"""
    )


def test_choice_with_keys_only(show_question: ShowQuestion) -> None:
    page = show_question(*CHOICE)

    press(page, "Tab", "Tab", "Space", "ArrowDown")
    status(page, "")
    tab_to(page, "Tjek svar")
    press(page, "Enter")

    status(page, "Det passer bedst.")
    expect(page.locator(".option").nth(1)).to_have_text("B Lokkemaden dit svar: rigtigt")
    expect(page.locator("form > .question-explain")).to_contain_text("Gratis is er rart.")
    assert page.evaluate("document.activeElement.textContent") == "Tjek svar"


def test_spot_with_keys_only(show_question: ShowQuestion) -> None:
    page = show_question(*SPOT)

    press(page, "Tab", "Tab", "Space", "Tab", "Space")
    tab_to(page, "Tjek svar")
    press(page, "Space")
    status(page, "Ikke helt endnu. Greb fundet 1 af 2 · ærlige steder ladet i fred 1 af 2.")
    expect(page.locator(".spot-phrase").nth(1)).to_have_text(
        "Byrådet holder møde torsdag klokken 17. dit svar: ikke helt endnu"
    )
    expect(page.locator("form > .question-explain li")).to_have_count(2)

    press(page, "Shift+Tab", "Space", "Shift+Tab", "Shift+Tab", "Space")
    tab_to(page, "Tjek svar")
    press(page, "Space")
    status(
        page, "Du lagde mærke til det hele. Greb fundet 2 af 2 · ærlige steder ladet i fred 2 af 2."
    )


def test_order_with_keys_only(show_question: ShowQuestion) -> None:
    page = show_question(*ORDER)
    row = page.locator("[data-step=skriv]")
    down = row.get_by_role("button", name="Ned")

    for _ in range(9):
        press(page, "Tab")
        if down.evaluate("button => button === document.activeElement"):
            break
    press(page, "Enter", "Space")

    status(page, "»Skriv historien.« er nu nummer 3 af 3.")
    expect(down).to_be_focused()
    expect(down).to_have_attribute("aria-disabled", "true")
    tab_to(page, "Tjek svar")
    press(page, "Enter")
    status(page, "Det er en god rækkefølge. 3 af 3 trin står et godt sted.")
    expect(page.locator("form > .question-explain")).to_contain_text("Begge sider skal høres")


def test_discern_with_keys_only(show_question: ShowQuestion) -> None:
    page = show_question(*DISCERN)

    for n in range(6):
        press(page, "Tab", *(["Tab"] if n == 0 else []), "Space")
    tab_to(page, "Tjek svar")
    press(page, "Enter")

    status(page, "Greb fundet 0 af 3 · ærlige opslag ladet i fred 3 af 3.")
    expect(page.locator("[data-item=kamp] .question-explain")).to_contain_text("intet pres")
    expect(page.locator("[data-item=kamp] .option").first).to_have_text("Ærligt dit svar: rigtigt")
    expect(page.locator("[data-item=plan] .option").first).to_have_text(
        "Ærligt dit svar: ikke helt endnu"
    )


def test_choices_with_keys_only(show_question: ShowQuestion) -> None:
    page = show_question(*CHOICES)

    press(page, "Tab", "Tab", "Space", "Tab", "Space")
    tab_to(page, "Tjek svar")
    press(page, "Enter")
    status(
        page,
        "Ikke helt endnu. Rigtige svar fundet 1 af 2 · andre svar ladet i fred 0 af 1.",
    )
    expect(page.locator(".option").first).to_have_text(
        "A Det har mange likes. dit svar: ikke helt endnu"
    )
    expect(page.locator("form > .question-explain li")).to_have_count(2)

    page.locator("input").first.focus()
    press(page, "Space", "Tab", "Tab", "Space")
    tab_to(page, "Tjek svar")
    press(page, "Enter")
    status(
        page,
        "Du fandt dem, der passer, og lod de andre stå."
        " Rigtige svar fundet 2 af 2 · andre svar ladet i fred 1 af 1.",
    )


def test_true_false_with_keys_only(show_question: ShowQuestion) -> None:
    page = show_question(*TRUE_FALSE)

    press(page, "Tab", "Tab", "Space", "ArrowDown")
    tab_to(page, "Tjek svar")
    press(page, "Enter")

    status(page, "Det stemmer.")
    expect(page.locator(".option").nth(1)).to_have_text("Falsk dit svar: rigtigt")
    expect(page.locator("form > .question-explain")).to_contain_text("Likes viser, at mange")


def test_a_false_claim_taken_for_true_is_explained_at_once(show_question: ShowQuestion) -> None:
    page = show_question(*TRUE_FALSE)

    page.get_by_label("Sandt").check()
    page.get_by_role("button", name="Tjek svar").click()

    status(page, "Ikke helt endnu.")
    expect(page.locator("form > .question-explain")).to_have_text(
        "FalskLikes viser, at mange har trykket. De viser ikke, om det passer."
    )


def test_how_sure_somebody_is_stays_with_them(show_question: ShowQuestion) -> None:
    page = show_question(*TRUE_FALSE)
    listen(page)

    page.get_by_label("Meget sikker").check()
    page.get_by_role("button", name="Tjek svar").click()
    status(page, "Vælg et svar først.")
    page.get_by_label("Falsk").check()
    page.get_by_role("button", name="Tjek svar").click()
    page.get_by_label("Jeg gætter").check()

    status(page, "Det stemmer.")
    expect(page.locator(".question-verdict")).to_have_count(1)
    assert page.evaluate("told") == [
        {"question": "quiz/likes", "score": 1, "first": ["false"], "tries": 1}
    ]


@WITH_CONTROLS
def test_nothing_chosen_leads_to_the_first_control(
    example: tuple[str, str], show_question: ShowQuestion
) -> None:
    page = show_question(*example)
    listen(page)

    page.get_by_role("button", name="Tjek svar").click()

    status(page, "Vælg et svar først.")
    expect(page.locator("input").first).to_be_focused()
    assert page.evaluate("told") == []


def test_a_post_left_out_is_the_one_to_go_to(show_question: ShowQuestion) -> None:
    page = show_question(*DISCERN)
    for name in ("kamp", "troeje", "vand", "plan", "bedst"):
        page.locator(f"[data-item={name}] input").first.check()

    page.get_by_role("button", name="Tjek svar").click()

    status(page, "Vælg et svar først.")
    expect(page.locator("[data-item=isbod] input").first).to_be_focused()


def test_the_same_message_is_put_there_again(show_question: ShowQuestion) -> None:
    page = show_question(*CHOICE)
    button = page.get_by_role("button", name="Tjek svar")
    button.click()
    status(page, "Vælg et svar først.")

    emptied = page.evaluate(
        """() => {
          document.querySelector("button[type=submit]").click();
          return document.querySelector("[role=status]").textContent;
        }"""
    )

    assert emptied == ""
    status(page, "Vælg et svar først.")


def test_arrow_keys_choose_and_never_send(show_question: ShowQuestion) -> None:
    page = show_question(*CHOICE)
    listen(page)
    page.locator("input").first.focus()

    press(page, "ArrowDown", "ArrowDown", "ArrowUp", "ArrowRight")

    assert page.evaluate("told") == []
    status(page, "")


def test_enter_in_a_choice_checks_it_and_stays_on_the_page(show_question: ShowQuestion) -> None:
    page = show_question(*CHOICE)
    address = page.url
    page.locator("input").first.focus()

    press(page, "Space", "Enter")

    status(page, "Ikke helt endnu.")
    assert page.url == address


@EACH
def test_the_key_waits_for_the_second_try(
    example: tuple[str, str], show_question: ShowQuestion
) -> None:
    page = show_question(*example)
    key = page.locator(".question-key")
    expect(key).to_be_hidden()

    answer_wrong(page)
    expect(key).to_be_hidden()
    page.get_by_role("button", name="Prøv igen").click()
    answer_wrong(page)

    expect(key).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text("Du kan også åbne »Se svaret«.")
    assert key.get_attribute("open") is None


def answer_wrong(page: Page) -> None:
    """Choose the first thing everywhere, which is right in none of the examples."""
    for group in page.locator(".options, .spot-phrase:has([value=honest-1])").all():
        group.locator("input").first.check()
    page.get_by_role("button", name="Tjek svar").click()


def test_pressing_twice_is_one_try(show_question: ShowQuestion) -> None:
    page = show_question(*CHOICE)
    listen(page)
    page.locator("[value=a]").check()

    page.get_by_role("button", name="Tjek svar").dblclick()

    assert [each["tries"] for each in page.evaluate("told")] == [1, 1]
    expect(page.locator(".question-verdict")).to_have_count(1)
    expect(page.locator(".question-key")).to_be_hidden()


def test_the_first_answer_is_kept_apart_from_the_latest(show_question: ShowQuestion) -> None:
    page = show_question(*CHOICE)
    listen(page)

    for value in ("a", "b"):
        page.locator(f"[value={value}]").check()
        page.get_by_role("button", name="Tjek svar").click()

    assert page.evaluate("told") == [
        {"question": "quiz/sommeris", "score": 0, "first": ["a"], "tries": 1},
        {"question": "quiz/sommeris", "score": 1, "first": ["a"], "tries": 2},
    ]


def test_a_new_choice_takes_the_old_verdict_away(show_question: ShowQuestion) -> None:
    page = show_question(*CHOICE)
    page.locator("[value=a]").check()
    page.get_by_role("button", name="Tjek svar").click()
    status(page, "Ikke helt endnu.")

    page.locator("[value=b]").check()

    expect(page.locator(".question-verdict")).to_have_count(0)
    expect(page.locator("form > .question-explain")).to_be_hidden()
    status(page, "")


def test_a_new_judgement_leaves_the_other_posts_explained(show_question: ShowQuestion) -> None:
    page = show_question(*DISCERN)
    for item in page.locator("[data-item]").all():
        item.locator("input").first.check()
    page.get_by_role("button", name="Tjek svar").click()

    page.locator("[data-item=plan] input").last.check()

    expect(page.locator("[data-item=plan] .question-explain")).to_be_hidden()
    expect(page.locator("[data-item=kamp] .question-explain")).to_be_visible()


@EACH
def test_trying_again_starts_afresh(example: tuple[str, str], show_question: ShowQuestion) -> None:
    page = show_question(*example)
    answer_wrong(page)

    page.get_by_role("button", name="Prøv igen").click()

    status(page, "")
    expect(page.locator(".question-verdict, :checked")).to_have_count(0)
    expect(page.get_by_role("button", name="Prøv igen")).to_be_hidden()
    expect(page.locator("input, [data-move]").first).to_be_focused()
