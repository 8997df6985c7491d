"""Who approves a unit has a name and a role, and did it on a day that can be true."""

from collections.abc import Iterator
from datetime import date

from vidsyn.model.catalogue import Catalogue
from vidsyn.problems import Problem

FIRST = date(2026, 1, 1)
"""The first day there was anything to approve."""


def approval_has_a_name(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `approval-without-name`: no approval is invented, nor left without a name."""
    for unit in catalogue.units:
        if unit.card.value.status == "approved" and unit.card.value.reviewed is None:
            message = "Forløbet er godkendt, men ingen har sat navn på."
            hint = (
                "Skriv `reviewed: {by: NAVN, role: ROLLE, on: DATO}`, eller skriv `status: draft`."
            )
            yield Problem(unit.card.at("status"), "approval-without-name", message, hint)


def approval_has_a_day(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `approval-day` for a day that has not come yet, or was before there was anything."""
    for unit in catalogue.units:
        reviewed = unit.card.value.reviewed
        if reviewed and not FIRST <= reviewed.on <= catalogue.today:
            why = "er ikke kommet endnu" if reviewed.on > FIRST else "var, før Vidsyn fandtes"
            message = f"Dagen {reviewed.on} {why}."
            hint = f"Skriv den dag, {reviewed.by} sagde god for det."
            yield Problem(unit.card.at("reviewed", "on"), "approval-day", message, hint)


RULES = (approval_has_a_name, approval_has_a_day)
