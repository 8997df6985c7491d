"""Makes what `export` is asked for, without building the site."""

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from vidsyn.commands import FINE, PROBLEMS, USAGE
from vidsyn.commands.export import KINDS, KIT, ZIP
from vidsyn.commands.files import too_long
from vidsyn.commands.packing import packed, unpackable
from vidsyn.commands.sticks import packed_sticks, unknown_part
from vidsyn.commands.telling import NO_PDF, Counting, print_problems, shown
from vidsyn.commands.unchanged import remember
from vidsyn.exports import everything
from vidsyn.exports.formats import FORMATS
from vidsyn.memory import remembering
from vidsyn.model.catalogue import Catalogue
from vidsyn.reading.wording import did_you_mean, listed
from vidsyn.rendering.files import Files
from vidsyn.site.build import frame_of, put, theme_of
from vidsyn.site.examine import Examined, examine
from vidsyn.site.workshop import Workshop


def exported(options: argparse.Namespace, sign: str) -> int:
    """Make the files below `--out` and say where; PROBLEMS where the content has mistakes.

    What is said is remembered by the `sign` of all that decides it, where there is one.
    """
    what, *names = options.names
    with remembering():
        examined = examine(options.root, today=options.today)
    if not examined.is_sound:
        print_problems(examined.problems, options.root)
        return PROBLEMS
    if refusal := _refusal(what, names, options.length, examined.catalogue):
        print(refusal, file=sys.stderr)
        return USAGE
    if what == KIT:
        return packed(names[0], options, examined)
    if what == ZIP:
        return packed_sticks(names, options, examined)
    found = _made(what, names, examined, options.root)
    put(found, options.out)
    said = [*_where(found, options.out), *too_long(found, examined.catalogue)]
    for line in said:
        print(line)
    status = _told_of_missing(what, found)
    if status == FINE:
        remember(options, sign, found, said)
    return status


def _where(found: Files, out: Path) -> Iterator[str]:
    if found:
        noun = "fil" if len(found) == 1 else "filer"
        yield f"{len(found)} {noun} ligger i {shown(out)}"


def _told_of_missing(what: str, found: Files) -> int:
    """Say what could not be made, and return how the command ends."""
    if what != "pptx" and not everything.have_pdf(found):
        print(NO_PDF, file=sys.stderr)
        return USAGE
    if not found:
        print("Der er ingen slides at lave: kun oplæg til fagfolk har nogen.", file=sys.stderr)
        return USAGE
    return FINE


def _refusal(what: str, names: list[str], length: int | None, catalogue: Catalogue) -> str:
    """Return why nothing can be made, or nothing."""
    if what not in KINDS:
        return f"`{what}` er ikke noget, der kan laves. Vælg {listed(KINDS)}."
    if what == KIT:
        return unpackable(names, length, catalogue)
    if what == ZIP:
        return unknown_part(names)
    return _unknown(names, [unit.id for unit in catalogue.units])


def _unknown(names: Iterable[str], known: list[str]) -> str:
    for name in names:
        if name not in known:
            return f"Der er intet forløb med navnet `{name}`. {did_you_mean(name, known)}".strip()
    return ""


def _made(what: str, names: list[str], examined: Examined, root: Path) -> Files:
    if examined.site is None:
        raise ValueError("a site without settings has no files")
    formats = FORMATS if what == "all" else (what,)
    frame, workshop = frame_of(examined.catalogue, examined.site, theme_of(root)), Workshop(root)
    with workshop.alone(), Counting("filer") as counting:
        return everything.some_files(frame, workshop, counting.show, formats, names)
