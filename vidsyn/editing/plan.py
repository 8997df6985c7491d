"""Take a unit out of `planned.yml` when somebody begins to write it."""

from pathlib import Path, PurePosixPath

from vidsyn.editing.whole import replace
from vidsyn.reading.yaml import parse


def take_from_plan(file: Path, path: PurePosixPath, name: str) -> None:
    """Remove the unit from the file; the file itself goes with the last one."""
    text = without_planned(file.read_bytes().decode("utf-8"), path, name)
    if text.strip():
        replace(file, text.encode("utf-8"))
    else:
        file.unlink()


def without_planned(text: str, path: PurePosixPath, name: str) -> str:
    """Return the text without the unit; all other lines stay as their author laid them out."""
    parsed = parse(text, path)
    units = parsed.data if isinstance(parsed.data, list) else []
    lines = text.splitlines(keepends=True)
    starts = [_dash(parsed.places[n,].line - 1, lines) for n in range(len(units))]
    for n, unit in enumerate(units):
        if isinstance(unit, dict) and unit.get("id") == name:
            end = starts[n + 1] if n + 1 < len(units) else len(lines)
            return "".join(lines[: starts[n]] + lines[end:])
    return text


def _dash(line: int, lines: list[str]) -> int:
    """Return the line of the dash that an entry begins with, on its own line or the one above."""
    return line if lines[line].lstrip().startswith("-") or not line else _dash(line - 1, lines)
