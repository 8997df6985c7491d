"""Read a professionals' kit: its card, its texts, its slides, cases and pages, in one folder."""

from pathlib import PurePosixPath

from vidsyn.model.documents import Document
from vidsyn.model.kits import Case, CaseCard, Kit, KitCard, KitPage
from vidsyn.model.texts import TextCard
from vidsyn.problems import Place
from vidsyn.reading.cards import bare_document, card, document
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
    cases = _cases(folder / "cases", sources, unit)
    pages = _pages(folder / "pages", sources, unit)
    if read and text and slides:
        unit.unit = Kit(folder.name, read, text, slides, cases, pages, Place(path))
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


def _cases(folder: PurePosixPath, sources: Sources, unit: ReadUnit) -> tuple[Case, ...]:
    cases = []
    for path in [path for path in sources.beside(folder) if path in sources.texts]:
        front, body, problems = document(sources.texts[path], path, CaseCard)
        unit.problems += problems
        if front:
            cases.append(Case(path.stem, front, body))
        else:
            unit.unread.add(path)
    return tuple(cases)


def _pages(folder: PurePosixPath, sources: Sources, unit: ReadUnit) -> tuple[KitPage, ...]:
    pages = []
    for path in [path for path in sources.beside(folder) if path in sources.texts]:
        front, body, problems = document(sources.texts[path], path, TextCard)
        unit.problems += problems
        if front:
            pages.append(KitPage(path.stem, front, body))
        else:
            unit.unread.add(path)
    return tuple(sorted(pages, key=lambda page: (page.card.order, page.name)))
