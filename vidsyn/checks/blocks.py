"""Blocks stand where somebody gets to see them: each kind of unit has its own."""

from collections.abc import Iterator

from vidsyn.checks.documents import documents
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Document, Slot
from vidsyn.model.kinds import Unit, audience_of
from vidsyn.model.units import Audience
from vidsyn.problems import Problem
from vidsyn.reading.wording import listed

_EVERYWHERE = frozenset({"post", "chat", "rule", "technique"})

ALLOWED: dict[Audience, frozenset[str]] = {
    "schools": _EVERYWHERE
    | {"activity", "talk", "teacher", "easier", "harder", "board", "key", "paper", "exit"},
    "parents": _EVERYWHERE | {"say", "avoid", "ages", "tonight", "stuck", "others-ask"},
    "professionals": _EVERYWHERE | {"notes", "exercise", "handout"},
}

_KNOWN = frozenset(name for names in ALLOWED.values() for name in names)

_NOUNS: dict[Audience, str] = {
    "schools": "et forløb",
    "parents": "en guide",
    "professionals": "et oplæg",
}


def blocks_fit_their_unit(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `misplaced-block`: nobody would see a block that its kind of unit does not know."""
    for unit in catalogue.units:
        audience = audience_of(unit)
        for document in unit.documents:
            for block in document.blocks():
                if block.name in _KNOWN - ALLOWED[audience]:
                    message = f"`{block.name}` hører ikke til i {_NOUNS[audience]}."
                    hint = f"Brug {listed(sorted(ALLOWED[audience]))}."
                    yield Problem(block.place, "misplaced-block", message, hint)


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
