"""What an editor wants to know of the whole site at once: each report from the catalogue alone."""

from vidsyn.model.catalogue import Catalogue
from vidsyn.reports.coverage import coverage
from vidsyn.reports.expiring import expiring
from vidsyn.reports.reading import reading
from vidsyn.reports.sources import sources
from vidsyn.reports.status import status
from vidsyn.reports.table import Report
from vidsyn.reports.techniques import techniques

REPORTS = (coverage, techniques, sources, status, reading, expiring)


def reports(catalogue: Catalogue) -> list[Report]:
    """Return every report, in the order the handbook has them."""
    return [report(catalogue) for report in REPORTS]
