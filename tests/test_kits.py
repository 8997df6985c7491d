"""A kit's cases, as the speaker has them on paper; and a kit that has none."""

import shutil
from pathlib import Path

from vidsyn.site.build import build
from vidsyn.site.examine import examine

KIT = "courses/professionals/et-oplaeg"
SITUATION = "En elev har lagt en bog på bordet"

CHAT = """/// chat | Biblioteket
- **Alex:** Er bogen din?
///

"""


def test_links_and_conversations_hold_in_the_speakers_cases(tiny: Path) -> None:
    case = tiny / KIT / "cases/bogen.md"
    link = "Se [gaflen](../pages/gaflen.md#fare).\n\n"
    text = case.read_text("utf-8").replace(SITUATION, f"{link}{CHAT}{SITUATION}")
    case.write_text(text, encoding="utf-8")
    build(tiny, tiny / "site", examine(tiny), lambda _: None)

    notes = (tiny / "site/fagfolk/et-oplaeg/cases-noter.html").read_text("utf-8")

    assert 'href="../../fagfolk/et-oplaeg/gaflen.html#fare"' in notes
    assert "assets/chats." in notes


def test_a_kit_without_cases_names_none(tiny: Path) -> None:
    shutil.rmtree(tiny / KIT / "cases")
    build(tiny, tiny / "site", examine(tiny), lambda _: None)

    kit = (tiny / "site/fagfolk/et-oplaeg/index.html").read_text("utf-8")

    assert "cases" not in kit
