"""What becomes of a question on the screen, on paper and in the teacher's key."""

import re

import pytest

from tests.question_examples import (
    ENV,
    EXAMPLES,
    FORMS,
    GOOD,
    QUESTIONS,
    WORDS,
    Example,
    named,
    title,
)
from vidsyn.questions import TYPES
from vidsyn.rendering.environment import paragraphs
from vidsyn.rendering.questions import Form, question_html


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("example", GOOD, ids=title)
def test_every_form_can_be_read_without_scripts(example: Example, form: Form) -> None:
    question = example.read()

    html = plain(question_html(question, "quiz", ENV, form))

    for at, text in question.texts():
        if _is_shown(at, form):
            assert plain(text) in html, at


def _is_shown(at: tuple[str | int, ...], form: Form) -> bool:
    """Whether a text belongs in a form: reasons not on paper, hints on the screen only."""
    hidden = {"paper": "because", "key": "post", "screen": ""}[form]
    only_on_screen = "hint" in at and form != "screen"
    return not (hidden in at or only_on_screen or "from" in at or "B" in at)


def plain(html: str) -> str:
    text = re.sub(r"<[^>]+>", " ", re.sub(r'<img\b[^>]*\balt="([^"]*)"[^>]*>', r" \1 ", html))
    return re.sub(r"\s+", " ", text).replace(" .", ".").replace("&#39;", "'")


@pytest.mark.parametrize("example", GOOD, ids=title)
def test_the_sheet_holds_no_answers(example: Example) -> None:
    question = example.read()
    html = question_html(question, "quiz", ENV, "paper")

    assert "data-" not in html
    assert not [text for at, text in question.texts() if "because" in at and text in html]


@pytest.mark.parametrize("example", GOOD, ids=title)
def test_a_form_without_scripts_cannot_be_sent(example: Example) -> None:
    html = question_html(example.read(), "quiz", ENV)

    assert set(re.findall(r"<button type=\"submit\"[^>]*>", html)) <= {
        '<button type="submit" class="button" disabled hidden>'
    }


def test_names_that_are_invented_are_not_translated() -> None:
    html = question_html(named("a manipulative post"), "quiz", ENV)

    assert '<span class="post-from" translate="no">Isbod nr. 3</span>' in html
    assert '<span class="post-fiction">Opdigtet bod</span>' in html


def test_what_an_author_writes_is_text_and_never_html() -> None:
    good = next(each for each in EXAMPLES if each.name == "an honest post")
    question = {**good.question, "ask": '<b onclick="x">"Hvad" & hvem</b>'}

    html = question_html(Example("choice", "", question).read(), "quiz", ENV)

    assert "<b onclick" not in html
    assert "&lt;b onclick=&#34;x&#34;&gt;&#34;Hvad&#34; &amp; hvem&lt;/b&gt;" in html


def test_the_words_of_templates_and_of_the_language_are_the_same() -> None:
    templates = "".join(path.read_text() for path in QUESTIONS.rglob("*.html"))
    used = set(re.findall(r"say\(\"([\w.-]+)\"", templates))
    starts = {"order.", "discern.", "dialogue."}
    built = {"order.up", "order.down", "discern.honest", "discern.manipulative"}
    built |= {"dialogue.opens", "dialogue.closes", "dialogue.escalates"}
    shared = {"post.fiction"}
    groups = {"question", "quiz", *(name.replace("_", "-") for name in TYPES)}

    assert used - shared - starts | built == {
        key for key in WORDS.words if key.split(".")[0] in groups
    }


def test_a_line_never_begins_with_the_full_stop_after_a_gap() -> None:
    question = named("two gaps")

    paper, key = (question_html(question, "quiz", ENV, form) for form in FORMS[1:])

    assert '<span class="gap-start"><span class="gap-line">1</span>.</span> Så er det' in paper
    assert '<span class="gap-start"><u class="gap-right">vente lidt</u>.</span></p>' in key


def test_the_other_form_of_a_discern_question_can_be_shown() -> None:
    question = named("three of each")

    html = question_html(question, "quiz", ENV, "screen", "B")

    assert "Doktor Sommer" in html
    assert "FanSiden" not in html


def test_the_key_has_numbers_in_the_boxes() -> None:
    html = question_html(named("two steps may change places"), "quiz", ENV, "key")

    boxes = re.findall(r'class="paper-box">([\d/]*)</span> ([^<]+)', html)

    assert sorted(boxes) == [
        ("1/2", "Spørg den anden side."),
        ("1/2", "Spørg den ene side."),
        ("3", "Skriv historien."),
    ]


