"""Authors know of remarks and their limits, and may waive them."""

from tests.question_examples import BAD
from vidsyn import HOME
from vidsyn.checks.language.level import HARDEST, LONGEST, TARGET
from vidsyn.checks.language.level import READERS as LIMITED
from vidsyn.explanations import remarks
from vidsyn.questions.bands import OPTION_LENGTH, READERS, STEM_LENGTH


def test_the_remarks_of_all_types_can_be_waived() -> None:
    faults = [fault for example in BAD for fault in example.found()]

    assert {fault.code for fault in faults if fault.severity == "remark"} <= remarks()


def test_the_handbook_says_how_long_a_question_may_be() -> None:
    handbook = (HOME / "courses/handbook/opgaver.md").read_text("utf-8")

    for band in READERS:
        ask, option = STEM_LENGTH[band], OPTION_LENGTH[band]
        assert f"| `{band}` | {ask} tegn | {option} tegn |" in handbook


def test_the_handbook_says_how_hard_a_text_may_be() -> None:
    handbook = (HOME / "courses/handbook/sprog.md").read_text("utf-8")

    for reader, name in LIMITED.items():
        limits = f"| {TARGET[reader]} | {HARDEST[reader]} | {LONGEST[reader]} ord |"
        assert f"| {name} {limits}" in handbook
