"""What is written after `build.py`, understood; and how a command ends."""

import argparse
import os
import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from vidsyn import HOME
from vidsyn.commands import COMMANDS, INTERRUPTED, PROBLEMS, USAGE, Command, command
from vidsyn.failures import MachineError, explained

LAST_PORT = 65_535

OUT = {"export": "filer"}
"""Where a command puts what it makes, when nobody says; else in `site`."""

FORMATS = ("text", "json", "github", "gitlab")

_HELP = {
    "command": "hvad der skal ske (se nederst)",
    "names": "det, kommandoen handler om",
    "root": "mappen med courses, quizzes og facts (her, hvis du ikke siger andet)",
    "out": "mappen, det hele lægges i (site, og filer ved export, hvis du ikke siger andet)",
    "format": f"hvordan `check` viser fejl: {', '.join(FORMATS[:-1])} eller {FORMATS[-1]}",
    "port": "porten, `serve` bruger (8000, hvis du ikke siger andet)",
    "today": "den dag, fakta skal være friske på, fx 2026-12-01 (i dag, hvis du ikke siger andet)",
    "length": "hvor langt det oplæg er, der pakkes med `export kit`",
    "no_files": "byg uden PDF-filer og slides; det går hurtigere",
    "release": "byg kun, når alt er godkendt, friskt og bekræftet, og vis ellers, hvad der mangler",
    "help": "vis denne hjælp",
}

_OF_THE_DOOR = {
    "test": "kør alle prøver (for udviklere)",
    "lock": "forny listerne over pakker (for udviklere)",
}


_WRONG_VALUE = re.compile(r"argument (?P<option>--?[\w-]+)\S*: (?:(?P<expected>expected)|ignored)")
"""How argparse says, in English, that an option lacks its value, or is given one too many."""


def main(arguments: Sequence[str]) -> int:
    """Run a command and return its exit status."""
    parser = _parser()
    options = parser.parse_args(arguments)
    asked = command(options.command)
    _demand_names(asked, options, parser)
    _replace_what_cannot_be_shown()
    options.root = options.root.resolve()
    options.out = (options.out or options.root / OUT.get(options.command, "site")).resolve()
    try:
        with explained():
            return asked.run(options)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # whoever read us is gone
        return PROBLEMS
    except KeyboardInterrupt:
        print("\nAfbrudt. Det sidste færdige site står, som det stod.", file=sys.stderr)
        return INTERRUPTED
    except MachineError as failure:
        print(failure, file=sys.stderr)
        return USAGE


def _demand_names(
    asked: Command, options: argparse.Namespace, parser: argparse.ArgumentParser
) -> None:
    endless = any("…" in name for name in asked.NAMES)
    if len(options.names) > len(asked.NAMES) and not endless:
        parser.error(" ".join(options.names[len(asked.NAMES) :]))
    demanded = [name for name in asked.NAMES if not name.startswith("[")]
    if len(options.names) < len(demanded):
        missing = " ".join(asked.NAMES)
        parser.error(f"{options.command} skal have mere med: {options.command} {missing}")


class _Help(argparse.RawDescriptionHelpFormatter):
    """Begins in Danish."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Put how it is written first."""
        super().add_usage(usage, actions, groups, prefix or "Skriv: ")


class _Parser(argparse.ArgumentParser):
    """Says in Danish that it did not understand."""

    def error(self, message: str) -> NoReturn:
        """Say what was not understood, and how to find out, and end with wrong usage."""
        said = message.rpartition(": ")[2] if "argument" in message else message
        said = said.replace("choose from", "vælg")
        if found := _WRONG_VALUE.match(message):
            lacks = "skal" if found["expected"] else "skal ikke"
            said = f"{found['option']} {lacks} have noget efter sig"
        sys.stderr.write(f"Det forstod build.py ikke: {said}\n")
        sys.stderr.write("Se, hvad man kan skrive, med: python3 build.py --help\n")
        sys.exit(USAGE)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="build.py",
        usage="python3 build.py [kommando] [--root MAPPE] [--out MAPPE] …",
        description="Tjek tekster og opgaver, og byg dem til et site, der virker overalt.",
        epilog=_epilog(),
        formatter_class=_Help,
        add_help=False,
        allow_abbrev=False,
    )
    _add_told(parser.add_argument_group("Det, du beder om"))
    _add_options(parser.add_argument_group("Valg"))
    return parser


def _add_told(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "command",
        nargs="?",
        default="build",
        choices=COMMANDS,
        metavar="kommando",
        help=_HELP["command"],
    )
    group.add_argument("names", nargs="*", metavar="navn", help=_HELP["names"])


def _add_options(group: argparse._ArgumentGroup) -> None:
    add = group.add_argument
    add("--root", type=_folder, default=HOME, metavar="MAPPE", help=_HELP["root"])
    add("--out", type=Path, metavar="MAPPE", help=_HELP["out"])
    add("--format", choices=FORMATS, default="text", metavar="FORM", help=_HELP["format"])
    add("--port", type=_port, default=8000, metavar="TAL", help=_HELP["port"])
    add("--today", type=_day, metavar="DAG", help=_HELP["today"])
    add("--length", type=int, metavar="MINUTTER", help=_HELP["length"])
    add("--no-files", action="store_false", dest="files", help=_HELP["no_files"])
    add("--release", action="store_true", help=_HELP["release"])
    add("-h", "--help", action="help", help=_HELP["help"])


def _epilog() -> str:
    commands = COMMANDS | _OF_THE_DOOR
    width = max(map(len, commands))
    lines = "\n".join(f"  {name:{width}}  {does}" for name, does in commands.items())
    ends = "Slutter med 0, når alt er i orden, 1 ved fejl i indholdet og 2 ved forkert brug."
    return f"Kommandoer:\n{lines}\n\n{ends}\n"


def _folder(text: str) -> Path:
    path = Path(text)
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"mappen {text} findes ikke")
    return path


def _port(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= LAST_PORT:
        raise argparse.ArgumentTypeError(
            f"{text} er ikke en port; vælg et tal fra 1 til {LAST_PORT}"
        )
    return int(text)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        said = f"{text} er ikke en dag; skriv år, måned og dag, fx 2026-12-01"
        raise argparse.ArgumentTypeError(said) from None


def _replace_what_cannot_be_shown() -> None:
    """Make a terminal that knows no Danish letters show something rather than stop."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