@pytest.mark.parametrize("form", ["screen", "paper"])
def test_the_page_says_how_many_there_are_to_find(form: Form) -> None:
    assert "Sæt kryds ved 2 svar." in question_html(named("two of three"), "quiz", ENV, form)
    assert "Sæt kryds ved alle de svar, der passer." in question_html(
        named("three of six, and how many is not said"), "quiz", ENV, form
    )


def test_a_claim_is_what_is_asked() -> None:
    html = question_html(named("a claim that is false, and how sure"), "quiz", ENV)

    legend = html.split("<legend>")[1].split("</legend>")[0]

    assert plain(legend) == " Er det sandt eller falsk? Et opslag med mange likes er rigtigt. "


@pytest.mark.parametrize("form", FORMS)
def test_only_who_is_asked_says_how_sure_they_are(form: Form) -> None:
    sure = question_html(named("a claim that is false, and how sure"), "quiz", ENV, form)
    plainly = question_html(named("a claim that is true"), "quiz", ENV, form)

    assert ("Jeg gætter" in sure) is (form != "key")
    assert "Jeg gætter" not in plainly


@pytest.mark.parametrize("form", FORMS)
def test_a_set_asks_once_how_sure_somebody_is(form: Form) -> None:
    question = named("three of each")
    asked = question_html(question, "quiz", ENV, form)
    plainly = question_html(question.model_copy(update={"confidence": False}), "quiz", ENV, form)

    assert asked.count("Hvor sikker er du på dine svar?") == (form != "key")
    assert "Hvor sikker" not in plainly


def test_an_opinion_says_that_it_is_one() -> None:
    html = plain(question_html(named("an opinion"), "quiz", ENV))

    assert "Din mening Ingen svar er rigtige eller forkerte, og dit svar bliver ikke gemt." in html


def test_a_thought_is_for_the_reader_alone() -> None:
    html = question_html(named("a thought, and what to do with it"), "quiz", ENV)

    assert (
        '<textarea id="q-quiz-skiftet-mening-text" rows="6" maxlength="2000" autocomplete="off"'
        ' spellcheck="true" aria-describedby="q-quiz-skiftet-mening-private"></textarea>'
    ) in html


def test_a_thought_has_lines_on_paper_and_no_right_answer_in_the_key() -> None:
    question = named("a thought alone")

    sheet = question_html(question, "quiz", ENV, "paper")
    key = question_html(question, "quiz", ENV, "key")

    assert sheet.count('<div class="line">') == 4
    assert "Skriv ikke navne på andre." in sheet
    assert "Der er ikke ét rigtigt svar." in key


@pytest.mark.parametrize("name", ["a thought alone", "cards about techniques"])
def test_nothing_is_folded_away_where_there_is_nothing_more_to_say(name: str) -> None:
    assert "question-key" not in question_html(named(name), "quiz", ENV)


@pytest.mark.parametrize("form", FORMS)
def test_cards_ask_for_an_answer_first(form: Form) -> None:
    silent = question_html(named("cards about techniques"), "quiz", ENV, form)
    asking = question_html(named("the same back twice, and another way to ask"), "quiz", ENV, form)

    assert "Svar inde i hovedet, før du vender kortet." in silent
    assert "Svar inde i hovedet" not in asking


def test_a_card_on_paper_has_its_back_beside_its_front() -> None:
    html = question_html(named("cards about techniques"), "quiz", ENV, "paper")

    assert "Klip kortene ud, og fold dem på midten." in html
    assert (
        "<li><div>Hvad hedder grebet, når alle bliver delt i to hold?</div>"
        "<div><p>Os mod dem</p></div></li>"
    ) in html


def test_a_checkbox_stays_with_its_first_word() -> None:
    html = question_html(named("two tricks and two honest places"), "quiz", ENV)

    assert (
        '<label class="spot-phrase"><span class="spot-start"><input type="checkbox" name="answer"'
        ' value="trick-1"> Havefolket</span> vil bare have det hele for sig selv.</label>'
    ) in html


def test_lines_of_a_post_stand_alone_and_lines_of_a_text_do_not() -> None:
    text = "Udsolgt i dag.\nNy i morgen.\n\nFarid & co"

    assert paragraphs(text) == "<p>Udsolgt i dag.\nNy i morgen.</p>\n<p>Farid &amp; co</p>"
    assert "<p>Udsolgt i dag.<br>\nNy i morgen.</p>" in paragraphs(text, breaks=True)


def test_unknown_words_are_a_bug() -> None:
    with pytest.raises(KeyError):
        WORDS.say("question.unknown")
