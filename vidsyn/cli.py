"""The commands, and the only place that prints and exits."""

import argparse
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from vidsyn.editing.ids import write_ids
from vidsyn.editing.lock import write_lock
from vidsyn.failures import MachineError, explained
from vidsyn.model.changes import changes, renewed
from vidsyn.model.lock import LOCK
from vidsyn.problems import Problem, as_github, as_json, as_text, errors
from vidsyn.site.build import HOME, Examined, build, examine
from vidsyn.site.preview import LAST_PORT, serve

FINE, PROBLEMS, USAGE, INTERRUPTED = 0, 1, 2, 130

_PROGRESS = {
    "compose": "Sætter siderne sammen …",
    "lay-out": "Bygger siderne …",
    "finish": "Gør mappen færdig …",
}

_CHANGES = {
    "new": "ny: {change.key}",
    "new-version": "ny version: {change.key}",
    "renamed": "nyt navn: {change.key} (før {change.before})",
    "deleted": "slettet: {change.key}",
}

COMMANDS = ("build", "check", "serve", "ids")
FORMATS = ("text", "json", "github")

_HELP = {
    "command": "hvad der skal ske (se nederst)",
    "root": "mappen med courses, quizzes og facts (her, hvis du ikke siger andet)",
    "out": "mappen, sitet bygges i (site, hvis du ikke siger andet)",
    "format": "hvordan `check` viser fejl: text, json eller github",
    "port": "porten, `serve` bruger (8000, hvis du ikke siger andet)",
    "help": "vis denne hjælp",
}

_EPILOG = """\
Kommandoer:
  build    tjek alt, og byg sitet (det sker også uden kommando)
  check    tjek alt uden at bygge
  serve    vis sitet på din egen maskine, og byg om, hver gang du gemmer
  ids      giv nye opgaver id, og lås id og version i quizzes/lock.yml
  test     kør alle prøver (for udviklere)
  lock     forny låsefilerne (for udviklere)

Slutter med 0, når alt er i orden, 1 ved fejl i indholdet og 2 ved forkert brug.
"""


def main(arguments: Sequence[str]) -> int:
    """Run a command and return its exit status."""
    options = _parser().parse_args(arguments)
    _replace_what_cannot_be_shown()
    try:
        return _run(options)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # whoever read us is gone
        return PROBLEMS
    except KeyboardInterrupt:
        print("\nAfbrudt. Det sidste færdige site står, som det stod.", file=sys.stderr)
        return INTERRUPTED
    except MachineError as failure:
        print(failure, file=sys.stderr)
        return USAGE


def _run(options: argparse.Namespace) -> int:
    root = options.root.resolve()
    with explained():
        if options.command == "check":
            return _check(root, options.format)
        if options.command == "ids":
            return _ids(root)
        out = (options.out or root / "site").resolve()
        if options.command == "serve":
            serve(root, out, options.port, print)
            return FINE
        return _build(root, out)


def _check(root: Path, style: str) -> int:
    examined = examine(root)
    if style == "json":
        print(as_json(examined.problems))
    elif style == "github":
        print(as_github(examined.problems), end="\n" if examined.problems else "")
    else:
        _print_problems(examined, root)
    return FINE if examined.is_sound else PROBLEMS


def _print_problems(examined: Examined, root: Path) -> None:
    if examined.problems:
        print(as_text(examined.problems, root), end="\n\n")
    print(summary(examined.problems))


def summary(problems: Sequence[Problem]) -> str:
    """Return how it went, in one sentence."""
    wrong, all_of_them = len(errors(problems)), len(problems)
    remarks = all_of_them - wrong
    noted = f" og {_remarks(remarks)}" if remarks else ""
    if wrong:
        return f"{wrong} fejl{noted}. Ret fejlene, og kør igen."
    return f"Ingen fejl{noted}. Alt kan bygges."


def _remarks(count: int) -> str:
    return f"{count} {'bemærkning' if count == 1 else 'bemærkninger'}"


def _ids(root: Path) -> int:
    for path, count in write_ids(root):
        print(f"{count} id skrevet i {path}" if count == 1 else f"{count} id'er skrevet i {path}")
    examined = examine(root, locked=False)
    if not examined.is_sound:
        _print_problems(examined, root)
        print("Låsefilen er ikke rørt; de id'er, der er skrevet i quizzerne, bliver stående.")
        return PROBLEMS
    for change in changes(examined.catalogue):
        print(_CHANGES[change.kind].format(change=change))
    written = write_lock(root, renewed(examined.catalogue))
    print(f"Gem {LOCK} i git sammen med quizzerne." if written else "Der var intet at ændre.")
    return FINE


def _build(root: Path, out: Path) -> int:
    started = time.monotonic()
    print("Læser og tjekker …", flush=True)
    examined = examine(root)
    if not examined.is_sound:
        print()
        _print_problems(examined, root)
        print(
            f"Der er ikke bygget noget. Det sidste færdige site i {_shown(out)} står, som det stod."
        )
        return PROBLEMS
    count = build(root, out, examined, lambda key: print(_PROGRESS[key], flush=True))
    seconds = f"{time.monotonic() - started:.1f}".replace(".", ",")
    remarks = len(examined.problems)
    print(f"\n{count} sider på {seconds} sekunder.")
    if remarks:
        print(f"{_remarks(remarks)}. Se med: python3 build.py check".capitalize())
    print(f"Sitet ligger i {_shown(out)}")
    print(f"Åbn {_shown(out / 'index.html')} i en browser, eller læg hele mappen på et webhotel.")
    return FINE


def _shown(path: Path) -> str:
    """Return the path as short as it can be said from where the author stands."""
    here = Path.cwd()
    return str(path.relative_to(here)) if here in path.parents else str(path)


class _Parser(argparse.ArgumentParser):
    """Says in Danish that it did not understand."""

    def error(self, message: str) -> NoReturn:
        """Say what was not understood, and how to find out, and end with wrong usage."""
        said = message.rpartition(": ")[2] if "argument" in message else message
        said = said.replace("choose from", "vælg")
        sys.stderr.write(f"Det forstod build.py ikke: {said}\n")
        sys.stderr.write("Se, hvad man kan skrive, med: python3 build.py --help\n")
        sys.exit(USAGE)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="build.py",
        usage="python3 build.py [kommando] [--root MAPPE] [--out MAPPE] …",
        description="Tjek kurserne, og byg dem til en mappe, der virker overalt.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        add_help=False,
        allow_abbrev=False,
    )
    add = parser.add_argument
    add(
        "command",
        nargs="?",
        default="build",
        choices=COMMANDS,
        metavar="kommando",
        help=_HELP["command"],
    )
    add("--root", type=_folder, default=HOME, metavar="MAPPE", help=_HELP["root"])
    add("--out", type=Path, metavar="MAPPE", help=_HELP["out"])
    add("--format", choices=FORMATS, default="text", help=_HELP["format"])
    add("--port", type=_port, default=8000, metavar="TAL", help=_HELP["port"])
    add("-h", "--help", action="help", help=_HELP["help"])
    return parser


def _folder(text: str) -> Path:
    path = Path(text)
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"mappen {text} findes ikke")
    return path


def _port(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) < LAST_PORT:
        raise argparse.ArgumentTypeError(f"{text} er ikke en port; vælg et tal fra 1 til 65535")
    return int(text)


def _replace_what_cannot_be_shown() -> None:
    """Make a terminal that knows no Danish letters show something rather than stop."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
