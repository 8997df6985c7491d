"""`python3 build.py ids`: what it writes into authors' files and into the lock file, and what not."""

import shutil
import stat
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

from tests.conftest import files
from tests.question_examples import GOOD, Example, title
from vidsyn.cli import main
from vidsyn.editing.ids import with_ids
from vidsyn.model.lock import LOCK, Lock
from vidsyn.problems import as_text
from vidsyn.reading.quizzes import read_quiz
from vidsyn.site.examine import examine
from vidsyn.site.preview import Preview

QUIZ = Path("quizzes/schools/mellemtrin/to-opslag.yml")
NEW = Path("quizzes/schools/mellemtrin/nye.yml")
PATH = PurePosixPath(NEW)

HEAD = """\
format: 1
id: nye
title: Nye opgaver
band: mellemtrin
source: Egen produktion.
questions:
"""

WITHOUT = f"""\
# Mine egne noter, og de bliver stående.
{HEAD}
  # Først den nemme
  - type: true-false    # sandt eller falsk
    claim: Ærlige opslag må gerne være på rim.
    is: true

    because: Det er ordene, man skal tjekke.


  -
    # Den her er lånt
    ask: Hvad gør, at man kan stole mere på et opslag?
    type: choices
    options:
      - right: Man kan se, hvem der skriver.
        because: Så ved man, hvem man kan spørge.
      - {{right: "Andre siger det samme {{her}}", because: To tager sjældent fejl på samme måde.}}
      - {{ wrong: Det har mange likes.,   # nogle gange
          because: "Likes viser kun, at mange har trykket." }}
  - {{type: scale, labels: [Helt uenig, Lidt uenig, Midt imellem, Lidt enig, Helt enig],
     ask: "Ærlige opslag må gerne være på rim.", afterwards: Hør hele svaret.}}
  - id: haekken
    type: dialogue
    ask: Mogens er vred. Prøv at tale med ham.
    start: vred
    turns:
      vred:
        says: Ingen har spurgt mig!
        answers:
        - say: Hvad er du bange for?
          to: slut
          effect: opens
        - id: c
          say: Det stod i avisen.
          to: slut
          effect: closes
        - say: De gør altid, hvad de vil.
          to: slut
          effect: escalates
      slut:
        ending: I gik hen og så på hækken"""

WITH = f"""\
# Mine egne noter, og de bliver stående.
{HEAD}
  # Først den nemme
  - id: aerlige-opslag-maa-gerne-vaere
    type: true-false    # sandt eller falsk
    claim: Ærlige opslag må gerne være på rim.
    is: true

    because: Det er ordene, man skal tjekke.


  -
    # Den her er lånt
    id: hvad-goer-at-man-kan-stole
    ask: Hvad gør, at man kan stole mere på et opslag?
    type: choices
    options:
      - id: a
        right: Man kan se, hvem der skriver.
        because: Så ved man, hvem man kan spørge.
      - {{id: b, right: "Andre siger det samme {{her}}", because: To tager sjældent fejl på samme måde.}}
      - {{ id: c, wrong: Det har mange likes.,   # nogle gange
          because: "Likes viser kun, at mange har trykket." }}
  - {{id: aerlige-opslag-maa-gerne-2, type: scale, labels: [Helt uenig, Lidt uenig, Midt imellem, Lidt enig, Helt enig],
     ask: "Ærlige opslag må gerne være på rim.", afterwards: Hør hele svaret.}}
  - id: haekken
    type: dialogue
    ask: Mogens er vred. Prøv at tale med ham.
    start: vred
    turns:
      vred:
        says: Ingen har spurgt mig!
        answers:
        - id: d
          say: Hvad er du bange for?
          to: slut
          effect: opens
        - id: c
          say: Det stod i avisen.
          to: slut
          effect: closes
        - id: e
          say: De gør altid, hvad de vil.
          to: slut
          effect: escalates
      slut:
        ending: I gik hen og så på hækken"""


LOCKED = """\
ansigter/mille: 1 ebf35f88e4c1
to-opslag/boden: 1 8e7a0970da28
to-opslag/is: 1 4935b2c50ba9
to-opslag/seks: 1 4b7089424727
to-opslag/tjek: 1 68ba9566914d
"""

STAYED = "Låsefilen er ikke rørt; de id'er, der er skrevet i quizzerne, bliver stående.\n"
SAVE = "Gem quizzes/lock.yml i git sammen med quizzerne.\n"
NOTHING = "Der var intet at ændre.\n"


def ids(root: Path) -> int:
    return main(["ids", "--root", str(root)])


def locked(root: Path) -> str:
    """Return the lines of the lock file, without the note above them."""
    text = (root / LOCK).read_text("utf-8")
    return "".join(line for line in text.splitlines(keepends=True) if not line.startswith("#"))


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def without_ids(value: Any) -> Any:
    """Return the value without any ids in it."""
    if isinstance(value, dict):
        return {key: without_ids(each) for key, each in value.items() if key != "id"}
    return [without_ids(each) for each in value] if isinstance(value, list) else value


