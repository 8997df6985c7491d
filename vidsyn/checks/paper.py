"""What is printed has room on its paper: nothing is cut, and nothing is made so small."""

from collections.abc import Iterator

from vidsyn.model.catalogue import Catalogue
from vidsyn.problems import Problem

LINE = 88
"""Characters side by side on an A4 sheet, at the size of running text."""

AROUND = 2
"""Characters that the space around each column is as wide as."""


def tables_have_room(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `table-too-wide` for a unit's table whose longest words go beyond the paper."""
    for document in (document for unit in catalogue.units for document in unit.documents):
        for table in (table for prose in document.prose() for table in prose.tables):
            needed = sum(width + AROUND for width in table.widths)
            if needed > LINE:
                message = (
                    f"Tabellen er for bred til et ark: de længste ord i dens {len(table.widths)} "
                    f"kolonner fylder {needed} tegn, og der er plads til {LINE}."
                )
                hint = "Byt om på rækker og kolonner, eller del den i to."
                yield Problem(table.place, "table-too-wide", message, hint)


RULES = (tables_have_room,)
