"""Read a parents' guide: its card and its text, in one folder."""

from pathlib import PurePosixPath

from vidsyn.model.guides import Guide, GuideCard
from vidsyn.problems import Place, Problem
from vidsyn.reading.cards import bare_document, card
from vidsyn.reading.files import Sources
from vidsyn.reading.units import ReadUnit


def read_guide(folder: PurePosixPath, sources: Sources) -> ReadUnit:
    """Return the guide in a folder whose card is there. Reports `no-text`."""
    path, text = folder / "guide.yml", folder / "guide.md"
    read, problems = card(sources.texts[path], path, GuideCard)
    unit = ReadUnit(problems=problems)
    if text not in sources.texts:
        unit.problems += [] if text in sources.unread else [no_text(path, text)]
        unit.hide(folder, sources)
        return unit
    document, more = bare_document(sources.texts[text], text)
    unit.problems += more
    if read:
        unit.unit = Guide(folder.name, read, document, Place(path))
    else:
        unit.hide(folder, sources)
    return unit


def no_text(card_path: PurePosixPath, text: PurePosixPath) -> Problem:
    """Return what to say of a unit that has a card and no text."""
    message = f"`{text.name}` mangler."
    return Problem(Place(card_path), "no-text", message, f"Skriv `{text.name}` ved siden af.")
