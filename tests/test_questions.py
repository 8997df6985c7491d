"""What every question type must do. A new type is tested by its examples.yml."""

import gzip
import re
from typing import Any, get_args

import pytest
from pydantic import ValidationError

from tests.question_examples import (
    BAD,
    EXAMPLES,
    FILES,
    GOOD,
    QUESTIONS,
    THEME,
    Example,
    named,
    title,
)
from vidsyn.questions import TYPES
from vidsyn.questions.base import Fault
from vidsyn.questions.spot import Spot
from vidsyn.rendering.assets import Asset, assets

SCRIPTS, STYLES = 15_000, 5_000
"""Bytes, gzip: what questions may cost a reader, every type and the keeping of answers too."""

SCRIPTS_NOW, STYLES_NOW = 8_400, 3_800
"""Near what they weigh today, so that nothing grows unseen."""


def told(fault: Fault) -> dict[str, str]:
    return {fault.code: f"{fault.message} {fault.hint}"}


@pytest.mark.parametrize("example", GOOD, ids=title)
def test_a_good_example_has_no_faults(example: Example) -> None:
    assert example.found() == []


@pytest.mark.parametrize("example", BAD, ids=title)
def test_all_mistakes_are_named_at_once(example: Example) -> None:
    assert [told(fault) for fault in example.found()] == example.faults


@pytest.mark.parametrize("example", BAD, ids=title)
def test_a_fault_points_at_something_in_the_file(example: Example) -> None:
    for fault in example.found():
        value: Any = example.question
        for step in fault.at:
            value = value[step]


def test_an_unknown_setting_is_refused() -> None:
    good = next(each for each in EXAMPLES if each.name == "an honest post")

    with pytest.raises(ValidationError, match="extra_forbidden"):
        Example("choice", "", {**good.question, "points": "3"}).read()


def test_every_folder_is_registered_and_complete() -> None:
    folders = {path.parent.name: path.parent for path in QUESTIONS.glob("*/__init__.py")}

    assert set(folders) == set(TYPES)
    for name, model in TYPES.items():
        assert get_args(model.model_fields["type"].annotation) == (name.replace("_", "-"),)
    for folder in folders.values():
        assert {path.name for path in folder.iterdir()} >= FILES, folder.name


def packed(*sent: Asset) -> int:
    return sum(len(gzip.compress(each.text.encode())) for each in sent)


def test_questions_of_all_types_are_light() -> None:
    made = assets(THEME)

    assert packed(made.companies[-1].script, made.answers) <= SCRIPTS_NOW <= SCRIPTS
    assert packed(made.companies[-1].style) <= STYLES_NOW <= STYLES


def test_scripts_say_nothing_themselves() -> None:
    made = assets(THEME)

    assert not re.search("[æøåÆØÅ]", made.companies[-1].script.text + made.answers.text)


def test_a_post_to_mark_becomes_sentences_on_paper() -> None:
    question = named("two tricks and two honest places")
    assert isinstance(question, Spot)

    assert question.sentences == [
        "Havefolket vil bare have det hele for sig selv.",
        "Byrådet holder møde torsdag klokken 17.",
        "Det er på biblioteket.",
        "Jeg bliver ked af det, hvis der ingen rampe kommer.",
        "Enten deler du det her, eller også er du ligeglad.",
    ]


def test_a_full_stop_inside_a_sentence_does_not_end_it() -> None:
    good = next(each for each in EXAMPLES if each.name == "two tricks and two honest places")
    post = {
        "from": "Torvet (opdigtet)",
        "text": "Mødet er kl. 17 i sal nr. 3. Kom!\n»Ja«, sagde Lone.",
    }

    question = Example("spot", "", {**good.question, "post": post}).read()

    assert isinstance(question, Spot)
    assert question.sentences == ["Mødet er kl. 17 i sal nr. 3.", "Kom!", "»Ja«, sagde Lone."]


def test_balance_can_be_counted() -> None:
    spot, discern = named("two tricks and two honest places"), named("three of each")

    assert sorted(kind for _, kind in spot.posts()) == ["honest"] * 2 + ["manipulative"] * 2
    assert sorted(kind for _, kind in discern.posts()) == ["honest"] * 6 + ["manipulative"] * 6
    assert list(named("an honest post").posts()) == [(("post", "is"), "honest")]


def test_a_mended_card_is_the_same_question() -> None:
    cards = ["falsk-afsender", "intet-greb", "lokkemaden", "os-mod-dem"]

    assert named("cards about techniques").decides() == cards
    assert named("a thought alone").decides() is None


def test_techniques_are_named_with_their_places() -> None:
    spot = list(named("two tricks and two honest places").techniques_used())

    assert spot == [
        (("techniques", 0), "os-mod-dem"),
        (("techniques", 1), "enten-eller"),
        (("post", "text"), "os-mod-dem"),
        (("post", "text"), "enten-eller"),
    ]
    assert (("forms", "A", 1, "technique"), "os-mod-dem") in list(
        named("three of each").techniques_used()
    )


def test_names_decide_nothing_unless_they_are_asked_for() -> None:
    found = {"trick-1": "falsk-afsender", "trick-2": "enten-eller", "honest-1": "", "honest-2": ""}

    assert named("names for the tricks").decides() == found
    assert named("two tricks and two honest places").decides() == [
        "honest-1",
        "honest-2",
        "trick-1",
        "trick-2",
    ]


def test_ids_alone_decide_what_is_sorted_and_filled_in_right() -> None:
    assert named("two groups").decides() == {
        "tjek": ["borde", "is", "moede"],
        "mening": ["haver", "torvet"],
    }
    assert named("two gaps").decides() == {
        "greb": {"right": ["a"], "wrong": ["b", "c"]},
        "goere": {"right": ["b"], "wrong": ["a"]},
    }
