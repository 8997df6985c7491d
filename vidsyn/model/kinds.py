"""The kinds of units there are, one for each audience."""

from vidsyn.model.guides import Guide
from vidsyn.model.kits import Kit
from vidsyn.model.units import Audience, Module

Unit = Module | Guide | Kit


def audience_of(unit: Unit) -> Audience:
    """Return whom a unit is for."""
    if isinstance(unit, Module):
        return "schools"
    return "parents" if isinstance(unit, Guide) else "professionals"
