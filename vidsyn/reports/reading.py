"""Reading level: the lix and the longest sentence of every page, beside what its readers read."""

from vidsyn.checks.language.level import FEW, HARDEST, LONGEST, READERS, TARGET
from vidsyn.checks.language.pages import Page, pages
from vidsyn.language.lix import lix
from vidsyn.model.catalogue import Catalogue
from vidsyn.reports.table import Cell, Report

COLUMNS = ("source", "part", "readers", "lix", "target", "hardest", "longest", "most")


def reading(catalogue: Catalogue) -> Report:
    """Return a row for each page long enough to measure, the hardest for its readers first.

    Numbers are lix, and words of a sentence. What stands out is above the target, or too long.
    """
    read = [page for page in pages(catalogue) if _words(page) >= FEW]
    read.sort(key=lambda page: (TARGET[page.reader] - _lix(page), str(page.place.path)))
    return Report("reading", COLUMNS, tuple(map(_row, read)))


def _words(page: Page) -> int:
    return sum(len(each.sentence.words) for each in page.found)


def _lix(page: Page) -> int:
    return lix((each.sentence for each in page.found), page.known).value


def _row(page: Page) -> tuple[Cell, ...]:
    value, longest = _lix(page), max(len(each.sentence.words) for each in page.found)
    target, most = TARGET[page.reader], LONGEST[page.reader]
    return (
        Cell(str(page.place.path)),
        Cell(page.name),
        Cell(READERS[page.reader]),
        Cell(str(value), is_gap=value > target),
        Cell(str(target)),
        Cell(str(HARDEST[page.reader])),
        Cell(str(longest), is_gap=longest > most),
        Cell(str(most)),
    )
