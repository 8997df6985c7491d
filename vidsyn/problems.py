"""What went wrong, where, and what to do about it: values, collected, and four printers.

Reading and checking never stop at the first mistake: they collect problems, so
an author sees everything at once, as with a spelling checker.
"""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Literal, NamedTuple

Severity = Literal["error", "remark"]

_WIDTH = 100
"""Characters of a source line shown around a mistake."""

_LARGE = 1_000_000
"""Bytes above which a file is not opened to show a line of it."""

_TEXT = {".md", ".yml"}

SEVERITY_NAMES = {"error": "fejl", "remark": "bemærkning"}


class Place(NamedTuple):
    """A spot in a source file, its path relative to the root.

    Lines and columns count from 1, as editors do.
    """

    path: PurePosixPath
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{visible(str(self.path))}:{self.line}:{self.column}"

    @classmethod
    def within(cls, path: PurePosixPath, text: str, offset: int) -> "Place":
        """Return the place of the sign at the offset in the whole text of a file."""
        column = offset - text.rfind("\n", 0, offset)
        return cls(path, text.count("\n", 0, offset) + 1, column)

    def moved(self, lines: int = 0, columns: int = 0) -> "Place":
        """Return the place so many lines below, or columns to the right."""
        return Place(self.path, self.line + lines, self.column + columns)


@dataclass(frozen=True, order=True)
class Problem:
    """One thing an author can put right: what is so, where, and what to do."""

    place: Place
    code: str
    message: str
    hint: str = ""
    severity: Severity = "error"


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Return those that stop a build."""
    return [problem for problem in problems if problem.severity == "error"]


def as_text(problems: Iterable[Problem], root: Path) -> str:
    """Format problems for a terminal, each with the line it is about, by file and line."""
    return "\n\n".join(_one(problem, root) for problem in sorted(problems))


def as_json(problems: Iterable[Problem]) -> str:
    """Format problems as a JSON list of {path, line, column, code, severity, message, hint}."""
    rows = [
        {
            "path": str(problem.place.path),
            "line": problem.place.line,
            "column": problem.place.column,
            "code": problem.code,
            "severity": problem.severity,
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in sorted(problems)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def as_github(problems: Iterable[Problem]) -> str:
    """Format problems as annotations for GitHub Actions, one a line."""
    return "\n".join(_annotation(problem) for problem in sorted(problems))


def as_gitlab(problems: Iterable[Problem]) -> str:
    """Format problems as a code quality report for GitLab: a JSON list that it shows on the lines.

    A fingerprint says which problem it is without its line, so that one that only moved is not
    taken for a new one; of several alike in a file, each is counted.
    """
    seen: Counter[str] = Counter()
    rows = []
    for problem in sorted(problems):
        name = "\0".join((str(problem.place.path), problem.code, problem.message))
        seen[name] += 1
        rows.append(
            {
                "description": " ".join(part for part in (problem.message, problem.hint) if part),
                "check_name": problem.code,
                "fingerprint": sha256(f"{name}\0{seen[name]}".encode()).hexdigest(),
                "severity": "critical" if problem.severity == "error" else "minor",
                "location": {
                    "path": str(problem.place.path),
                    "lines": {"begin": problem.place.line},
                },
            }
        )
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _annotation(problem: Problem) -> str:
    place = problem.place
    level = "error" if problem.severity == "error" else "warning"
    text = " ".join(part for part in (problem.message, problem.hint) if part)
    properties = (
        f"file={_property(str(place.path))},line={place.line},col={place.column},"
        f"title={_property(problem.code)}"
    )
    return f"::{level} {properties}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _one(problem: Problem, root: Path) -> str:
    place = problem.place
    name = SEVERITY_NAMES[problem.severity]
    gutter = " " * len(str(place.line))
    parts = [f"{place}: {name}: {visible(problem.message)} [{problem.code}]"]
    if source := excerpt(place, root):
        parts += [f"{gutter} |", source]
    if problem.hint:
        parts.append(f"{gutter} = {visible(problem.hint)}")
    return "\n".join(parts)


def excerpt(place: Place, root: Path) -> str:
    """Return the source line with its number, and a caret below; nothing if there is no line."""
    source = _line(place, root)
    if not source:
        return ""
    shown, column = _window(source, place.column)
    lead = "".join("\t" if sign == "\t" else " " for sign in shown[: column - 1])
    gutter = " " * len(str(place.line))
    return f"{place.line} | {visible(shown)}\n{gutter} | {lead}^"


def visible(text: str) -> str:
    """Return the text with signs a terminal would obey, or hide, made visible."""
    return "".join(each if each.isprintable() or each in "\t\n" else "\ufffd" for each in text)


def _window(source: str, column: int) -> tuple[str, int]:
    """Return the part of a long line around the column, and the column in that part."""
    start = max(0, min(column - 1 - _WIDTH // 2, len(source) - _WIDTH))
    return source[start : start + _WIDTH], column - start


def _line(place: Place, root: Path) -> str:
    """Return the source line, or nothing where the file is no text of ours."""
    path = root / place.path
    if path.suffix not in _TEXT or path.is_symlink() or not path.is_file():
        return ""
    if path.stat().st_size > _LARGE:
        return ""
    text = path.read_text(encoding="utf-8-sig", errors="replace").replace("\r\n", "\n")
    lines = text.replace("\r", "\n").split("\n")
    return lines[place.line - 1] if place.line <= len(lines) else ""
