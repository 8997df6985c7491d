"""`new` makes what only its author can finish, says so place by place, and overwrites nothing."""

import shutil
from pathlib import Path

import pytest

from tests.commands import run
from tests.conftest import files
from vidsyn import HOME
from vidsyn.new import RefusedError, make
from vidsyn.problems import as_text
from vidsyn.site.build import build
from vidsyn.site.examine import examine

SKELETONS = [
    ("module", "indskoling/lille-forloeb"),
    ("module", "mellemtrin/mit-forloeb"),
    ("module", "udskoling/stort-forloeb"),
    ("guide", "min-guide"),
    ("kit", "mit-oplaeg"),
    ("quiz", "indskoling/lille-quiz"),
    ("quiz", "udskoling/stor-quiz"),
    ("quiz", "to-opslag-ekstra"),
    ("quiz", "parents/hjemme"),
    ("quiz", "professionals/paa-arbejde"),
]

SAID = """\
Lavet:
  courses/schools/mellemtrin/mit-forloeb/boosters.md
  courses/schools/mellemtrin/mit-forloeb/lesson-1.md
  courses/schools/mellemtrin/mit-forloeb/module.yml
  courses/schools/mellemtrin/mit-forloeb/teacher.md
  quizzes/schools/mellemtrin/mit-forloeb-boost.yml
  quizzes/schools/mellemtrin/mit-forloeb.yml
Skriv det, der mangler. Se det hele med: python3 build.py check --root {root}
"""

REFUSED = [
    (
        "modul x",
        "`modul` kan `new` ikke lave. Mente du `module`?",
    ),
    (
        "forløb x",
        "`forløb` kan `new` ikke lave. Mente du `module`?",
    ),
    (
        "bil x",
        "`bil` kan `new` ikke lave. Vælg `module`, `guide`, `kit`, `quiz`, `question-type` eller `site`.",
    ),
    (
        "guide Æbler på øen",
        "`Æbler på øen` kan ikke være et navn: brug små bogstaver a–z, tal og bindestreg. "
        "Skriv: python3 build.py new guide aebler-paa-oeen",
    ),
    (
        "module Mellemtrin/Æbler på øen",
        "`Æbler på øen` kan ikke være et navn: brug små bogstaver a–z, tal og bindestreg. "
        "Skriv: python3 build.py new module mellemtrin/aebler-paa-oeen",
    ),
    (
        "module mit-forløb",
        "Skriv også trinnet, fx: python3 build.py new module mellemtrin/mit-forloeb. "
        "Der er `indskoling`, `mellemtrin` og `udskoling`.",
    ),
    (
        "module melemtrin/x",
        "`melemtrin` er ikke et trin. Mente du `mellemtrin`?",
    ),
    (
        "module mellemtrin/to-opslag",
        "`to-opslag` findes allerede: courses/schools/mellemtrin/to-opslag/module.yml.",
    ),
    (
        "kit en-guide",
        "`en-guide` findes allerede: courses/parents/en-guide/guide.yml.",
    ),
    (
        "kit reklamer-og-rygter",
        "`reklamer-og-rygter` er planlagt et andet sted (parents), se courses/planned.yml.",
    ),
    (
        "quiz mellemtrin/to-opslag",
        "Quizzen `to-opslag` findes allerede: quizzes/schools/mellemtrin/to-opslag.yml.",
    ),
    (
        "quiz noget-nyt",
        "Skriv også, hvem den er til, fx: python3 build.py new quiz mellemtrin/noget-nyt. "
        "Der er `indskoling`, `mellemtrin`, `udskoling`, `parents` og `professionals`.",
    ),
    (
        "quiz parent/noget-nyt",
        "`parent` er ikke en mappe til quizzer. Mente du `parents`?",
    ),
    (
        "question-type My Type",
        "`My Type` cannot be a question type: use a–z and hyphens. "
        "Write: python3 build.py new question-type my-type",
    ),
    (
        "question-type choice",
        "vidsyn/questions/choice is there already, and nothing is written over.",
    ),
]


@pytest.mark.parametrize(("kind", "name"), SKELETONS, ids=lambda each: each.replace("/", "-"))
def test_check_lists_what_the_author_is_to_write_and_nothing_else(
    kind: str, name: str, tiny: Path
) -> None:
    made = make(kind, name, tiny)

    found = examine(tiny).problems
    assert {problem.code for problem in found} == {"unfilled"}, as_text(
        [problem for problem in found if problem.code != "unfilled"], tiny
    )
    texts = {path for path in made.files if path.suffix != ".svg"}
    assert {problem.place.path for problem in found} == texts


def test_skeletons_can_be_looked_at_before_they_are_filled(tiny: Path) -> None:
    for kind, name in SKELETONS:
        make(kind, name, tiny)

    examined = examine(tiny, locked=False, written=False)

    assert {problem.severity for problem in examined.problems} == {"remark"}
    assert build(tiny, tiny / "site", examined, lambda _: None)


