"""How many pages a paper may have where more is no use in the hand, and which texts fill it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from vidsyn.model import addresses
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.kits import Kit
from vidsyn.model.paper_addresses import poster, run_sheet
from vidsyn.model.units import Module

MOST = {
    "evaluation": 1,
    "flyer": 1,
    "handout": 1,
    "letter": 1,
    "poster": 1,
    "run-sheet": 1,
    "sheet": 2,
}
"""Pages that a kind may have at most; any other is as long as what it says."""


@dataclass(frozen=True)
class Limited:
    """A paper's kind, where it stands, and the sources that its text comes from."""

    kind: str
    address: str
    sources: tuple[PurePosixPath, ...]

    @property
    def file(self) -> str:
        """Where its PDF stands."""
        return str(PurePosixPath(self.address).with_suffix(".pdf"))

    @property
    def most(self) -> int:
        """How many pages it may have."""
        return MOST[self.kind]


def limited(catalogue: Catalogue) -> Iterator[Limited]:
    """Return every paper that has a limit."""
    for module in catalogue.modules:
        yield from _of_module(module)
    for guide in catalogue.guides:
        sources = (guide.place.path, guide.document.place.path)
        yield Limited("flyer", addresses.flyer(guide), sources)
    for kit in catalogue.kits:
        yield from _of_kit(kit)


def _of_module(module: Module) -> Iterator[Limited]:
    yield Limited("letter", addresses.letter(module), (module.place.path,))
    for lesson in module.lessons:
        address = addresses.worksheet(module, lesson.number)
        yield Limited("sheet", address, (lesson.document.place.path,))


def _of_kit(kit: Kit) -> Iterator[Limited]:
    card, slides = kit.place.path, kit.slide_document.place.path
    yield Limited("handout", addresses.handout(kit), (kit.document.place.path,))
    yield Limited("evaluation", addresses.evaluation(kit), (card,))
    for length in kit.card.value.lengths:
        yield Limited("run-sheet", run_sheet(kit, length), (card, slides))
    for page in kit.pages:
        yield Limited("poster", poster(kit, page), (page.document.place.path,))
