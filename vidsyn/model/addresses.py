"""Where everything stands in the finished site. Addresses never change once published.

An address is the path of a page from the top of the site, in Danish: `skole/index.html`.
"""

from pathlib import PurePosixPath

from vidsyn.model.guides import Guide
from vidsyn.model.kinds import Unit, audience_of
from vidsyn.model.kits import Case, Kit, KitPage
from vidsyn.model.units import Audience, Band, Module

HOME = "index.html"
MISSING = "404.html"
OFFLINE = "uden-net.html"
TECHNIQUES = "greb/index.html"
FIND = "foraeldre/find.html"
SEARCH = "soeg.html"
TEACHERS_SEARCH = "laerer/soeg.html"
GALLERY = "haandbog/opgavegalleri.html"
RULES = "haandbog/regler.html"
EVIDENCE = "om/saadan-er-siden-proevet.html"
MATERIALS = "om/materialer.html"
BILL = "om/materialer.cdx.json"
WAS = "was/index.html"
STATEMENT = "haandbog/was-udkast.html"
STATEMENT_FILE = "haandbog/was-udkast.txt"

TEACHERS = "laerer/"
"""The folder of all that only teachers are shown."""

REPORTS = {
    "coverage": "rapport-maal",
    "techniques": "rapport-greb",
    "sources": "rapport-kilder",
    "status": "rapport-status",
    "reading": "rapport-laesbarhed",
    "expiring": "rapport-udloeb",
}
"""The name that each report's page and file have in the handbook's folder."""

MADE = {
    "opgavegalleri": GALLERY,
    "regler": RULES,
    **{name: f"haandbog/{name}.html" for name in REPORTS.values()},
}
"""Pages of the handbook that nobody writes, by the name a link gives them: `regler.md`."""

MADE_ABOUT = {"saadan-er-siden-proevet": EVIDENCE, "materialer": MATERIALS}
"""The same of the pages about the site."""


TEXTS = {
    PurePosixPath("courses/handbook"): "haandbog",
    PurePosixPath("courses/about"): "om",
}
"""Folders of texts that belong to no unit, and where their pictures stand."""

AUDIENCES: dict[Audience, str] = {
    "schools": "skole",
    "parents": "foraeldre",
    "professionals": "fagfolk",
}


def audience(name: Audience) -> str:
    """Return the list page of an audience."""
    return f"{AUDIENCES[name]}/index.html"


def band(name: Band) -> str:
    """Return the list page of a band."""
    return f"skole/{name}/index.html"


def unit(unit: Unit) -> str:
    """Return the first page of a unit: for a module, the pupils'."""
    return f"{folder(unit)}/index.html"


def folder(unit: Unit) -> str:
    """Return the folder of a unit, where its pictures stand too: for a module, the pupils'."""
    top = AUDIENCES[audience_of(unit)]
    return f"{top}/{unit.band}/{unit.id}" if isinstance(unit, Module) else f"{top}/{unit.id}"


def flyer(guide: Guide) -> str:
    """Return a guide on one sheet of paper."""
    return f"{folder(guide)}/flyer.html"


def speaker(kit: Kit) -> str:
    """Return what whoever holds the talk reads beforehand."""
    return f"{folder(kit)}/vejledning.html"


def slides(kit: Kit, length: int) -> str:
    """Return the slides of a talk that lasts so many minutes."""
    return f"{folder(kit)}/slides-{length}.html"


def notes(kit: Kit, length: int) -> str:
    """Return the speaker's notes to a talk that lasts so many minutes."""
    return f"{folder(kit)}/noter-{length}.html"


def cases(kit: Kit) -> str:
    """Return the list of a kit's cases."""
    return f"{folder(kit)}/cases.html"


def case(kit: Kit, one: Case) -> str:
    """Return a case as the room follows it, turn by turn."""
    return f"{folder(kit)}/case-{one.name}.html"


def case_notes(kit: Kit) -> str:
    """Return what only the speaker knows of the cases."""
    return f"{folder(kit)}/cases-noter.html"


def handout(kit: Kit) -> str:
    """Return the sheet everybody takes home."""
    return f"{folder(kit)}/uddeling.html"


def evaluation(kit: Kit) -> str:
    """Return the sheet everybody leaves behind."""
    return f"{folder(kit)}/evaluering.html"


def kit_page(kit: Kit, page: KitPage) -> str:
    """Return a page that the kit's author has written."""
    return f"{folder(kit)}/{page.name}.html"


def is_teachers(address: str) -> bool:
    """Tell whether the page stands in the teacher's tree."""
    return address.startswith(TEACHERS)


def search(address: str) -> str:
    """Return where the readers of a page search: teachers alone also find what is theirs."""
    return TEACHERS_SEARCH if is_teachers(address) else SEARCH


