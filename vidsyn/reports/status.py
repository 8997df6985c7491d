"""Units by status: what is a draft, what is approved, by whom and when."""

from vidsyn.model import addresses
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.kinds import Unit, audience_of
from vidsyn.model.units import Module
from vidsyn.reports.table import Cell, Report

READERS = {
    "indskoling": "0.–3. klasse",
    "mellemtrin": "4.–6. klasse",
    "udskoling": "7.–10. klasse",
    "parents": "forældre",
    "professionals": "fagfolk",
}

STATUS = {"draft": "udkast", "approved": "godkendt"}

COLUMNS = ("unit", "for", "status", "by", "on")


def status(catalogue: Catalogue) -> Report:
    """Return a row for each unit, the drafts first. A gap is a unit that nobody has approved."""
    units = sorted(catalogue.units, key=lambda unit: unit.card.value.status != "draft")
    return Report("status", COLUMNS, tuple(_row(unit) for unit in units))


def _row(unit: Unit) -> tuple[Cell, ...]:
    card = unit.card.value
    reviewed = card.reviewed
    readers = unit.band if isinstance(unit, Module) else audience_of(unit)
    return (
        Cell(card.title, addresses.unit(unit)),
        Cell(READERS[readers]),
        Cell(STATUS[card.status]),
        Cell(reviewed.by if reviewed else "", is_gap=not reviewed),
        Cell(reviewed.on.isoformat() if reviewed else ""),
    )
