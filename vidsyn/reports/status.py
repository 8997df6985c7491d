"""Units by status: what is a draft, what is approved, by whom and when."""

from collections.abc import Callable

from vidsyn.model import addresses
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.kinds import Unit, audience_of
from vidsyn.model.units import Module
from vidsyn.rendering.strings import strings
from vidsyn.reports.table import Cell, Report

COLUMNS = ("unit", "for", "status", "by", "on")


def status(catalogue: Catalogue) -> Report:
    """Return a row for each unit, the drafts first. A gap is a unit that nobody has approved."""
    units = sorted(catalogue.units, key=lambda unit: unit.card.value.status != "draft")
    say = strings().say
    return Report("status", COLUMNS, tuple(_row(unit, say) for unit in units))


def _row(unit: Unit, say: Callable[[str], str]) -> tuple[Cell, ...]:
    card = unit.card.value
    reviewed = card.reviewed
    is_for = f"audience.{audience_of(unit)}"
    if isinstance(unit, Module):
        is_for = f"band.{unit.band}.grades"
    return (
        Cell(card.title, addresses.unit(unit)),
        Cell(say(is_for)),
        Cell(say(f"report.status.{card.status}")),
        Cell(reviewed.by if reviewed else "", is_gap=not reviewed),
        Cell(reviewed.on.isoformat() if reviewed else ""),
    )
