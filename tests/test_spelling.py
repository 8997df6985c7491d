"""Danish words are known in all their forms and compounds; what the site itself says is spelt."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import yaml

from vidsyn import HOME
from vidsyn.checks.language.spelling import own_words
from vidsyn.cli import main
from vidsyn.explanations import explanations
from vidsyn.language import dictionary
from vidsyn.language.spelling import SPELT, meant, misspelt
from vidsyn.language.verdicts import Verdicts
from vidsyn.reading.catalogue import read_catalogue

RIGHT = """
Grebjægerne og isbodens lokkemad, it-vejlederen, SSP-lærerens kalender, elevens »hvorfor?«.
Farids og Mateusz' is; ISD's tal; kl. 8.30, ca. 40 stk., bl.a. 5.b, u4, 3D-briller og a@b.dk.
Radikaliseringsforebyggelse, børnehaveklassen, trinnene, KOM NU, æbleskivepander.
"""
WRONG = {"trinene": "trinnene", "hvordann": "hvordan", "isbodden": "isboden", "ikek": "ikke"}

pytestmark = pytest.mark.skipif(not dictionary.is_there(), reason="chunspell has no wheel here")


@pytest.fixture(scope="module")
def own() -> frozenset[str]:
    catalogue, _ = read_catalogue(HOME, date.today())
    return own_words(catalogue) or frozenset()


def test_inflections_compounds_names_and_initials_are_right() -> None:
    assert misspelt(SPELT.findall(RIGHT)) == set()


@pytest.mark.parametrize("word", WRONG)
def test_a_misspelt_word_is_found_with_what_was_meant(word: str) -> None:
    assert misspelt([word]) == {word}
    assert WRONG[word] in meant(word)


def test_own_words_are_right_with_an_s_first_in_a_sentence_and_joined() -> None:
    words = ["krøllix", "Krøllix", "krøllixx", "Krøllikos", "SSP-krøllix", "krøllix-klubben"]

    assert misspelt(words, {"krøllix", "Krølliko"}) == {"krøllixx"}


def test_a_word_is_looked_up_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Verdicts(tmp_path / "kept" / "words.txt")
    first.are_wrong(["hus", "huuus", "ikek", "cyckel"])
    first.meant("ikek")
    first.keep()
    monkeypatch.setattr(dictionary, "has", None)
    monkeypatch.setattr(dictionary, "near", None)

    again = Verdicts(tmp_path / "kept" / "words.txt")

    assert again.are_wrong(["hus", "huuus", "ikek"]) == {"huuus", "ikek"}
    assert again.meant("ikek") == first.meant("ikek")
    assert again.wrong["cyckel"] is None


def test_without_the_library_nothing_is_misspelt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dictionary, "hunspell", None)

    assert misspelt(["ikek"]) == set()


def test_check_says_in_one_line_that_nothing_was_spelt(
    tiny: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dictionary, "hunspell", None)

    main(["check", "--root", str(tiny), "--today", "2026-12-01"])

    assert capsys.readouterr().out == (
        "Ingen fejl. Alt kan bygges.\n"
        "Stavningen er ikke tjekket: Stavekontrollen findes ikke til den her slags maskine.\n"
    )


def test_what_the_site_says_itself_is_spelt(own: frozenset[str]) -> None:
    words = {word for text in _said() for word in SPELT.findall(text)}

    assert misspelt(words, own) == set()


def test_a_word_of_our_own_is_in_no_dictionary() -> None:
    listed = yaml.safe_load((HOME / "facts/spelling.yml").read_text("utf-8"))

    assert {word for word in listed if word not in misspelt([word])} == set()


def _said() -> Iterator[str]:
    for rule in explanations().values():
        yield from (_plain(text) for text in (rule.title, rule.why, rule.source))
    strings = yaml.safe_load((HOME / "vidsyn/rendering/strings/da.yml").read_text("utf-8"))
    yield from (_plain(text) for text in strings.values() if not re.fullmatch("[a-z-]+", text))


def _plain(text: str) -> str:
    return re.sub(r"`[^`]*`|\{[^}]*\}", " ", text)
