"""Each marked type of question, answered with keys only."""

from playwright.sync_api import expect

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
    press,
    status,
    tab_to,
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


def test_sort_with_keys_only(show_question: ShowQuestion) -> None:
    page = show_question(*SORT)

    for n in range(5):
        press(page, "Tab", *(["Tab"] if n == 0 else []), "Space")
    tab_to(page, "Tjek svar")
    press(page, "Enter")

    status(page, "Ikke helt endnu. 3 af 5 ligger rigtigt.")
    expect(page.locator("[data-item=moede] .option").first).to_have_text(
        "Det kan man tjekke dit svar: rigtigt"
    )
    expect(page.locator("[data-item=haver] .option").first).to_have_text(
        "Det kan man tjekke dit svar: ikke helt endnu"
    )
    expect(page.locator("[data-item=haver] .question-explain")).to_contain_text(
        "Det er en meningHvad der er hyggeligt"
    )


def test_gaps_with_keys_only(show_question: ShowQuestion) -> None:
    page = show_question(*GAPS)
    first, second = page.get_by_label("Hul 1 af 2"), page.get_by_label("Hul 2 af 2")

    press(page, "Tab", "Tab", "ArrowDown", "Tab", "ArrowDown")
    status(page, "")
    expect(first).to_have_value("greb:c")
    tab_to(page, "Tjek svar")
    press(page, "Enter")

    status(page, "Ikke helt endnu. 1 af 2 ord passer.")
    expect(first).to_have_accessible_name("Hul 1 af 2 dit svar: ikke helt endnu")
    expect(second).to_have_accessible_name("Hul 2 af 2 dit svar: rigtigt")
    expect(page.locator("form > .question-explain li")).to_have_text(
        [
            "1: en ekspertEt ur ved ikke mere om sagen, end du gør.",
            "2: vente lidt passerEr tilbuddet godt, kan det også tåle, at du tænker.",
        ]
    )
    first.focus()
    press(page, "ArrowDown", "ArrowDown")
    tab_to(page, "Tjek svar")
    press(page, "Enter")
    status(page, "Nu hænger teksten sammen. 2 af 2 ord passer.")
