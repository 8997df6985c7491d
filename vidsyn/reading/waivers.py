"""Take `!waive CODE reason` lines out of a Markdown source, before anything else reads it."""

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from vidsyn.model.waivers import WaivedOnLine
from vidsyn.problems import Place, Problem

_LINE = re.compile(r"\s*!waive\b[ \t]*(?P<code>\S*)[ \t]*(?P<because>.*)")
_CODE = re.compile(r"(`{3,}|~{3,})")


def take_waivers(
    text: str, path: PurePosixPath
) -> tuple[str, tuple[WaivedOnLine, ...], list[Problem]]:
    """Return the text with those lines empty, so that all others keep their numbers, and them.

    Reports `bad-command` for a line without a code or a reason.
    """
    if "!waive" not in text:
        return text, (), []
    lines = text.split("\n")
    waived: list[WaivedOnLine] = []
    problems: list[Problem] = []
    steps = [n for n in _outside_code(lines) if lines[n].startswith("## ")]
    for n in _outside_code(lines):
        if found := _LINE.fullmatch(lines[n].rstrip()):
            place = Place(path, n + 1)
            lines[n] = ""
            if found["because"]:
                first, last = _around(n, steps, len(lines))
                waived.append(WaivedOnLine(found["code"], found["because"], place, first, last))
            else:
                problems.append(_incomplete(place))
    return "\n".join(lines), tuple(waived), problems


def _incomplete(place: Place) -> Problem:
    message = "Efter `!waive` skal der stå en kode og en grund."
    hint = "Skriv fx `!waive long-sentence Remsen bliver læst højt.`"
    return Problem(place, "bad-command", message, hint)


def _around(n: int, steps: Sequence[int], count: int) -> tuple[int, int]:
    """Return the first and last line number of the step that a line stands in, or of the file."""
    above = [step for step in steps if step < n]
    if not above:
        return 1, count
    below = (step for step in steps if step > n)
    return above[-1] + 1, next(below, count)


def _outside_code(lines: Sequence[str]) -> Iterator[int]:
    fence = ""
    for n, line in enumerate(lines):
        if fence:
            fence = "" if line.rstrip() == fence else fence
        elif found := _CODE.match(line):
            fence = found[1]
        else:
            yield n