def without_last_question(file: Path) -> str:
    text = file.read_text("utf-8")
    return text[: text.index("  - id: seks")]


def test_missing_ids_are_written_in_the_authors_own_text(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tiny / NEW).write_text(WITHOUT, encoding="utf-8")

    status = ids(tiny)

    assert (tiny / NEW).read_text("utf-8") == WITH
    assert capsys.readouterr().out == (
        "8 id'er skrevet i quizzes/schools/mellemtrin/nye.yml\n"
        "ny: nye/aerlige-opslag-maa-gerne-vaere\n"
        "ny: nye/hvad-goer-at-man-kan-stole\n"
        "ny: nye/aerlige-opslag-maa-gerne-2\n"
        f"ny: nye/haekken\n{SAVE}"
    )
    assert locked(tiny) == (
        "ansigter/mille: 1 ebf35f88e4c1\n"
        "nye/aerlige-opslag-maa-gerne-2: 1 f09f98d5627f\n"
        "nye/aerlige-opslag-maa-gerne-vaere: 1 66082e62646d\n"
        "nye/haekken: 1 b86e6032f6f8\n"
        "nye/hvad-goer-at-man-kan-stole: 1 205e79520bb1\n"
        + LOCKED.removeprefix("ansigter/mille: 1 ebf35f88e4c1\n")
    )
    assert status == 0
    assert as_text(examine(tiny).problems, tiny) == ""


def test_a_second_run_changes_nothing(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tiny / NEW).write_text(WITHOUT, encoding="utf-8")
    ids(tiny)
    before = files(tiny)
    capsys.readouterr()

    assert ids(tiny) == 0
    assert capsys.readouterr().out == NOTHING
    assert files(tiny) == before


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["unix", "windows", "old mac"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["", "with a byte order mark"])
def test_line_ends_and_a_byte_order_mark_are_kept(end: str, mark: str, tiny: Path) -> None:
    (tiny / NEW).write_bytes((mark + WITHOUT.replace("\n", end)).encode())

    assert ids(tiny) == 0
    assert (tiny / NEW).read_bytes() == (mark + WITH.replace("\n", end)).encode()


@pytest.mark.parametrize("in_braces", [True, False], ids=["in braces", "in lines"])
@pytest.mark.parametrize("example", GOOD, ids=title)
def test_every_type_gets_all_its_ids(example: Example, in_braces: bool) -> None:
    """A type whose ids stand elsewhere than in groups of a list fails here."""
    questions = without_ids([example.question])
    dumped = yaml.dump(questions, default_flow_style=in_braces, sort_keys=False)
    text = f"{HEAD}  {dumped}" if in_braces else f"{HEAD}{dumped}"

    found, _ = with_ids(text, PATH, Lock())

    _, quiz, problems = read_quiz(found, PATH)
    assert problems == []
    assert quiz
    assert len(quiz.questions) == 1


def test_an_id_that_was_used_before_is_not_written_again(tiny: Path) -> None:
    before = "nye/aerlige-opslag-maa-gerne-vaere", "gamle/hvad-goer-at-man-kan-stole"
    with (tiny / LOCK).open("a", encoding="utf-8") as lock:
        lock.writelines(f"{key}: slettet\n" for key in before)
    text = WITHOUT.replace("questions:", "formerly: [gamle]\nquestions:")
    (tiny / NEW).write_text(text, encoding="utf-8")

    assert ids(tiny) == 0
    assert "- id: aerlige-opslag-maa-gerne-2\n" in (tiny / NEW).read_text("utf-8")
    assert "    id: hvad-goer-at-man-kan-stole-2\n" in (tiny / NEW).read_text("utf-8")
    assert all(f"{key}: slettet\n" in locked(tiny) for key in before)


