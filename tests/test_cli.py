"""What a person sees in the terminal, and how commands end."""

import os
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.commands import run
from tests.conftest import files
from vidsyn.commands import COMMANDS
from vidsyn.commands.telling import summary
from vidsyn.problems import Place, Problem

BUILT = """\
Læser og tjekker …
Sætter siderne sammen …
Bygger siderne …
Gør mappen færdig …

54 sider på {seconds} sekunder.
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


def test_the_summary_counts_errors_and_remarks() -> None:
    place = Place(Path("a.yml"))  # type: ignore[arg-type]
    error = Problem(place, "a", "A.")
    remark = Problem(place, "b", "B.", severity="remark")

    assert summary([]) == "Ingen fejl. Alt kan bygges."
    assert summary([remark]) == "Ingen fejl og 1 bemærkning. Alt kan bygges."
    assert summary([error, error, remark, remark]) == (
        "2 fejl og 2 bemærkninger. Ret fejlene, og kør igen."
    )


def test_serve_shows_the_site_and_the_mistakes(
    tiny: Path, clean_environment: dict[str, str]
) -> None:
    command = [sys.executable, "-u", "-m", "vidsyn", "serve", "--root", ".", "--port", "8765"]
    with subprocess.Popen(
        command, cwd=tiny, env=clean_environment, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            address = _address(process)
            lesson = "skole/mellemtrin/to-opslag/lektion-1.html"
            assert "Find grebet" in _get(f"{address}{lesson}")

            source = tiny / "courses/schools/mellemtrin/to-opslag/lesson-1.md"
            good = source.read_text("utf-8")
            source.write_text(good.replace("!quiz to-opslag", "!quiz to-oplsag"), encoding="utf-8")
            assert _until(f"{address}{lesson}", "Der er ingen quiz med id `to-oplsag`.")
            assert "Find grebet" in _get(f"{address}{lesson}")

            source.write_text(good.replace("Find grebet", "Find dem nu"), encoding="utf-8")
            assert _until(f"{address}{lesson}", "Find dem nu")
            assert "Der er ingen quiz" not in _get(f"{address}{lesson}")
        finally:
            process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) == 130


def test_one_save_is_one_rebuild(tiny: Path, clean_environment: dict[str, str]) -> None:
    command = [sys.executable, "-u", "-m", "vidsyn", "serve", "--root", ".", "--port", "8790"]
    with subprocess.Popen(
        command, cwd=tiny, env=clean_environment, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        address = _address(process)
        source = tiny / "courses/schools/mellemtrin/to-opslag/lesson-1.md"
        source.write_text(source.read_text("utf-8").replace("Find grebet", "Find dem nu"))
        assert _until(f"{address}skole/mellemtrin/to-opslag/lektion-1.html", "Find dem nu")
        time.sleep(3)
        process.send_signal(signal.SIGINT)
        said = process.stdout.read()

    assert said.count("sider bygget.") == 1


def _address(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    for line in process.stdout:
        if "http://127.0.0.1:" in line:
            return line[line.index("http") :].split()[0]
    raise AssertionError("serve never said where the site is")


def _get(url: str) -> str:
    with urllib.request.urlopen(url, timeout=30) as answer:
        return str(answer.read().decode())


def _until(url: str, wanted: str) -> bool:
    """Ask again until the page has the text; a minute is more than any machine needs."""
    for _ in range(120):
        if wanted in _get(url):
            return True
        time.sleep(0.5)
    return False


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
