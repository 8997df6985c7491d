"""What a person sees in the terminal, and how commands end."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import run
from tests.conftest import files
from vidsyn.commands import COMMANDS
from vidsyn.commands.telling import summary
from vidsyn.problems import Place, Problem

BUILT = """\
Læser og tjekker …
Laver filerne, der kan tages med …
Sætter siderne sammen …
Bygger siderne …
Gør mappen færdig …

64 sider på {seconds} sekunder.
Sitet ligger i site
Åbn site/index.html i en browser, eller læg hele mappen på et webhotel.
"""

MISTAKE = """\
courses/schools/mellemtrin/to-opslag/lesson-1.md:29:1: fejl: Der er ingen quiz med id `to-oplsag`. [unknown-quiz]
   |
29 | !quiz to-oplsag
   | ^
   = Mente du `to-opslag`?

1 fejl. Ret fejlene, og kør igen.
"""


def test_a_build_says_where_the_site_is(tiny: Path, clean_environment: dict[str, str]) -> None:
    done = run(tiny, "--root", ".", env=clean_environment)

    seconds = done.stdout.partition("sider på ")[2].partition(" sekunder")[0]
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == BUILT.format(seconds=seconds)
    assert (tiny / "site/index.html").is_file()


def test_a_mistake_stops_the_build_and_keeps_the_old_site(
    mistaken: Path, clean_environment: dict[str, str]
) -> None:
    (mistaken / "site").mkdir()
    (mistaken / "site/.made-by-vidsyn").write_text("")
    (mistaken / "site/index.html").write_text("det gamle site")

    done = run(mistaken, "build", "--root", ".", env=clean_environment)

    assert done.returncode == 1
    assert done.stdout == (
        f"Læser og tjekker …\n\n{MISTAKE}"
        "Der er ikke bygget noget. Det sidste færdige site i site står, som det stod.\n"
    )
    assert files(mistaken / "site")["index.html"] == b"det gamle site"


def test_check_shows_mistakes(mistaken: Path, clean_environment: dict[str, str]) -> None:
    done = run(mistaken, "check", "--root", ".", env=clean_environment)

    assert (done.returncode, done.stdout, done.stderr) == (1, MISTAKE, "")


def test_check_of_a_sound_site_ends_well(tiny: Path, clean_environment: dict[str, str]) -> None:
    done = run(tiny, "check", "--root", ".", "--today", "2026-12-01", env=clean_environment)

    assert (done.returncode, done.stdout) == (0, "Ingen fejl. Alt kan bygges.\n")
    assert not (tiny / ".vidsyn").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["bygg"], "'bygg' (vælg "),
        (["check", "--rod"], "--rod"),
        (["--root", "findes-ikke"], "mappen findes-ikke findes ikke"),
        (["explain"], "explain skal have mere med: explain KODE"),
        (["check", "alt"], "alt"),
        (["check", "--today", "i morgen"], "i morgen er ikke en dag; skriv år, måned og dag"),
        (["serve", "--port"], "--port skal have noget efter sig"),
        (["--release=ja"], "--release skal ikke have noget efter sig"),
        (["serve", "--port", "99999"], "99999 er ikke en port; vælg et tal fra 1 til 65535"),
    ],
)
def test_wrong_usage_ends_with_two(
    arguments: list[str], said: str, tiny: Path, clean_environment: dict[str, str]
) -> None:
    done = run(tiny, *arguments, env=clean_environment)

    assert done.returncode == 2
    assert done.stderr.endswith("\nSe, hvad man kan skrive, med: python3 build.py --help\n")
    assert done.stderr.startswith("Det forstod build.py ikke: ")
    assert said in done.stderr


def test_help_names_every_command(tiny: Path, clean_environment: dict[str, str]) -> None:
    done = run(tiny, "--help", env=clean_environment)

    assert done.returncode == 0
    for command in (*COMMANDS, "test", "lock"):
        assert f"\n  {command} " in done.stdout


def test_help_is_in_danish_from_its_first_word(
    tiny: Path, clean_environment: dict[str, str]
) -> None:
    done = run(tiny, "--help", env=clean_environment)

    assert done.stdout.startswith("Skriv: python3 build.py ")
    assert "\nDet, du beder om:\n  kommando " in done.stdout
    assert "\nValg:\n  --root " in done.stdout
    for english in ("usage", "positional", "arguments", "options"):
        assert english not in done.stdout


def test_a_folder_of_somebody_else_is_refused(
    tiny: Path, clean_environment: dict[str, str]
) -> None:
    (tiny / "site").mkdir()
    (tiny / "site/noter.txt").write_text("mine noter")

    done = run(tiny, "--root", ".", env=clean_environment)

    assert done.returncode == 2
    assert done.stderr == (
        f"{tiny / 'site'} er ikke en mappe, Vidsyn må erstatte. Vælg en tom mappe med --out.\n"
    )
    assert files(tiny / "site") == {"noter.txt": b"mine noter"}


def test_a_file_in_the_way_of_the_workshop_is_one_sentence(
    tiny: Path, clean_environment: dict[str, str]
) -> None:
    (tiny / ".vidsyn").write_text("i vejen")

    done = run(tiny, "--root", ".", env=clean_environment)

    assert (done.returncode, done.stderr) == (
        2,
        f"Der ligger en fil i vejen for {tiny / '.vidsyn'}. Flyt den, og kør igen.\n",
    )


def test_remarks_stand_apart_from_errors(mistaken: Path, clean_environment: dict[str, str]) -> None:
    earlier = mistaken / "courses/handbook/index.md"
    earlier.write_text(f"{earlier.read_text('utf-8')}\nVi skriver katastroffe her.\n", "utf-8")

    done = run(mistaken, "check", "--root", ".", env=clean_environment)
    begun = [line.partition(": ")[0] for line in done.stdout.splitlines() if re.match(r"\w", line)]

    assert done.returncode == 1
    assert [line for line in begun if not line[0].isdigit()] == [
        "courses/schools/mellemtrin/to-opslag/lesson-1.md:29:1",
        "Bemærkninger. De stopper ikke noget.",
        "courses/handbook/index.md:19:12",
    ]
    assert done.stdout.endswith("\n1 fejl og 1 bemærkning. Ret fejlene, og kør igen.\n")


def test_the_summary_counts_errors_and_remarks() -> None:
    place = Place(Path("a.yml"))  # type: ignore[arg-type]
    error = Problem(place, "a", "A.")
    remark = Problem(place, "b", "B.", severity="remark")

    assert summary([]) == "Ingen fejl. Alt kan bygges."
    assert summary([remark]) == "Ingen fejl og 1 bemærkning. Alt kan bygges."
    assert summary([error, error, remark, remark]) == (
        "2 fejl og 2 bemærkninger. Ret fejlene, og kør igen."
    )


def test_ctrl_c_during_a_build_leaves_the_old_site(
    tiny: Path, clean_environment: dict[str, str]
) -> None:
    assert run(tiny, "--root", ".", env=clean_environment).returncode == 0
    before = files(tiny / "site")
    command = [sys.executable, "-u", "-m", "vidsyn", "--root", "."]
    with subprocess.Popen(
        command,
        cwd=tiny,
        env=clean_environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stdout
        assert process.stderr
        for line in process.stdout:
            if line.startswith("Bygger"):
                os.killpg(process.pid, signal.SIGINT)
                break
        said = process.stderr.read()
        status = process.wait(timeout=30)

    assert (status, said) == (130, "\nAfbrudt. Det sidste færdige site står, som det stod.\n")
    assert files(tiny / "site") == before
    assert [path.name for path in tiny.iterdir() if path.name.startswith(".site")] == []
