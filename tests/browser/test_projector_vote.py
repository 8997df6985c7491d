"""A class votes with hands: two rounds, talk two and two between them, and only then the answer."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.axe import AXE, FOUR, violations
from tests.browser.stage import at, press, shows
from tests.browser.test_pages import NOTHING, STORED

LAST = "skole/udskoling/propagandaens-vaerktoejskasse/tavle-4.html"


@pytest.fixture
def question(board: Page) -> Page:
    """The step with three questions, none of them answered."""
    at(board, "skaerm")
    return board


def begin(page: Page, name: str = "") -> Locator:
    """Put the first question, or the first of a type, to the vote."""
    page.locator(f"{name} .vote-open").locator("visible=true").first.click()
    return page.get_by_role("dialog")


def hands(vote: Locator) -> list[str]:
    return vote.locator(".vote-count").all_inner_texts()


def table(vote: Locator) -> list[list[str]]:
    rows = vote.locator("tbody tr, tfoot tr").all()
    return [
        [cell.strip() for cell in row.locator("th, td:visible").all_inner_texts()] for row in rows
    ]


def test_a_whole_vote_by_keyboard(question: Page) -> None:
    question.locator(".vote-open").first.focus()
    question.keyboard.press("Enter")
    vote = question.get_by_role("dialog", name="Hvad passer bedst på opslaget?")
    expect(vote.get_by_role("heading", name="Første runde")).to_be_focused()

    press(question, "a", "a", "b", "3", "c", "Shift+C", "Shift+Digit1")
    assert hands(vote) == ["1", "1", "1"]
    expect(vote.get_by_role("status")).to_have_text("A: 1. I alt 3.")
    question.keyboard.press("ArrowRight")
    expect(vote.get_by_role("heading", name="To og to")).to_be_focused()
    expect(vote.locator(".vote-count:visible, .vote-table:visible")).to_have_count(0)
    question.keyboard.press("ArrowRight")
    assert hands(vote) == ["0", "0", "0"]
    press(question, "b", "b", "b", "ArrowRight")

    assert table(vote) == [
        ["A\nFølelsesskruen", "1", "0"],
        ["B\nLokkemaden", "1", "3"],
        ["C\nIntet greb", "1", "0"],
        ["I alt", "3", "3"],
    ]
    widths = vote.locator(".vote-hands").evaluate_all("bars => bars.map(b => b.clientWidth)")
    assert widths[1] == widths[5] == 0
    assert widths[3] == pytest.approx(3 * widths[2], rel=0.02)
    expect(vote.get_by_text("passer bedst", exact=True)).to_be_hidden()
    question.keyboard.press("ArrowRight")
    expect(vote.get_by_text("passer bedst", exact=True)).to_be_visible()
    question.keyboard.press("ArrowRight")
    expect(vote).to_be_hidden()
    shows(question, "Prøv på skærmen")


def test_a_whole_vote_by_clicker(question: Page) -> None:
    vote = begin(question)

    for heading in ("Første runde", "To og to", "Anden runde", "Begge runder"):
        expect(vote.get_by_role("heading", name=heading)).to_be_visible()
        question.keyboard.press("PageDown")
    expect(vote.get_by_text("passer bedst", exact=True)).to_be_visible()
    question.evaluate("document.querySelector('.vote').scrollTo(0, 0)")
    question.keyboard.press("PageUp")
    expect(vote.get_by_text("passer bedst", exact=True)).to_be_hidden()
    press(question, "PageDown", "F5")
    question.evaluate("document.querySelector('.vote').scrollTo(0, 9999)")
    question.keyboard.press("PageDown")

    expect(vote).to_be_hidden()
    shows(question, "Prøv på skærmen")
    question.evaluate("scrollTo({ top: 99999, behavior: 'instant' })")
    question.keyboard.press("PageDown")
    shows(question, "Tal sammen")


def test_a_whole_vote_by_touch(browser: Browser, site: Path) -> None:
    context = browser.new_context(viewport={"width": 1024, "height": 768}, has_touch=True)
    page = context.new_page()
    page.goto((site / "skole/mellemtrin/fem-greb/tavle-1.html").as_uri())
    at(page, "skaerm")
    page.locator(".vote-open").first.tap()
    vote = page.get_by_role("dialog")

    vote.get_by_role("list").get_by_text("Lokkemaden").tap()
    vote.get_by_role("button", name="B: én hånd mere").tap()
    vote.get_by_role("button", name="C: én hånd mere").tap()
    vote.get_by_role("button", name="C: én hånd færre").tap()
    fewer = vote.get_by_role("button", name="C: én hånd færre")
    expect(fewer).to_have_attribute("aria-disabled", "true")
    fewer.tap(force=True)
    assert hands(vote) == ["0", "2", "0"]
    boxes = [each.bounding_box() for each in vote.locator("button:visible").all()]
    assert [box for box in boxes if not box or min(box["width"], box["height"]) < 44] == []
    for name in ("Snak to og to", "Stem igen", "Vis begge runder", "Vis svaret"):
        vote.get_by_role("button", name=name).tap()

    expect(vote.get_by_text("passer bedst", exact=True)).to_be_visible()
    vote.get_by_role("button", name="Luk").tap()
    expect(vote).to_be_hidden()
    context.close()


def test_the_first_round_is_shown_during_the_talk_only_when_asked_for(question: Page) -> None:
    vote = begin(question)
    press(question, "a", "PageDown")
    expect(vote.get_by_role("table")).to_be_hidden()

    vote.get_by_role("button", name="Vis første runde").click()

    assert table(vote)[0] == ["A\nFølelsesskruen", "1"]
    vote.get_by_role("button", name="Skjul første runde").click()
    expect(vote.get_by_role("table")).to_be_hidden()


def test_a_vote_goes_on_where_it_was_and_can_begin_again(question: Page) -> None:
    vote = begin(question)
    press(question, "a", "b", "PageDown", "Escape")
    expect(vote).to_be_hidden()

    begin(question)
    expect(vote.get_by_role("heading", name="To og to")).to_be_visible()
    press(question, "PageDown", "PageDown")
    vote.get_by_role("button", name="Begynd forfra").click()

    assert hands(vote) == ["0", "0", "0"]
    expect(vote.get_by_role("heading", name="Første runde")).to_be_focused()


def test_darkness_comes_over_a_vote_and_nothing_is_counted(question: Page) -> None:
    vote = begin(question)
    press(question, "a", ".")
    expect(question.get_by_text("Skærmen er slukket")).to_be_visible()

    question.keyboard.press("a")

    expect(question.get_by_text("Skærmen er slukket")).to_be_hidden()
    assert hands(vote) == ["1", "0", "0"]


@pytest.mark.parametrize(
    ("name", "page_name", "keys", "counted"),
    [
        ("quiz-true-false", "tavle-1", ("s", "s", "2"), {"S\nSandt": "2", "F\nFalsk": "1"}),
        ("quiz-discern", "tavle-4", ("1", "g", "g"), {"Æ\nÆrligt": "1", "G\nGreb": "2"}),
        ("quiz-scale", "tavle-4", ("1", "5", "5"), {"1\nHelt uenig": "1", "5\nHelt enig": "2"}),
    ],
)
def test_other_types_are_voted_on_too(
    page: Page,
    site: Path,
    name: str,
    page_name: str,
    keys: tuple[str, ...],
    counted: dict[str, str],
) -> None:
    page.goto((site / LAST).with_name(f"{page_name}.html").as_uri())
    page.evaluate(f"location.hash = document.querySelector('{name}').closest('.screen').id")
    vote = begin(page, name)

    press(page, *keys, "PageDown", "PageDown", "PageDown")

    rows = {row[0]: row[1] for row in table(vote)}
    assert {sign: rows[sign] for sign in counted} == counted


def test_an_opinion_has_no_answer_but_something_to_do(page: Page, site: Path) -> None:
    page.goto((site / LAST).as_uri())
    page.evaluate("location.hash = document.querySelector('quiz-scale').closest('.screen').id")
    vote = begin(page, "quiz-scale")
    press(page, "PageDown", "PageDown", "PageDown")
    expect(vote.get_by_role("button", name="Vis svaret")).to_be_hidden()

    vote.get_by_role("button", name="Vis, hvad I gør nu").click()

    expect(vote.locator(".vote-key li")).to_have_count(1)
    expect(vote.locator(".vote-key")).to_be_focused()


def test_every_post_of_twelve_has_a_vote_of_its_own_and_its_own_answer(
    page: Page, site: Path
) -> None:
    page.goto((site / "skole/mellemtrin/fem-greb/tavle-3.html").as_uri())
    page.evaluate("location.hash = document.querySelector('quiz-discern').closest('.screen').id")
    posts = page.locator("quiz-discern [data-item]")
    expect(page.locator("quiz-discern .vote-open")).to_have_count(posts.count())
    second = posts.nth(1)
    sender = second.locator(".post-from").inner_text()

    second.get_by_role("button", name="Stem med hænderne").click()
    vote = page.get_by_role("dialog")
    expect(vote.locator(".post-from")).to_have_text(sender)
    press(page, "PageDown", "PageDown", "PageDown", "PageDown")

    expect(vote.locator(".vote-key li")).to_have_count(1)
    expect(vote.locator(".vote-key li")).to_contain_text(sender)


def test_nothing_is_kept_and_nothing_is_sent(question: Page) -> None:
    asked: list[str] = []
    question.on("request", lambda request: asked.append(request.url))
    vote = begin(question)

    press(question, "a", "b", "PageDown", "PageDown", "a", "PageDown", "PageDown")

    expect(vote.get_by_text("De er væk, når siden bliver lukket.")).to_have_count(1)
    assert question.evaluate(STORED) == NOTHING
    assert asked == []
    question.reload()
    assert hands(begin(question)) == ["0", "0", "0"]


def test_every_phase_is_open_to_all_and_fits_an_old_projector(question: Page) -> None:
    question.add_init_script(path=AXE)
    question.reload()
    begin(question)
    press(question, "a", "b", "b")

    for n, phase in enumerate(("first", "talk", "second", "both", "answer")):
        expect(question.locator("class-vote")).to_have_attribute("data-now", phase)
        assert list(violations(question, (FOUR[n % 4],))) == []
        question.set_viewport_size({"width": 1024, "height": 768})
        assert question.evaluate("document.querySelector('.vote').scrollWidth") <= 1024
        question.keyboard.press("ArrowRight")


def test_only_pages_with_something_to_vote_on_fetch_it(site: Path) -> None:
    kinds = ("quiz-choice", "quiz-true-false", "quiz-scale", "quiz-discern")
    for path in [*site.glob("skole/*/*/tavle-*.html"), *site.glob("fagfolk/*/slides-*.html")]:
        text = path.read_text("utf-8")
        asks = any(f"<{kind} " in text for kind in kinds)
        assert ("assets/voting." in text) == asks, path
        assert ("<class-vote" in text) == asks, path
