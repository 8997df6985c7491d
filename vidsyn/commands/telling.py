"""How commands say what was found, in the words of a person."""

from collections.abc import Sequence
from pathlib import Path

from vidsyn.problems import Problem, as_text, errors


def print_problems(problems: Sequence[Problem], root: Path) -> None:
    """Print the errors with their source lines, then the remarks, and at last how it went."""
    wrong = errors(problems)
    noted = [problem for problem in problems if problem.severity == "remark"]
    if wrong:
        print(as_text(wrong, root), end="\n\n")
    if noted:
        print(f"Bemærkninger. De stopper ikke noget.\n\n{as_text(noted, root)}", end="\n\n")
    print(summary(problems))


def summary(problems: Sequence[Problem]) -> str:
    """Return how it went, in one sentence."""
    wrong, all_of_them = len(errors(problems)), len(problems)
    found = all_of_them - wrong
    noted = f" og {remarks(found)}" if found else ""
    if wrong:
        return f"{wrong} fejl{noted}. Ret fejlene, og kør igen."
    return f"Ingen fejl{noted}. Alt kan bygges."


def remarks(count: int) -> str:
    """Return the count with its noun."""
    return f"{count} {'bemærkning' if count == 1 else 'bemærkninger'}"


def shown(path: Path) -> str:
    """Return the path as short as it can be said from where the author stands."""
    here = Path.cwd()
    return str(path.relative_to(here)) if here in path.parents else str(path)
