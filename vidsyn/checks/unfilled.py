"""What `python3 build.py new` has made is not finished while it still says what to write."""

from collections.abc import Iterable, Iterator

from vidsyn.model.catalogue import Catalogue
from vidsyn.problems import Problem

CODE = "unfilled"

OF_ALL = "too-hard"
"""An error that is measured over a whole text, and so is not known before the text is there."""


def skeletons_are_filled(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `unfilled` for each place that a skeleton has left to its author. Project rule."""
    for mark in catalogue.marks:
        if mark.is_note:
            message = f"Her skal du vælge {mark.what}."
            hint = "Ret linjen, så den passer, og slet noten fra `#`."
        else:
            message = f"Her mangler {mark.what}."
            hint = "Skriv det i stedet for `SKRIV: …`."
        yield Problem(mark.place, CODE, message, hint)


def without_unwritten(found: Iterable[Problem], catalogue: Catalogue) -> list[Problem]:
    """Return the problems, without what follows from a line that nobody has written yet.

    Nor is a file with such lines judged as a whole, or remarked upon: it is not there yet.
    """
    lines = {(mark.place.path, mark.place.line) for mark in catalogue.marks}
    files = {path for path, _ in lines}

    def follows(problem: Problem) -> bool:
        place = problem.place
        can_wait = problem.severity == "remark" or problem.code == OF_ALL
        return (place.path, place.line) in lines or (can_wait and place.path in files)

    return [problem for problem in found if problem.code == CODE or not follows(problem)]


RULES = (skeletons_are_filled,)
