"""What may be read while it is written, and may not be published: asked at a release alone."""

from collections.abc import Iterator, Sequence

from vidsyn.checks import facts
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.freshness import dated
from vidsyn.problems import Problem


def units_are_approved(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `draft` for every unit that no named professional has approved."""
    for unit in catalogue.units:
        if unit.card.value.status == "draft":
            message = f"`{unit.card.value.title}` er et udkast."
            hint = (
                "Når en fagperson har sagt god for det: skriv `status: approved` og "
                "`reviewed: {by: NAVN, role: ROLLE, on: DATO}`."
            )
            yield Problem(unit.card.at("status"), "draft", message, hint)


def facts_are_fresh(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `expired` for every fact that was last read six months ago, or more.

    Source: gate 3 of the quality rubric.
    """
    for each in dated(catalogue.facts):
        if catalogue.today >= each.expires:
            yield Problem(each.place, "expired", facts.said(each, "udløb"), facts.RENEW)


def contacts_are_confirmed(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `unconfirmed-contact` where nobody who has the number has said that it is right."""
    for name, contact in catalogue.facts.contacts.facts.items():
        if contact.value.confirmed is None:
            has_number = bool(contact.value.phone)
            message = (
                f"`{name}` er ikke bekræftet." if has_number else f"`{name}` mangler et nummer."
            )
            hint = (
                "Spørg dem, der har nummeret, og skriv `confirmed: {by: NAVN, on: DATO}`."
                if has_number
                else "Skriv jeres eget nummer, og lad dem, der har det, bekræfte det."
            )
            yield Problem(contact.at("confirmed"), "unconfirmed-contact", message, hint)


def released(found: Sequence[Problem], catalogue: Catalogue) -> list[Problem]:
    """Return the problems with those that stand in the way of a release, each place once."""
    more = [problem for rule in RULES for problem in rule(catalogue)]
    expired = {problem.place for problem in more if problem.code == "expired"}
    kept = [each for each in found if each.code != "soon-expired" or each.place not in expired]
    return [*kept, *more]


RULES = (units_are_approved, facts_are_fresh, contacts_are_confirmed)
