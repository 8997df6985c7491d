"""Read a professionals' kit: its card, its texts, its slides, cases and pages, in one folder."""

from pathlib import PurePosixPath

from vidsyn.model.documents import Document
from vidsyn.model.kits import Case, CaseCard, Kit, KitCard, KitPage
from vidsyn.model.texts import TextCard
from vidsyn.problems import Place
from vidsyn.reading.cards import bare_document, card
from vidsyn.reading.files import Sources
from vidsyn.reading.guides import no_text
from vidsyn.reading.units import ReadUnit


def read_kit(folder: PurePosixPath, sources: Sources) -> ReadUnit:
    """Return the kit in a folder whose card is there. Reports `no-text`."""
    path = folder / "kit.yml"
    read, problems = card(sources.texts[path], path, KitCard)
    unit = ReadUnit(problems=problems)
    text = _text(folder / "kit.md", path, sources, unit)
    slides = _text(folder / "slides.md", path, sources, unit)
    cases = tuple(Case(*each) for each in unit.documents(folder / "cases", sources, CaseCard))
    pages = [KitPage(*each) for each in unit.documents(folder / "pages", sources, TextCard)]
    if read and text and slides:
        in_order = tuple(sorted(pages, key=lambda page: (page.card.order, page.name)))
        unit.unit = Kit(folder.name, read, text, slides, cases, in_order, Place(path))
    else:
        unit.hide(folder, sources)
    return unit


def _text(
    path: PurePosixPath, card_path: PurePosixPath, sources: Sources, unit: ReadUnit
) -> Document | None:
    if path not in sources.texts:
        unit.problems += [] if path in sources.unread else [no_text(card_path, path)]
        return None
    found, problems = bare_document(sources.texts[path], path)
    unit.problems += problems
    return found
