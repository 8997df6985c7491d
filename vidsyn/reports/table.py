"""A report: a table of what stands in the catalogue, and what is missing in it."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import groupby

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would take a cell for a formula by, if it began so."""


@dataclass(frozen=True)
class Cell:
    """What stands in a cell, and the address it leads to, if any; a gap is something missing.

    Of many items a page shows how many they are, and unfolds them.
    """

    text: str = ""
    address: str = ""
    is_gap: bool = False
    items: tuple[str, ...] = ()


@dataclass(frozen=True)
class Report:
    """A named table. Its title, lead and columns are words of the site: `report.NAME.COLUMN`.

    Columns that are not words of the site, but units, are named in `units`, after the others. A
    page says the first `common` cells once for all the rows that have them in common.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    units: tuple[Cell, ...] = ()
    common: int = 0

    @property
    def gaps(self) -> int:
        """How many cells say that something is missing."""
        return sum(cell.is_gap for row in self.rows for cell in row)

    def groups(self) -> Iterator[tuple[tuple[Cell, ...], list[tuple[Cell, ...]]]]:
        """Yield the cells that rows have in common, and the rest of each of those rows."""
        for shared, rows in groupby(self.rows, key=lambda row: row[: self.common]):
            yield shared, [row[self.common :] for row in rows]


def as_csv(head: Sequence[str], report: Report) -> str:
    """Return the report as Danish spreadsheets read it: semicolons, and a mark that it is UTF-8.

    No cell is a formula, whatever an author wrote (CWE-1236).
    """
    text = StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([*head, *(_plain(unit.text) for unit in report.units)])
    writer.writerows([_plain(_text(cell)) for cell in row] for row in report.rows)
    return f"\ufeff{text.getvalue()}"


def _text(cell: Cell) -> str:
    return ", ".join(cell.items) or cell.text


def _plain(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text
