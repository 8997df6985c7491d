"""What becomes of a whole quiz on the screen and on paper."""

from dataclasses import replace

from markupsafe import Markup

from tests.question_examples import ENV, named
from vidsyn.questions.base import Question
from vidsyn.rendering.questions import Part, QuizView, question_html, quiz_html


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
