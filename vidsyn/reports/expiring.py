"""What expires in the next 90 days, and what has: numbers, laws, wordings and sources."""

from datetime import timedelta

from vidsyn.model.catalogue import Catalogue
from vidsyn.model.freshness import dated
from vidsyn.reports.table import Cell, Report

COLUMNS = ("fact", "register", "checked", "expires")

AHEAD = timedelta(days=90)


def expiring(catalogue: Catalogue) -> Report:
    """Return a row for each fact that expires within 90 days, the first first.

    A gap is one that has expired: a release refuses it.
    """
    soon = [each for each in dated(catalogue.facts) if each.expires <= catalogue.today + AHEAD]
    rows = [
        (
            Cell(each.id),
            Cell(str(each.place.path)),
            Cell(each.read_on.isoformat()),
            Cell(each.expires.isoformat(), is_gap=each.expires <= catalogue.today),
        )
        for each in sorted(soon, key=lambda each: (each.expires, each.place))
    ]
    return Report("expiring", COLUMNS, tuple(rows))
