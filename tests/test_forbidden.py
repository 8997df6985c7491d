"""The list of real names: what it finds, what it leaves alone, and that nobody is shown it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from vidsyn import HOME
from vidsyn.checks.forbidden import names_in, pattern
from vidsyn.model.facts import Forbidden
from vidsyn.reading.catalogue import read_catalogue

NOT_TEXT = {".woff2", ".png", ".ico"}


@pytest.fixture(scope="module")
def names() -> list[Forbidden]:
    catalogue, _ = read_catalogue(HOME, date.today())
    return [fact.value for fact in catalogue.facts.forbidden.facts.values()]


def found(text: str, names: list[Forbidden]) -> Iterator[str]:
    """Yield what of the list stands in the text."""
    lowered = text.lower()
    for each, name in names_in(lowered, names):
        if match := pattern(name, each).search(text if each.exact else lowered):
            yield match[0]


def test_no_name_is_found_in_any_file_of_the_site(site: Path, names: list[Forbidden]) -> None:
    texts = [path for path in site.rglob("*") if path.is_file() and path.suffix not in NOT_TEXT]
    assert len(texts) > 100

    shown = {
        (path.relative_to(site).as_posix(), name)
        for path in texts
        for name in found(path.read_text("utf-8"), names)
    }

    assert shown == set()


@pytest.mark.parametrize(
    "text",
    [
        "De mødtes i en tiktokvideo.",
        "FACEBOOKGRUPPEN er lukket.",
        "Hun er youtuber.",
        "Se det på min Google-konto.",
        "Al-Qaidas film",
        "De Røde\nBrigader",
        "Skriv på Telegram.",
        "legoklodserne",
    ],
)
def test_a_name_is_found_however_it_is_bent(text: str, names: list[Forbidden]) -> None:
    assert list(found(text, names))


@pytest.mark.parametrize(
    "text",
    [
        "Farfar sendte et telegram, og isen smeltede.",
        "Den nordiske sommer er kort, og de røde brigadister fra brandskolen er flinke.",
        "Sort te, en blok papir, to proud puddelhunde og en kniv af nikkel.",
        "Det er en antifascistisk digter fra 1930'erne, og isisk findes ikke.",
        "Heilige Nacht er en julesang, og en base er ikke en syre.",
    ],
)
def test_ordinary_words_are_left_alone(text: str, names: list[Forbidden]) -> None:
    assert list(found(text, names)) == []