def test_every_skeleton_fits_beside_all_others_in_the_real_site(tmp_path: Path) -> None:
    for name in ("courses", "quizzes", "facts"):
        shutil.copytree(HOME / name, tmp_path / name)
    shutil.copy(HOME / "mkdocs.yml", tmp_path)

    for kind, name in SKELETONS:
        make(kind, name.replace("to-opslag", "fem-greb"), tmp_path)

    assert {problem.code for problem in examine(tmp_path).problems} == {"unfilled"}


def test_the_terminal_says_what_was_made_and_what_to_do_next(
    tiny: Path, clean_environment: dict[str, str]
) -> None:
    done = run(
        tiny, "new", "module", "mellemtrin/mit-forloeb", "--root", ".", env=clean_environment
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == SAID.format(root=tiny.resolve())


@pytest.mark.parametrize(("asked", "said"), REFUSED, ids=lambda each: each[:30])
def test_what_cannot_be_made_is_refused_in_one_sentence(asked: str, said: str, tiny: Path) -> None:
    before = files(tiny)
    kind, _, name = asked.partition(" ")

    with pytest.raises(RefusedError) as refused:
        make(kind, name, tiny)

    assert str(refused.value) == said
    assert files(tiny) == before


def test_a_modules_name_leaves_room_for_the_id_of_its_second_quiz(tiny: Path) -> None:
    with pytest.raises(RefusedError, match=f"new module mellemtrin/{'b' * 58}$"):
        make("module", f"mellemtrin/{'b' * 64}", tiny)

    make("module", f"mellemtrin/{'b' * 58}", tiny)

    assert {problem.code for problem in examine(tiny).problems} == {"unfilled"}


def test_what_to_type_next_can_be_typed_also_where_a_folder_has_a_space(tiny: Path) -> None:
    root = tiny.rename(tiny.with_name("mit site"))

    assert make("guide", "min-guide", root).next_step.endswith(f"check --root '{root}'")


def test_a_refusal_ends_with_two(tiny: Path, clean_environment: dict[str, str]) -> None:
    done = run(tiny, "new", "guide", "Æbler", "på", "øen", "--root", ".", env=clean_environment)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith(" new guide aebler-paa-oeen\n")


def test_new_alone_says_what_it_can_make(tiny: Path, clean_environment: dict[str, str]) -> None:
    done = run(tiny, "new", "guide", "--root", ".", env=clean_environment)

    assert done.returncode == 2
    assert "new module|guide|kit|quiz|question-type|site NAVN …\n" in done.stderr


@pytest.mark.parametrize(("kind", "name"), SKELETONS, ids=lambda each: each.replace("/", "-"))
def test_nothing_is_overwritten(kind: str, name: str, tiny: Path) -> None:
    make(kind, name, tiny)
    before = files(tiny)

    with pytest.raises(RefusedError, match="findes allerede"):
        make(kind, name, tiny)

    assert files(tiny) == before


def test_a_folder_that_lies_there_is_left_alone(tiny: Path) -> None:
    (tiny / "courses/parents/min-guide").mkdir()

    with pytest.raises(RefusedError) as refused:
        make("guide", "min-guide", tiny)

    assert str(refused.value) == (
        "Mappen courses/parents/min-guide findes allerede, og den bliver ikke rørt."
    )


def test_half_a_skeleton_is_taken_away_again(tiny: Path) -> None:
    (tiny / "quizzes/schools/udskoling").write_text("i vejen")
    before = files(tiny)

    with pytest.raises(NotADirectoryError):
        make("module", "udskoling/mit-forloeb", tiny)

    assert files(tiny) == before
    assert not (tiny / "courses/schools/udskoling").exists()


def test_a_planned_unit_is_begun_with_its_title_and_leaves_the_plan(tiny: Path) -> None:
    plan = tiny / "courses/planned.yml"
    more = "- id: noget-mere\n  audience: professionals\n  title: Noget mere\n  summary: Senere.\n"
    plan.write_text(plan.read_text("utf-8") + more, encoding="utf-8")

    made = make("guide", "reklamer-og-rygter", tiny)

    assert plan.read_text("utf-8") == more
    card = (tiny / "courses/parents/reklamer-og-rygter/guide.yml").read_text("utf-8")
    assert 'title: "Reklamer og rygter"\n' in card
    assert made.changed == (
        "`reklamer-og-rygter` står ikke længere i courses/planned.yml: nu er det i gang.",
    )
    assert {problem.code for problem in examine(tiny).problems} == {"unfilled"}


def test_a_plan_without_units_is_no_file(tiny: Path) -> None:
    make("guide", "reklamer-og-rygter", tiny)

    assert not (tiny / "courses/planned.yml").exists()


def test_a_site_without_sources_says_what_to_write_first(tiny: Path) -> None:
    (tiny / "facts/sources.yml").unlink()

    with pytest.raises(RefusedError) as refused:
        make("guide", "min-guide", tiny)

    assert str(refused.value) == (
        "Der mangler en kilde at henvise til. Skriv en i facts/sources.yml først."
    )
