"""A remark is said in full somewhere in `problems/`, and an author knows of it and may waive it."""

import re
from pathlib import Path

from tests.question_examples import BAD
from vidsyn import HOME
from vidsyn.checks.language.level import HARDEST, LONGEST, TARGET
from vidsyn.checks.language.level import READERS as LIMITED
from vidsyn.checks.waivers import REMARKS
from vidsyn.explanations import remarks
from vidsyn.questions.bands import OPTION_LENGTH, READERS, STEM_LENGTH

SAID = re.compile(r": bemærkning: .* \[([a-z-]+)\]$", re.MULTILINE)


def test_every_remark_has_its_message_and_can_be_waived() -> None:
    files = (Path(__file__).parent / "problems").glob("*.txt")
    said = {code for path in files for code in SAID.findall(path.read_text("utf-8"))}

    assert said >= REMARKS
    assert said - {"idle-waiver"} <= REMARKS | remarks()


def test_the_remarks_of_all_types_can_be_waived() -> None:
    faults = [fault for example in BAD for fault in example.found()]

    assert {fault.code for fault in faults if fault.severity == "remark"} <= REMARKS


def test_the_handbook_names_every_remark_and_each_band_s_limits() -> None:
    handbook = (HOME / "courses/handbook/opgaver.md").read_text("utf-8")

    for code in REMARKS:
        assert f"`{code}`" in handbook
    for band in READERS:
        ask, option = STEM_LENGTH[band], OPTION_LENGTH[band]
        assert f"| `{band}` | {ask} tegn | {option} tegn |" in handbook


def test_the_handbook_says_how_hard_a_text_may_be() -> None:
    handbook = (HOME / "courses/handbook/sprog.md").read_text("utf-8")

    for reader, name in LIMITED.items():
        limits = f"| {TARGET[reader]} | {HARDEST[reader]} | {LONGEST[reader]} ord |"
        assert f"| {name} {limits}" in handbook
