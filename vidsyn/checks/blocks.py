"""Blocks stand where somebody gets to see them: each kind of unit has its own."""

from collections.abc import Iterator

from vidsyn.checks.documents import documents
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Document, Slot
from vidsyn.model.kinds import Unit, audience_of
from vidsyn.model.kits import Kit
from vidsyn.model.units import Audience
from vidsyn.problems import Problem
from vidsyn.reading.wording import listed

_EVERYWHERE = frozenset({"post", "chat", "rule", "technique", "habit"})

ALLOWED: dict[Audience, frozenset[str]] = {
    "schools": _EVERYWHERE
    | {"activity", "talk", "teacher", "easier", "harder", "board", "key", "paper", "exit"},
    "parents": _EVERYWHERE | {"say", "avoid", "ages", "tonight", "stuck", "others-ask"},
    "professionals": _EVERYWHERE | {"notes", "exercise", "handout"},
}

ON_KIT_PAGES = _EVERYWHERE | {"exercise", "answer"}
"""Blocks of the pages in a kit's `pages/`: what the speaker says or hands out is not there."""

_KNOWN = frozenset(name for names in (*ALLOWED.values(), ON_KIT_PAGES) for name in names)

_ON_A_PAGE = "Flyt den til en side i oplæggets mappe `pages/`."

_WHERE: dict[Audience, str] = {
    "schools": "i et forløb",
    "parents": "i en guide",
    "professionals": "i et oplæg",
}


def blocks_fit_their_unit(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `misplaced-block`: nobody would see a block that its kind of unit does not know."""
    for document in documents(catalogue):
        unit: Unit | None = catalogue.unit_of(document.place.path)
        where, allowed = _fitting(unit, document)
        for block in document.blocks():
            if block.name in _KNOWN - allowed:
                message = f"`{block.name}` hører ikke til {where}."
                is_kits = isinstance(unit, Kit) and block.name in ON_KIT_PAGES
                hint = _ON_A_PAGE if is_kits else f"Brug {listed(sorted(allowed))}."
                yield Problem(block.place, "misplaced-block", message, hint)


def _fitting(unit: Unit | None, document: Document) -> tuple[str, frozenset[str]]:
    """Return what to call the place of a document, and the blocks that somebody sees there."""
    if unit is None:
        return "på en forside", _EVERYWHERE
    if isinstance(unit, Kit) and any(document is page.document for page in unit.pages):
        return "på en side i `pages/`", ON_KIT_PAGES
    audience = audience_of(unit)
    return _WHERE[audience], ALLOWED[audience]


def slots_stand_in_kits(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `misplaced-slot`: only a kit has a place for current knowledge."""
    for document in documents(catalogue):
        for slot in _slots(document):
            unit: Unit | None = catalogue.unit_of(slot.place.path)
            if unit is None or audience_of(unit) != "professionals":
                message = "`!current` hører kun til i et oplæg til fagfolk."
                yield Problem(slot.place, "misplaced-slot", message, "Slet linjen.")


def _slots(document: Document) -> Iterator[Slot]:
    return (node for node in document.nodes if isinstance(node, Slot))


RULES = (blocks_fit_their_unit, slots_stand_in_kits)