def test_what_only_an_author_can_name_is_left_to_the_author(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(tiny / QUIZ, "  - id: boden\n    type: spot", "  - type: spot")
    change(tiny / QUIZ, "[Kun de hurtige får lakrids!]{trick-1 lokkemaden}", "[Kun de hurtige!]{}")
    before = (tiny / LOCK).read_bytes()

    status = ids(tiny)

    out = capsys.readouterr().out
    assert status == 1
    assert out.startswith("1 id skrevet i quizzes/schools/mellemtrin/to-opslag.yml\n")
    assert "Mærket ved `[Kun de hurtige!]{}` kan ikke læses. [broken-mark]" in out
    assert out.endswith(f"Ret fejlene, og kør igen.\n{STAYED}")
    assert "  - id: marker-de-steder-der-presser\n    type: spot" in (tiny / QUIZ).read_text(
        "utf-8"
    )
    assert (tiny / LOCK).read_bytes() == before


def test_an_error_anywhere_leaves_the_lock_file_alone(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tiny / NEW).write_text(WITHOUT, encoding="utf-8")
    lesson = "courses/schools/mellemtrin/to-opslag/lesson-1.md"
    change(tiny / lesson, "!quiz to-opslag", "!quiz to-oplsag")
    before = (tiny / LOCK).read_bytes()

    status = ids(tiny)

    assert capsys.readouterr().out == (
        "8 id'er skrevet i quizzes/schools/mellemtrin/nye.yml\n"
        f"{lesson}:29:1: fejl: Der er ingen quiz med id `to-oplsag`. [unknown-quiz]\n"
        "   |\n"
        "29 | !quiz to-oplsag\n"
        "   | ^\n"
        "   = Mente du `to-opslag`?\n\n"
        f"1 fejl. Ret fejlene, og kør igen.\n{STAYED}"
    )
    assert status == 1
    assert (tiny / NEW).read_text("utf-8") == WITH
    assert (tiny / LOCK).read_bytes() == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  - id: seks\n    type: discern", "  - id: seks\n    type: diskern"),
        ("  - id: seks\n    type: discern", "  - id: Seks\n    type: discern"),
        ("title: Hvilket", "titel: Hvilket"),
        ("    forms:", "   forms:"),
    ],
    ids=["type", "id", "card", "yaml"],
)
def test_what_cannot_be_read_is_not_lost(old: str, new: str, tiny: Path) -> None:
    change(tiny / QUIZ, old, new)
    before = (tiny / LOCK).read_bytes()

    assert "lost-question" not in as_text(examine(tiny).problems, tiny)
    assert ids(tiny) == 1
    assert (tiny / LOCK).read_bytes() == before


def test_a_file_that_is_no_yaml_is_left_alone(tiny: Path) -> None:
    broken = WITHOUT.replace("ask: Mogens er vred.", "ask: Mogens: er vred.")
    (tiny / NEW).write_text(broken, encoding="utf-8")

    assert ids(tiny) == 1
    assert (tiny / NEW).read_text("utf-8") == broken


def test_a_pair_in_brackets_has_no_room_for_an_id() -> None:
    text = f"{HEAD}  - id: en\n    type: choice\n    options: [right: Ja, {{wrong: Nej}}]\n"

    found, count = with_ids(text, PATH, Lock())

    assert (found, count) == (text.replace("{wrong", "{id: b, wrong"), 1)


