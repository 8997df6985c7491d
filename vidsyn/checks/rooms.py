"""A case is fair: as many claims hold as do not, and each can be looked up in several places."""

import re
from collections import Counter
from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Block, Document, Fill, Node, QuizUse, Step
from vidsyn.model.rooms import Room
from vidsyn.model.units import Module
from vidsyn.problems import Place, Problem
from vidsyn.reading.attributes import OF_PAGES
from vidsyn.reading.wording import listed

FEWEST_PAGES = 3
"""Two pages can only agree or not."""

BLOCKS = ("post", "chat", "teacher")
"""What may stand in a case: another site has no exercises of ours."""

_NOBODYS = re.compile(r"(?:[a-z0-9-]+\.)+example(?:/[a-z0-9/._-]*)?")


def cases_are_balanced(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `cases-unbalanced`: who only meets falsehoods learns to believe nothing. Project rule.

    Of a set with a case that could not be read it is not known.
    """
    unread = {path.parent for path in catalogue.unread}
    for module in catalogue.modules:
        held = Counter(room.card.value.verdict for room in module.rooms)
        if held[True] != held[False] and module.place.path.parent / "cases" not in unread:
            message = f"Sande sager: {held[True]}. Falske sager: {held[False]}."
            hint = "Skriv en sag mere, eller lad en ende anderledes: Der skal være lige mange."
            place = module.rooms[-1].card.at("verdict")
            yield Problem(place, "cases-unbalanced", message, hint)


def cases_have_pages(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `case-pages` for too few or empty ones, and `text-before-steps` for text on none."""
    for _, room in _rooms(catalogue):
        document, count = room.document, len(room.pages)
        if count < FEWEST_PAGES and document.readable:
            message = f"Sider at finde i sagen: {count}. Der skal være mindst tre."
            hint = 'Skriv `## Overskrift { #id from="Afsender" address="sted.example/side" }`.'
            yield Problem(document.place, "case-pages", message, hint)
        for page in (each for each in room.pages if not _shown(each)):
            message = f"Der står ikke noget på siden `{page.title}`."
            yield Problem(page.place, "case-pages", message, "Skriv det under dens overskrift.")
        for node in document.intro:
            message = "Teksten står før den første side og hører ikke til noget."
            hint = "Flyt den ned under en `##`-overskrift."
            yield Problem(node.place, "text-before-steps", message, hint)


def _shown(page: Step) -> list[Node]:
    """Return what a pupil sees of the page."""
    return [each for each in page.nodes if not (isinstance(each, Block) and each.name == "teacher")]


def pages_say_whose_they_are(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `missing-key`, and `case-address` for an address that somebody could own."""
    for _, room in _rooms(catalogue):
        for page in (each for each in room.pages if each.readable):
            for key in ("from", "address"):
                if not getattr(page, OF_PAGES[key]):
                    message = f"Siden `{page.title}` mangler `{key}`."
                    hint = 'Skriv `from="Afsender" address="sted.example/side"` i klammen.'
                    yield Problem(page.place, "missing-key", message, hint)
            if page.address and not _NOBODYS.fullmatch(page.address):
                message = f"`{page.address}` kan være nogens adresse."
                hint = "Skriv den med små bogstaver, og lad navnet slutte på `.example`."
                yield Problem(page.place, "case-address", message, hint)


def only_what_other_sites_have(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `misplaced-block`: nobody would see an exercise or a quiz of ours in a case."""
    for _, room in _rooms(catalogue):
        for name, place in _strange(room.document):
            message = f"`{name}` hører ikke til i en sag."
            hint = f"Brug almindelig tekst, {listed(BLOCKS)}, og skriv resten i lektionen."
            yield Problem(place, "misplaced-block", message, hint)


def _strange(document: Document) -> Iterator[tuple[str, Place]]:
    """Yield what is neither text nor a block of other sites; `!current` has its own rule."""
    for node in document.nodes:
        if isinstance(node, Block) and node.name not in BLOCKS:
            yield node.name, node.place
        elif isinstance(node, QuizUse):
            yield "!quiz", node.place
        elif isinstance(node, Fill):
            yield f"!{node.kind}", node.place


def addresses_are_free(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `duplicate-id` for a page that would be written over: `x` of `uret`, and `uret-x`."""
    for module in catalogue.modules:
        taken = {addresses.room(module, each.name): each.document.place for each in module.rooms}
        for room in module.rooms:
            for page in room.pages:
                address = addresses.found(module, room.name, page.id)
                other = taken.setdefault(address, page.place)
                if other.path != page.place.path:
                    message = f"Siden får samme adresse som {other}."
                    yield Problem(page.place, "duplicate-id", message, "Giv den et andet id.")


def pages_pretend_to_stand_apart(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `case-address` for two pages of a case that pretend to stand in one place."""
    for _, room in _rooms(catalogue):
        seen: dict[str, Step] = {}
        for page in (each for each in room.pages if each.address):
            if page.address in seen:
                message = f"Siden `{seen[page.address].title}` har den samme adresse."
                hint = "Giv hver side sin egen, fx med et ord mere efter skråstregen."
                yield Problem(page.place, "case-address", message, hint)
            seen.setdefault(page.address, page)


def _rooms(catalogue: Catalogue) -> Iterator[tuple[Module, Room]]:
    for module in catalogue.modules:
        for room in module.rooms:
            yield module, room


RULES = (
    cases_are_balanced,
    cases_have_pages,
    pages_say_whose_they_are,
    only_what_other_sites_have,
    addresses_are_free,
    pages_pretend_to_stand_apart,
)
