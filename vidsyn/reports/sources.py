"""Sources: what each is, how sure we are of it, when it was last read, and who builds on it."""

from vidsyn.model.catalogue import Catalogue
from vidsyn.reports.table import Cell, Report

COLUMNS = ("title", "authors", "year", "mark", "checked", "used")


def sources(catalogue: Catalogue) -> Report:
    """Return a row for each source, the one read longest ago first. A gap is one nobody uses."""
    read = sorted(catalogue.facts.sources.facts.items(), key=lambda each: each[1].value.checked)
    rows = []
    for name, fact in read:
        source, used = fact.value, _used(name, catalogue)
        rows.append(
            (
                Cell(source.title),
                Cell(source.authors),
                Cell(source.year),
                Cell(source.mark),
                Cell(source.checked.isoformat()),
                Cell(items=used, is_gap=not used),
            )
        )
    return Report("sources", COLUMNS, tuple(rows))


def _used(name: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Return who builds on the source: units and habits that name it, texts that refer to it."""
    units = [unit.card.value.title for unit in catalogue.units if name in unit.card.value.sources]
    texts = [
        page.card.title
        for page in catalogue.texts
        for prose in page.document.prose()
        if any((each.kind, each.id) == ("source", name) for each in prose.references)
    ]
    habits = [
        habit.value.name
        for habit in catalogue.facts.habits.facts.values()
        if name in habit.value.sources
    ]
    return tuple(dict.fromkeys([*units, *habits, *texts]))
