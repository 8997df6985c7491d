"""What is shuffled in a question: alike on screen, paper and key, and giving nothing away."""

import re

from tests.question_examples import ENV, FORMS, TECHNIQUES, named
from vidsyn.questions.discern import Discern
from vidsyn.questions.gaps import Gaps
from vidsyn.questions.order import Order
from vidsyn.questions.sort import Sort
from vidsyn.questions.spot import Spot
from vidsyn.rendering.questions import question_html


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


def test_posts_come_mixed_neither_in_runs_nor_in_turns() -> None:
    question = named("three of each")
    assert isinstance(question, Discern)
    kinds = {item.id: item.kind[0] for item in question.forms["A"]}
    seen = set()

    for n in range(20):
        html = question_html(question, f"quiz-{n}", ENV)
        order = "".join(kinds[name] for name in re.findall(r'data-item="([\w-]+)"', html))
        seen.add(order)

        assert not re.search(r"hhh|mmm", order)
        assert order not in {"hmhmhm", "mhmhmh"}

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
