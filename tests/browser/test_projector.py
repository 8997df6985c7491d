"""The projector: one step a screen, moved by keys, by buttons and by address."""

from playwright.sync_api import Page, expect

from tests.browser.stage import at, shows

SMALLEST = 28
"""CSS pixels at 1280×720: what can be read from the back row."""

TEXT_SIZES = """() => {
  const sizes = new Map();
  const walker = document.createTreeWalker(document.querySelector(".screen:not([hidden])"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.textContent.trim() || !element.checkVisibility()) continue;
    if (element.closest(".visually-hidden")) continue;
    sizes.set(node.textContent.trim().slice(0, 40), parseFloat(getComputedStyle(element).fontSize));
  }
  return [...sizes];
}"""


def test_one_step_is_shown_at_a_time(board: Page) -> None:
    shows(board, "Ro og regler")


def test_arrow_keys_move_and_stop_at_the_ends(board: Page) -> None:
    board.keyboard.press("ArrowLeft")
    shows(board, "Ro og regler")
    board.keyboard.press("ArrowRight")
    shows(board, "Isen, der kostede en lørdag")
    board.keyboard.press("ArrowRight")
    shows(board, "Tre greb")
    board.keyboard.press("ArrowLeft")
    shows(board, "Isen, der kostede en lørdag")
    board.keyboard.press("End")
    shows(board, "Exit")
    board.keyboard.press("ArrowRight")
    shows(board, "Exit")
    board.keyboard.press("Home")
    shows(board, "Ro og regler")


def test_a_clicker_shows_the_rest_of_a_long_step_before_the_next(board: Page) -> None:
    at(board, "greb")
    shows(board, "Tre greb")

    board.keyboard.press("PageDown")
    shows(board, "Tre greb")
    board.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    board.keyboard.press("PageDown")

    shows(board, "Grebjægerne, første runde")


def test_buttons_move_and_say_where_we_are(board: Page) -> None:
    board.get_by_role("button", name="Næste").click()

    shows(board, "Isen, der kostede en lørdag")
    expect(board.get_by_text("Trin 2 af 8")).to_be_visible()


def test_a_step_has_an_address_of_its_own(board: Page) -> None:
    at(board, "tal")

    shows(board, "Tal sammen")


def test_arrows_in_a_question_choose_answers_and_do_not_turn_the_page(board: Page) -> None:
    at(board, "skaerm")
    board.locator("quiz-choice input[type=radio]").first.focus()

    board.keyboard.press("ArrowDown")
    board.keyboard.press("ArrowRight")

    shows(board, "Prøv på skærmen")


def test_a_clicker_goes_on_after_a_click_on_a_button(board: Page) -> None:
    at(board, "tillid")
    board.get_by_role("button", name="Ur").click()

    board.keyboard.press("PageDown")

    shows(board, "Exit")


def test_every_text_can_be_read_from_the_back_row(board: Page) -> None:
    small = []
    for _ in range(8):
        small += [(text, size) for text, size in board.evaluate(TEXT_SIZES) if size < SMALLEST]
        board.keyboard.press("ArrowRight")

    assert small == []


def test_an_old_projector_shows_it_without_sideways_scroll(board: Page) -> None:
    board.set_viewport_size({"width": 1024, "height": 768})

    for _ in range(8):
        assert board.evaluate("document.documentElement.scrollWidth") <= 1024
        board.keyboard.press("ArrowRight")