def lesson(unit: Module, number: int) -> str:
    """Return the pupils' page of a lesson."""
    return f"{folder(unit)}/lektion-{number}.html"


def board(unit: Module, number: int) -> str:
    """Return the page a lesson's projector shows."""
    return f"{folder(unit)}/tavle-{number}.html"


def worksheet(unit: Module, number: int) -> str:
    """Return a lesson's worksheet."""
    return f"{folder(unit)}/arbejdsark-{number}.html"


def cut_cards(unit: Module, number: int) -> str:
    """Return a lesson's cards to cut out."""
    return f"{folder(unit)}/klip-ud-{number}.html"


def measure(unit: Module, number: int) -> str:
    """Return the quiz of a lesson that a class takes twice, on paper."""
    return f"{folder(unit)}/opslag-{number}.html"


def letter(unit: Module) -> str:
    """Return the letter to parents."""
    return f"{folder(unit)}/brev.html"


def booster(unit: Module, number: int) -> str:
    """Return the pupils' page of a booster."""
    return f"{folder(unit)}/boost-{number}.html"


def room(unit: Module, name: str) -> str:
    """Return the pupils' page of a case: the claim, and where to search."""
    return f"{folder(unit)}/sager/{name}.html"


def found(unit: Module, name: str, page: str) -> str:
    """Return a page that pupils can find in a case."""
    return f"{folder(unit)}/sager/{name}-{page}.html"


def rooms_sheet(unit: Module) -> str:
    """Return a module's cases on paper, with all their pages."""
    return f"{folder(unit)}/sager-ark.html"


def rooms(unit: Module) -> str:
    """Return what only the teacher knows of the cases."""
    return f"laerer/{unit.band}/{unit.id}/sager.html"


def room_notes(unit: Module, name: str, page: str = "") -> str:
    """Return the place, on the teacher's page of all cases, of one of them or of a page in it."""
    return f"{rooms(unit)}#{room_anchor(name, page)}"


def room_anchor(name: str, page: str = "") -> str:
    """Return the id of a case, or of a page in it, on the teacher's page."""
    return f"sag-{name}-{page}" if page else f"sag-{name}"


def teacher_booster(unit: Module, number: int) -> str:
    """Return a booster with the teacher's notes."""
    return f"laerer/{unit.band}/{unit.id}/boost-{number}.html"


def teacher(unit: Module) -> str:
    """Return the teacher's first page of a module."""
    return f"laerer/{unit.band}/{unit.id}/index.html"


def teacher_lesson(unit: Module, number: int) -> str:
    """Return the teacher's page of a lesson."""
    return f"laerer/{unit.band}/{unit.id}/lektion-{number}.html"


def key(unit: Module, number: int) -> str:
    """Return the answers to a lesson's worksheet: in the teacher's tree only."""
    return f"laerer/{unit.band}/{unit.id}/facit-{number}.html"


def tally(unit: Module, quiz: str) -> str:
    """Return the sheet where a class's results of a quiz are counted, before and after."""
    return f"laerer/{unit.band}/{unit.id}/klassens-tal-{quiz}.html"


def text_media(source: PurePosixPath) -> str:
    """Return where a picture stands that a page of the handbook, or about the site, shows."""
    folder = next(each for each in source.parents if each in TEXTS)
    return f"{TEXTS[folder]}/{source.relative_to(folder)}"


def recording(unit: Module) -> str:
    """Return all that is read aloud to the youngest of a module."""
    return f"laerer/{unit.band}/{unit.id}/indtaling.html"


def recording_file(unit: Module) -> str:
    """Return the same as a file for a spreadsheet."""
    return f"laerer/{unit.band}/{unit.id}/indtaling.csv"


def handbook(name: str) -> str:
    """Return a page of the handbook."""
    return f"haandbog/{name}.html"


def report(name: str) -> str:
    """Return a report in the handbook."""
    return f"haandbog/{REPORTS[name]}.html"


def report_file(name: str) -> str:
    """Return a report as a file for a spreadsheet."""
    return f"haandbog/{REPORTS[name]}.csv"


def about(name: str) -> str:
    """Return a page about the site."""
    return f"om/{name}.html"


def technique(name: str) -> str:
    """Return the page of a technique, or of a habit: they stand side by side."""
    return f"greb/{name}.html"


def media(unit: Unit, source: PurePosixPath) -> str:
    """Return where a unit's picture stands."""
    return f"{folder(unit)}/{source.relative_to(unit.place.path.parent)}"


def teacher_media(unit: Module, source: PurePosixPath) -> str:
    """Return where a picture that only the teacher sees stands."""
    return f"laerer/{unit.band}/{unit.id}/{source.relative_to(unit.place.path.parent)}"
