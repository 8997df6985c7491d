"""Where what is for paper alone stands: the addresses of files that are no pages of the site.

As `addresses`, they end in `.html`, as they are laid out; the file has the same name and `.pdf`.
"""

from vidsyn.model.addresses import (
    case,
    case_notes,
    cases,
    evaluation,
    folder,
    handout,
    notes,
    slides,
    speaker,
    unit,
)
from vidsyn.model.guides import Guide
from vidsyn.model.kits import Kit, KitPage
from vidsyn.model.units import Band, Module

VOTE_CARDS = "laerer/stemmekort.html"
TECHNIQUE_CARDS = "greb/kort.html"


def booklet(name: Band) -> str:
    """Return everything for a band in one file, with the answers: in the teacher's tree only."""
    return f"laerer/{name}/haefte.html"


def teacher_guide(module: Module) -> str:
    """Return all that a teacher reads of a module."""
    return f"laerer/{module.band}/{module.id}/laerervejledning.html"


def boosters_sheet(module: Module) -> str:
    """Return a module's boosters as sheets to write on."""
    return f"{folder(module)}/boost-ark.html"


def boosters_key(module: Module) -> str:
    """Return the answers to these sheets: in the teacher's tree only."""
    return f"laerer/{module.band}/{module.id}/boost-facit.html"


def guide_paper(guide: Guide) -> str:
    """Return the whole guide."""
    return f"{folder(guide)}/guide.html"


def case_cards(kit: Kit) -> str:
    """Return a kit's cases as cards to hand out, each with its questions on the back."""
    return f"{folder(kit)}/case-kort.html"


def run_sheet(kit: Kit, length: int) -> str:
    """Return the run-sheet of a talk that lasts so many minutes."""
    return f"{folder(kit)}/drejebog-{length}.html"


def poster(kit: Kit, page: KitPage) -> str:
    """Return a page that the kit's author has written, as a poster."""
    return f"{folder(kit)}/{page.name}-plakat.html"


def made_for(kit: Kit) -> frozenset[str]:
    """Return the pages that are made of every kit, and so are no names for its author's own."""
    talk = (slides, notes, run_sheet)
    whole = (unit, speaker, cases, case_notes, case_cards, handout, evaluation)
    talks = (page(kit, length) for page in talk for length in kit.card.value.lengths)
    own = (poster(kit, page) for page in kit.pages)
    cards = (case(kit, one) for one in kit.cases)
    return frozenset([*talks, *(page(kit) for page in whole), *own, *cards])
