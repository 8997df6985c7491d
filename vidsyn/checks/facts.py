"""What can expire is read again in time."""

from collections.abc import Iterator
from datetime import date

from vidsyn.model.catalogue import Catalogue
from vidsyn.model.freshness import Dated, dated
from vidsyn.problems import Place, Problem

READ = "Skriv den dag, nogen sidst læste det i kilden."
CONFIRMED = "Skriv den dag, de sagde god for det."
EXAMINED = "Skriv den dag, siden blev gået igennem."
ONE_PLACE = "Lad det stå ét sted. Er det kun opfyldt nogle steder, så skriv det under `fails`."
RENEW = "Læs den i kilden igen, ret, hvad der er ændret, og skriv dagen."


def facts_are_read_again(catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `soon-expired`: from five months on, a number, a law or a wording is to be read again.

    From six months on a release refuses it. Project rule, after gate 3 of the quality rubric.
    """
    for each in dated(catalogue.facts):
        if catalogue.today >= each.soon:
            verb = "udløb" if catalogue.today >= each.expires else "udløber"
            yield Problem(each.place, "soon-expired", said(each, verb), RENEW, "remark")


def said(each: Dated, verb: str) -> str:
    """Return when the fact was read, and when it expires or did."""
    return f"`{each.id}` er sidst læst {each.read_on} og {verb} {each.expires}."


def facts_were_read(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `day-to-come`: nobody has read, confirmed or examined anything on a day to come."""
    facts = catalogue.facts
    for register in (facts.contacts, facts.law, facts.curriculum, facts.sources):
        for fact in register.facts.values():
            yield from _to_come(fact.value.checked, fact.at("checked"), READ, catalogue)
    for contact in facts.contacts.facts.values():
        if confirmed := contact.value.confirmed:
            place = contact.at("confirmed", "on")
            yield from _to_come(confirmed.on, place, CONFIRMED, catalogue)
    for run in facts.examined.facts.values():
        yield from _to_come(run.value.on, run.at("on"), EXAMINED, catalogue)


def _to_come(day: date, place: Place, hint: str, catalogue: Catalogue) -> Iterator[Problem]:
    if day > catalogue.today:
        yield Problem(place, "day-to-come", f"Dagen {day} er ikke kommet endnu.", hint)


def one_answer_each(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `two-answers`: one person cannot say two things of a criterion on the same day."""
    for run in catalogue.facts.examined.facts.values():
        answered: set[str] = set()
        for criterion, steps in run.value.said:
            if criterion in answered:
                message = f"Kravet `{criterion}` er allerede besvaret."
                yield Problem(run.at(*steps), "two-answers", message, ONE_PLACE)
            answered.add(criterion)


RULES = (facts_are_read_again, facts_were_read, one_answer_each)
