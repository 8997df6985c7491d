"""Read `mkdocs.yml`: the site's name, address and sender. The rest is for the engine."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path, PurePosixPath

from vidsyn.memory import Remembered
from vidsyn.model.catalogue import SiteCard
from vidsyn.model.placed import Placed
from vidsyn.problems import Place, Problem
from vidsyn.reading.typed import typed
from vidsyn.reading.yaml import parse

PATH = PurePosixPath("mkdocs.yml")
YEAR = timedelta(days=365)


def read_settings(root: Path, today: date) -> tuple[SiteCard | None, list[Problem]]:
    """Return what Vidsyn needs to know.

    Reports `no-settings`, `not-utf8`, `not-group`, `old-statement` and what YAML and the schema
    report.
    """
    file = root / PATH
    if not file.is_file():
        hint = "Peg på mappen med `--root`, eller kopiér `mkdocs.yml` hertil fra Vidsyn."
        return None, [Problem(Place(PATH), "no-settings", "Mappen har ingen `mkdocs.yml`.", hint)]
    try:
        card, problems = _settings(file.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        hint = "Åbn filen i en editor, og gem den igen med tegnsættet UTF-8."
        return None, [Problem(Place(PATH), "not-utf8", "Filen er ikke gemt som UTF-8.", hint)]
    return (card.value if card else None), [*problems, *_old_statement(card, today)]


def _old_statement(card: Placed[SiteCard] | None, today: date) -> Iterator[Problem]:
    """Report `old-statement` for one that the authority must go through each year.

    Source: bekendtgørelse nr. 904 af 22/8/2019.
    """
    body = card.value.extra.public_body if card else None
    if card and body and today - body.reviewed > YEAR:
        message = "Tilgængelighedserklæringen er ikke gennemgået i over et år."
        hint = "Gå den igennem i WAS-Tool, og skriv dagen i `reviewed`."
        place = card.at("extra", "public_body", "reviewed")
        yield Problem(place, "old-statement", message, hint)


@Remembered
def _settings(text: str) -> tuple[Placed[SiteCard] | None, tuple[Problem, ...]]:
    parsed = parse(text, PATH)
    if not isinstance(parsed.data, dict):
        return None, tuple(parsed.problems) or (_not_settings(),)
    ours = {key: parsed.data[key] for key in SiteCard.ours() if key in parsed.data}
    placed, problems = typed(parsed, SiteCard, ours)
    return placed, (*parsed.problems, *problems)


def _not_settings() -> Problem:
    hint = "Begynd med `site_name:`, og skriv afsenderen i `sender:` under `extra:`."
    return Problem(Place(PATH), "not-group", "Filen har ingen nøgler.", hint)