def test_every_change_is_told(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = without_last_question(tiny / QUIZ)
    text = text.replace("id: to-opslag", "id: hvilket-opslag\nformerly: [to-opslag]")
    text = text.replace("type: order", "type: order\n    version: 2\n    equal: [b, c]")
    (tiny / QUIZ).write_text(text, encoding="utf-8")
    change(tiny / "quizzes/schools/indskoling/ansigter.yml", "type:", "version: 2\n    type:")
    lesson = tiny / "courses/schools/mellemtrin/to-opslag/lesson-1.md"
    change(lesson, "!quiz to-opslag", "!quiz hvilket-opslag")

    assert ids(tiny) == 0
    assert capsys.readouterr().out == (
        "ny version: ansigter/mille\n"
        "nyt navn: hvilket-opslag/is (før to-opslag/is)\n"
        "nyt navn: hvilket-opslag/boden (før to-opslag/boden)\n"
        "nyt navn: hvilket-opslag/tjek (før to-opslag/tjek)\n"
        f"slettet: to-opslag/seks\n{SAVE}"
    )
    assert locked(tiny) == (
        "ansigter/mille: 2 ebf35f88e4c1\n"
        "hvilket-opslag/boden: 1 8e7a0970da28\n"
        "hvilket-opslag/is: 1 4935b2c50ba9\n"
        "hvilket-opslag/tjek: 2 817b781d7b0f\n"
        "to-opslag/boden: slettet\n"
        "to-opslag/is: slettet\n"
        "to-opslag/seks: slettet\n"
        "to-opslag/tjek: slettet\n"
    )
    assert as_text(examine(tiny).problems, tiny) == ""


def test_a_question_goes_with_its_quiz_through_several_names(tiny: Path) -> None:
    lesson = tiny / "courses/schools/mellemtrin/to-opslag/lesson-1.md"
    for before, now, formerly in [
        ("to-opslag", "andre", "[to-opslag]"),
        ("andre", "tredje", "[to-opslag, andre]"),
    ]:
        text = (tiny / QUIZ).read_text("utf-8").replace("formerly: [to-opslag]\n", "")
        text = text.replace(f"id: {before}\n", f"id: {now}\nformerly: {formerly}\n")
        (tiny / QUIZ).write_text(text, encoding="utf-8")
        change(lesson, f"!quiz {before}", f"!quiz {now}")
        assert ids(tiny) == 0

    assert "tredje/is: 1 4935b2c50ba9\n" in locked(tiny)
    assert "andre/is: slettet\n" in locked(tiny)


def test_a_mended_typo_is_no_change(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(tiny / QUIZ, "Der er tre is tilbage.", "Der er kun tre is tilbage.")
    change(tiny / QUIZ, "Det deler alle i to hold.", "Det deler byen i to hold.")

    assert as_text(examine(tiny).problems, tiny) == ""
    assert ids(tiny) == 0
    assert capsys.readouterr().out == NOTHING


def test_lines_in_another_order_are_put_in_order(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (tiny / LOCK).read_bytes()
    (tiny / LOCK).write_text("".join(reversed(LOCKED.splitlines(keepends=True))), encoding="utf-8")

    assert as_text(examine(tiny).problems, tiny) == ""
    assert ids(tiny) == 0
    assert capsys.readouterr().out == SAVE
    assert (tiny / LOCK).read_bytes() == before


def test_a_site_without_a_lock_file_has_locked_nothing(tiny: Path) -> None:
    before = (tiny / LOCK).read_bytes()
    (tiny / LOCK).unlink()

    said = as_text(examine(tiny).problems, tiny)
    assert "Opgaven `mille` er ikke låst endnu. [not-locked]" in said
    assert "Opgaverne `is`, `boden`, `tjek` og `seks` er ikke låst endnu. [not-locked]" in said
    assert said.count("fejl:") == 2
    assert ids(tiny) == 0
    assert (tiny / LOCK).read_bytes() == before


def test_a_site_without_quizzes_needs_no_lock_file(tiny: Path) -> None:
    shutil.rmtree(tiny / "quizzes")

    ids(tiny)

    assert not (tiny / "quizzes").exists()


def test_a_lock_file_may_grow_with_the_years(tiny: Path) -> None:
    with (tiny / LOCK).open("a", encoding="utf-8") as lock:
        lock.writelines(
            f"to-opslag/et-gammelt-opslag-{number}: slettet\n" for number in range(9000)
        )

    assert as_text(examine(tiny).problems, tiny) == ""


def test_a_corrupt_lock_file_is_not_written_over(
    tiny: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(tiny / LOCK, "to-opslag/is: 1 4935b2c50ba9", "to-opslag/is: 1")
    before = (tiny / LOCK).read_bytes()

    assert ids(tiny) == 1
    assert "Linjen om `to-opslag/is` kan ikke læses. [corrupt-lock]" in capsys.readouterr().out
    assert (tiny / LOCK).read_bytes() == before


def test_a_site_that_is_served_may_have_questions_that_are_not_locked(tiny: Path) -> None:
    (tiny / NEW).write_text(WITH, encoding="utf-8")
    (tiny / QUIZ).write_text(without_last_question(tiny / QUIZ), encoding="utf-8")
    said: list[str] = []
    preview = Preview(tiny, tiny / "site", said.append)

    preview.rebuild()

    assert preview.problems == ""
    assert said[-1].endswith("sider bygget.")


def test_nothing_is_written_through_a_link(tiny: Path, tmp_path: Path) -> None:
    outside = tmp_path / "udenfor.yml"
    outside.write_text(WITHOUT, encoding="utf-8")
    (tiny / NEW).symlink_to(outside)
    (tiny / QUIZ.with_name("andre.yml")).write_text(WITHOUT.replace("id: nye", "id: andre"))
    (tiny / QUIZ.with_name(".andre.yml.new")).symlink_to(outside)

    assert ids(tiny) == 1
    assert outside.read_text("utf-8") == WITHOUT
    assert "id: haekken" in (tiny / QUIZ.with_name("andre.yml")).read_text("utf-8")


def test_a_lock_file_that_is_a_link_is_not_written_through(tiny: Path, tmp_path: Path) -> None:
    outside = tmp_path / "udenfor.yml"
    (tiny / LOCK).rename(outside)
    (tiny / LOCK).symlink_to(outside)
    (tiny / NEW).write_text(WITH, encoding="utf-8")
    before = outside.read_bytes()

    assert ids(tiny) == 1
    assert outside.read_bytes() == before


def test_ctrl_c_leaves_whole_files(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tiny / NEW).write_text(WITHOUT, encoding="utf-8")
    before = files(tiny)

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(shutil, "copymode", interrupted)

    assert ids(tiny) == 130
    assert files(tiny) == before


def test_who_may_read_a_file_is_kept(tiny: Path) -> None:
    (tiny / NEW).write_text(WITHOUT, encoding="utf-8")
    (tiny / NEW).chmod(0o640)

    assert ids(tiny) == 0
    assert stat.S_IMODE((tiny / NEW).stat().st_mode) == 0o640
