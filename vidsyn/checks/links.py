"""Links lead somewhere, and nowhere a browser would run."""

from collections.abc import Iterator

from vidsyn.checks.documents import documents
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Document, Link
from vidsyn.model.targets import ROOT, anchors_of, find_page, is_outside, is_unread, is_unsafe
from vidsyn.problems import Problem

SAYS_NOTHING = frozenset(
    {
        *("her", "klik her", "tryk her", "se her", "herfra", "hent her", "læs her"),
        *("læs mere", "læs mere her", "se mere", "mere", "link", "linket", "dette link", "siden"),
    }
)
"""Words of a link that mean nothing without the sentence around them."""


def links_lead_somewhere(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `unsafe-link`, `dead-link` and `dead-anchor`."""
    split = {document.place for document in _split(catalogue)}
    for document in documents(catalogue):
        for link in (link for prose in document.prose() for link in prose.links):
            if document.place in split and link.target.startswith("#"):
                yield _to_some_pages(link)
            else:
                yield from _problems(link, document, catalogue)


def links_say_where(catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `vague-link`: links are often heard one after the other (WCAG 2.2, 2.4.4)."""
    for document in documents(catalogue):
        for link in (link for prose in document.prose() for link in prose.links):
            words = " ".join(link.text.casefold().split()).strip(" .:!*_»«")
            if words in SAYS_NOTHING:
                message = f"Linket »{link.text}« siger ikke, hvor det fører hen."
                hint = "Sæt linket om ord, der kan stå alene: `[håndbogen om blokke](skriv.md)`."
                yield Problem(link.place, "vague-link", message, hint, "remark")


def searches_lead_somewhere(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `dead-link` for a page that `facts/search.yml` names, and that is not there."""
    for sought in catalogue.facts.search.facts.values():
        page = sought.value.page
        if find_page(page, ROOT, catalogue) or is_unread(page, ROOT, catalogue):
            continue
        message = f"`{page}` bliver ikke til nogen side."
        hint = "Skriv kildens navn med alle mapper, fx `courses/about/index.md`."
        yield Problem(sought.at("page"), "dead-link", message, hint)


def _problems(link: Link, document: Document, catalogue: Catalogue) -> Iterator[Problem]:
    if is_unsafe(link.target):
        message = f"Linket `{link.target}` er ikke en adresse, man trygt kan klikke på."
        yield Problem(
            link.place,
            "unsafe-link",
            message,
            "Brug en adresse, der begynder med `https://`, `mailto:` eller `tel:`.",
        )
    elif is_outside(link.target):
        return
    elif link.target.startswith("#"):
        yield from _anchor(link, link.target[1:], anchors_in(document, catalogue))
    elif found := find_page(link.target, link.place.path, catalogue):
        yield from _anchor(link, found.anchor, found.anchors)
    elif not is_unread(link.target, link.place.path, catalogue):
        message = f"Linket `{link.target}` fører ingen steder hen."
        hint = "Skriv kildens navn, fx `lesson-2.md`, eller en hel adresse med `https://`."
        yield Problem(link.place, "dead-link", message, hint)


def _split(catalogue: Catalogue) -> Iterator[Document]:
    """Return the texts that become several pages, of which some lack some of the steps."""
    for module in catalogue.modules:
        if module.repetition:
            yield module.repetition.document
    for kit in catalogue.kits:
        yield kit.slide_document
        yield from (case.document for case in kit.cases)


def _to_some_pages(link: Link) -> Problem:
    message = f"Teksten bliver til flere sider, og `{link.target}` er ikke på dem alle."
    hint = "Sig med ord, hvad du mener, eller link til en anden fil."
    return Problem(link.place, "dead-anchor", message, hint)


def anchors_in(document: Document, catalogue: Catalogue) -> frozenset[str]:
    """Return the ids of the page a document becomes."""
    for page in catalogue.texts:
        if page.document is document:
            return page.anchors
    return anchors_of(document)


def _anchor(link: Link, anchor: str, anchors: frozenset[str]) -> Iterator[Problem]:
    if anchor and anchor not in anchors:
        message = f"Der er intet trin med id `{anchor}` på den side, linket fører til."
        yield Problem(link.place, "dead-anchor", message, "Se efter `#` i trinnets overskrift.")


RULES = (links_lead_somewhere, links_say_where, searches_lead_somewhere)
