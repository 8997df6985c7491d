"""What becomes of a question on the screen, on paper and in the teacher's key."""

import re
from dataclasses import replace

import pytest
from markupsafe import Markup

from tests.question_examples import (
    ENV,
    EXAMPLES,
    FORMS,
    GOOD,
    QUESTIONS,
    TECHNIQUES,
    WORDS,
    Example,
    named,
    title,
)
from vidsyn.questions import TYPES
from vidsyn.questions.base import Question
from vidsyn.questions.discern import Discern
from vidsyn.questions.gaps import Gaps
from vidsyn.questions.order import Order
from vidsyn.questions.sort import Sort
from vidsyn.questions.spot import Spot
from vidsyn.rendering.environment import paragraphs
from vidsyn.rendering.questions import Form, Part, QuizView, question_html, quiz_html


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


def test_a_quiz_is_a_section_with_its_questions_numbered() -> None:
    pair = [named("an honest post"), named("no post, four options")]

    html = quiz_html(view("Torvet & havnen", pair), ENV)

    assert html.startswith('<section class="quiz" id="quiz-torvet">')
    assert '<h3 class="quiz-title">Torvet &amp; havnen</h3>' in html
    assert '<p class="question-number">Spørgsmål 2 af 2</p>' in html
    assert 'id="q-torvet-rygte" data-question="torvet/rygte"' in html
    assert html.index("q-torvet-rettelse") < html.index("q-torvet-rygte")


def test_a_quiz_of_one_question_has_no_number() -> None:
    assert "question-number" not in quiz_html(view("T", [named("an honest post")]), ENV)


def view(name: str, questions: list[Question]) -> QuizView:
    html = ((f"torvet/{each.id}", question_html(each, "torvet", ENV)) for each in questions)
    return QuizView("torvet", name, [Part(address, Markup(part)) for address, part in html])


def test_only_a_screen_says_how_far_the_reader_is() -> None:
    quiz = replace(view("T", [named("an honest post")]), on_screen=False)

    assert "quiz-set" not in quiz_html(quiz, ENV)


def test_a_quiz_says_at_its_end_what_one_can_do_now_but_not_on_paper() -> None:
    quiz = replace(view("T", [named("an honest post")]), ending="Nu kan du spørge Birgit.")

    assert '<div class="quiz-end" hidden>\n<p>Nu kan du spørge Birgit.</p>' in quiz_html(quiz, ENV)
    assert "Nu kan du" not in quiz_html(replace(quiz, on_screen=False), ENV)


def test_steps_come_mixed_and_alike_on_screen_paper_and_key() -> None:
    question = named("four steps")
    assert isinstance(question, Order)
    texts = [step.text for step in question.steps]

    for quiz_id in ("a", "b", "c", "d", "e", "f", "g", "h"):
        screen = question_html(question, quiz_id, ENV).split("<details")[1]
        orders = [
            sorted(texts, key=html.index)
            for html in (
                screen,
                question_html(question, quiz_id, ENV, "paper"),
                question_html(question, quiz_id, ENV, "key"),
            )
        ]

        assert orders[0] == orders[1] == orders[2]
        assert orders[0] != texts


def test_posts_come_mixed_with_at_most_two_of_a_kind_in_a_row() -> None:
    question = named("three of each")
    assert isinstance(question, Discern)
    kinds = {item.id: item.kind[0] for item in question.forms["A"]}
    seen = set()

    for n in range(20):
        html = question_html(question, f"quiz-{n}", ENV)
        order = "".join(kinds[name] for name in re.findall(r'data-item="([\w-]+)"', html))
        seen.add(order)

        assert not re.search(r"hhh|mmm", order)

    assert len(seen) > 5


def test_things_to_sort_come_mixed_and_no_group_in_one_go() -> None:
    question = named("two groups")
    assert isinstance(question, Sort)
    groups = {item.text: group.id[0] for group in question.groups for item in group.items}

    for n in range(20):
        forms = [question_html(question, f"quiz-{n}", ENV, form) for form in FORMS]
        orders = [sorted(groups, key=html.index) for html in forms]

        assert orders[0] == orders[1] == orders[2]
        assert not re.search(r"ttt|mm", "".join(groups[text] for text in orders[0]))


def test_words_for_gaps_come_mixed_and_the_right_ones_in_different_places() -> None:
    question = named("two gaps")
    assert isinstance(question, Gaps)
    seen = set()

    for n in range(20):
        screen, paper, key = (question_html(question, f"quiz-{n}", ENV, form) for form in FORMS)
        places = []
        for options in question.gaps.values():
            right = {option.text: option.is_right for option in options}
            lists = (screen.split("<select>", 1)[1], paper, key.split("<ul")[1])
            orders = [sorted(right, key=html.index) for html in lists]
            places.append([right[text] for text in orders[0]].index(True))

            assert orders[0] == orders[1] == orders[2]

        assert places[0] != places[1]
        seen.add(places[0])

    assert seen == {0, 1, 2}


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


def test_names_come_mixed_and_alike_on_screen_and_paper() -> None:
    question = named("names for the tricks")
    assert isinstance(question, Spot)
    seen = set()

    for n in range(20):
        screen = question_html(question, f"quiz-{n}", ENV)
        paper = question_html(question, f"quiz-{n}", ENV, "paper")
        rows = [re.findall(rf'value="{each.id}:([\w-]+)"', screen) for each in question.tricks]
        written = paper.partition("hvilket greb det er:")[2]

        assert rows[0] == rows[1]
        assert rows[0] == sorted(rows[0], key=lambda each: written.index(TECHNIQUES[each]))
        assert rows[0][:2] != ["falsk-afsender", "enten-eller"]
        seen.add(tuple(rows[0]))

    assert len(seen) > 3


def test_lines_of_a_post_stand_alone_and_lines_of_a_text_do_not() -> None:
    text = "Udsolgt i dag.\nNy i morgen.\n\nFarid & co"

    assert paragraphs(text) == "<p>Udsolgt i dag.\nNy i morgen.</p>\n<p>Farid &amp; co</p>"
    assert "<p>Udsolgt i dag.<br>\nNy i morgen.</p>" in paragraphs(text, breaks=True)


def test_unknown_words_are_a_bug() -> None:
    with pytest.raises(KeyError):
        WORDS.say("question.unknown")
