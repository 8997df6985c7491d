"""Read `mkdocs.yml`: the name of the site and its sender. The rest of it is for the engine."""

from pathlib import Path, PurePosixPath

from vidsyn.model.catalogue import SiteCard
from vidsyn.problems import Place, Problem
from vidsyn.reading.typed import typed
from vidsyn.reading.yaml import parse

PATH = PurePosixPath("mkdocs.yml")


def read_settings(root: Path) -> tuple[SiteCard | None, list[Problem]]:
    """Return what Vidsyn needs to know. Reports `no-settings` and what the schema reports."""
    file = root / PATH
    if not file.is_file():
        hint = "Peg på mappen med `--root`, eller kopiér `mkdocs.yml` hertil fra Vidsyn."
        return None, [Problem(Place(PATH), "no-settings", "Mappen har ingen `mkdocs.yml`.", hint)]
    parsed = parse(file.read_text(encoding="utf-8", errors="replace"), PATH)
    if not isinstance(parsed.data, dict):
        return None, parsed.problems
    ours = {key: parsed.data[key] for key in SiteCard.ours() if key in parsed.data}
    placed, problems = typed(parsed, SiteCard, ours)
    return (placed.value if placed else None), parsed.problems + problems
