"""Links lead somewhere, and nowhere a browser would run."""

from collections.abc import Iterator

from vidsyn.checks.documents import documents
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Document, Link
from vidsyn.model.targets import find_page, is_outside, is_unread, is_unsafe
from vidsyn.problems import Problem


def links_lead_somewhere(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `unsafe-link`, `dead-link` and `dead-anchor`."""
    for document in documents(catalogue):
        for prose in document.prose():
            for link in prose.links:
                yield from _problems(link, document, catalogue)


def _problems(link: Link, document: Document, catalogue: Catalogue) -> Iterator[Problem]:
    if is_unsafe(link.target):
        message = f"Linket `{link.target}` er ikke en adresse, man trygt kan klikke på."
        yield Problem(
            link.place, "unsafe-link", message, "Brug en adresse, der begynder med `https://`."
        )
    elif is_outside(link.target):
        return
    elif link.target.startswith("#"):
        yield from _anchor(link, link.target[1:], document)
    elif found := find_page(link.target, link.place.path, catalogue):
        yield from _anchor(link, found.anchor, found.document)
    elif not is_unread(link.target, link.place.path, catalogue):
        message = f"Linket `{link.target}` fører ingen steder hen."
        hint = "Skriv kildens navn, fx `lesson-2.md`, eller en hel adresse med `https://`."
        yield Problem(link.place, "dead-link", message, hint)


def _anchor(link: Link, anchor: str, document: Document | None) -> Iterator[Problem]:
    ids = [step.id for step in document.steps] if document else []
    if anchor and anchor not in ids:
        message = f"Der er intet trin med id `{anchor}` på den side, linket fører til."
        yield Problem(link.place, "dead-anchor", message, "Se efter `#` i trinnets overskrift.")


RULES = (links_lead_somewhere,)
