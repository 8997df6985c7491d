"""What can expire is read again in time."""

from collections.abc import Iterator

from vidsyn.model.catalogue import Catalogue
from vidsyn.model.freshness import Dated, dated
from vidsyn.problems import Problem

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


RULES = (facts_are_read_again,)
