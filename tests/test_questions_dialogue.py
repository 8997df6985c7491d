"""A dialogue as a booklet: its numbers, its links and what its answers do."""

import re

import pytest

from tests.question_examples import ENV, named
from vidsyn.questions.dialogue import Dialogue
from vidsyn.rendering.questions import Form, question_html

EFFECTS = ("Det åbner samtalen", "Det lukker samtalen", "Det optrapper samtalen")


def test_every_link_leads_to_a_turn() -> None:
    html = question_html(named("a friend who is angry"), "quiz", ENV)

    links = re.findall(r'href="#([\w-]+)"', html)

    assert len(links) == 5
    assert set(links) <= set(re.findall(r'<li id="([\w-]+)"', html))


@pytest.mark.parametrize("form", ["screen", "paper", "key"])
def test_the_conversation_begins_at_one(form: Form) -> None:
    question = named("nobody has a name")
    assert isinstance(question, Dialogue)

    html = question_html(question, "quiz", ENV, form)

    assert list(question.turns) == ["slut", "foerst"]
    assert html.index(">1</span>") < html.index("Min cykel er væk.") < html.index(">2</span>")
    assert html.count("gå til 2") == 2


def test_paper_keeps_to_itself_what_the_answers_do() -> None:
    question = named("a friend who is angry")

    sheet = question_html(question, "quiz", ENV, "paper")
    key = question_html(question, "quiz", ENV, "key")

    assert [words for words in EFFECTS if words in sheet] == []
    assert [words for words in EFFECTS if words in key] == list(EFFECTS)


def test_who_talks_is_named_as_invented() -> None:
    html = question_html(named("a friend who is angry"), "quiz", ENV)

    assert '<span class="post-from" translate="no">Alex</span>' in html
    assert '<span class="post-fiction">Opdigtet ven</span>' in html


def test_who_has_no_name_is_the_other_one() -> None:
    html = question_html(named("nobody has a name"), "quiz", ENV)

    assert '<p class="dialogue-who">Den anden</p>' in html
    assert '<span class="post-fiction">Opdigtet</span>' in html
