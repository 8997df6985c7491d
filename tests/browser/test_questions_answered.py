"""What happens when somebody answers: with nothing chosen, with something wrong, or twice."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import (
    CHOICE,
    CHOICES,
    DISCERN,
    GAPS,
    ORDER,
    SORT,
    SPOT,
    TRUE_FALSE,
    ShowQuestion,
    listen,
    press,
    status,
)

WITH_CONTROLS = pytest.mark.parametrize(
    "example", [CHOICE, CHOICES, SPOT, DISCERN, SORT, GAPS, TRUE_FALSE], ids=lambda each: each[0]
)
EACH = pytest.mark.parametrize(
    "example",
    [CHOICE, CHOICES, SPOT, DISCERN, SORT, GAPS, TRUE_FALSE, ORDER],
    ids=lambda each: each[0],
)


@WITH_CONTROLS
def test_nothing_chosen_leads_to_the_first_control(
    example: tuple[str, str], show_question: ShowQuestion
) -> None:
    page = show_question(*example)
    listen(page)

    page.get_by_role("button", name="Tjek svar").click()

    status(page, "Vælg et svar først.")
    expect(page.locator("input, select").first).to_be_focused()
    assert page.evaluate("told") == []


def test_a_post_left_out_is_the_one_to_go_to(show_question: ShowQuestion) -> None:
    page = show_question(*DISCERN)
    for name in ("kamp", "troeje", "vand", "plan", "bedst"):
        page.locator(f"[data-item={name}] input").first.check()

    page.get_by_role("button", name="Tjek svar").click()

    status(page, "Vælg et svar først.")
    expect(page.locator("[data-item=isbod] input").first).to_be_focused()


def test_a_gap_left_open_is_the_one_to_go_to(show_question: ShowQuestion) -> None:
    page = show_question(*GAPS)
    page.locator("select").first.select_option("greb:a")

    page.get_by_role("button", name="Tjek svar").click()

    status(page, "Vælg et svar først.")
    expect(page.locator("select").last).to_be_focused()


GIVE = """answer => {
  const question = document.querySelector(".question");
  return [question.give(answer), question.answer()];
}"""


@pytest.mark.parametrize(
    ("example", "answer"),
    [
        (SORT, ["is:tjek", "borde:tjek", "torvet:mening", "moede:tjek", "haver:tjek"]),
        (GAPS, ["greb:b", "goere:b"]),
    ],
    ids=["sort", "gaps"],
)
def test_an_answer_given_before_is_put_back(
    example: tuple[str, str], answer: list[str], show_question: ShowQuestion
) -> None:
    page = show_question(*example)

    assert page.evaluate(GIVE, ["gone:a"]) == [False, []]
    assert page.evaluate(GIVE, answer) == [True, answer]
    assert page.evaluate(GIVE, [*answer, "gone:a"]) == [False, answer]


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
    for gap in page.locator("select").all():
        gap.select_option(index=1)
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
    expect(page.locator(".question-verdict, :checked:not([value=''])")).to_have_count(0)
    expect(page.get_by_role("button", name="Prøv igen")).to_be_hidden()
    expect(page.locator("input, select, [data-move]").first).to_be_focused()


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


def test_how_sure_somebody_is_of_a_whole_set_stays_with_them_too(
    show_question: ShowQuestion,
) -> None:
    page = show_question(*DISCERN)
    listen(page)
    for item in page.locator("[data-item]").all():
        item.locator("input").first.check()
    page.get_by_label("Lidt sikker").check()
    page.get_by_role("button", name="Tjek svar").click()
    status(page, "Greb fundet 0 af 3 · ærlige opslag ladet i fred 3 af 3.")

    page.get_by_label("Jeg gætter").check()

    status(page, "Greb fundet 0 af 3 · ærlige opslag ladet i fred 3 af 3.")
    expect(page.locator(".question-verdict")).to_have_count(6)
    [told] = page.evaluate("told")
    assert told["score"] == 0.5
    assert sorted(told["first"]) == [
        f"{name}:honest" for name in ("bedst", "isbod", "kamp", "plan", "troeje", "vand")
    ]
    assert page.locator("quiz-discern").evaluate("it => it.answer()") == told["first"]
