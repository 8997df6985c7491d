"""What the search page's indexes hold: what pages say, and nothing of a teacher's for pupils."""

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

from tests.conftest import files
from tests.test_teacher_material import even
from vidsyn.model import addresses
from vidsyn.site.examine import examine
from vidsyn.site.findable import Findable, findable, words
from vidsyn.site.search import index, sought_of, telling


def data(script: str) -> dict[str, Any]:
    """Return what an index hands over."""
    literal = re.fullmatch(
        r"\(self\.searchIndexes \?\?= \[\]\)\.push\(JSON\.parse\((.*)\)\);\n", script
    )
    assert literal
    found: dict[str, Any] = json.loads(json.loads(literal[1]))
    return found


def indexes(site: Path, page: str) -> list[str]:
    """Return the scripts a search page loads, as they stand."""
    text = (site / page).read_text("utf-8")
    named = re.search(r'data-indexes="([^"]+)"', text)
    assert named
    return [(site / page).parent.joinpath(each).read_text("utf-8") for each in named[1].split()]


def found(address: str, page: str) -> Findable:
    result = findable(address, page)
    assert result
    return result


def test_a_page_is_found_by_what_it_says(tiny_site: Path) -> None:
    address = "skole/mellemtrin/to-opslag/lektion-1.html"
    page = found(address, (tiny_site / address).read_text("utf-8"))

    assert (page.title, page.where) == ("Opslag på Torvet", "Skole · Mellemtrin · To opslag")
    assert "Find grebet" in page.headings
    assert not page.is_named


def test_paper_is_found_by_its_name(tiny_site: Path) -> None:
    address = "laerer/mellemtrin/to-opslag/facit-1.html"
    page = found(address, (tiny_site / address).read_text("utf-8"))

    assert (page.title, page.where) == ("Facit: Opslag på Torvet", "To opslag")
    assert (page.headings, page.sentences, page.is_named) == ((), (), True)


def test_nobody_looks_for_boards_pages_inside_a_case_or_the_front_page(tiny_site: Path) -> None:
    for address in (
        "index.html",
        "404.html",
        "soeg.html",
        "skole/mellemtrin/to-opslag/tavle-1.html",
    ):
        assert findable(address, (tiny_site / address).read_text("utf-8")) is None


def test_an_index_says_where_each_word_is() -> None:
    one = Findable("a.html", "Én <b>", "Skole", "Om is.", ("Is-boden",), ("Is " * 3,), False)
    two = Findable("b.html", "To", "", "", (), (), True)

    made = index("search", "da", [one, two])

    assert re.fullmatch(r"assets/search-da\.[0-9a-f]{8}\.js", made.address)
    assert "<" not in made.text
    assert data(made.text) == {
        "pages": [
            ["a.html", "Én <b>", "Skole", "Om is.", ["Is-boden"], [], 0, 7],
            ["b.html", "To", "", "", [], [], 1, 1],
        ],
        "words": "b boden is isboden om skole to én",
        "places": "# # !# # # # $ #",
    }


def test_an_index_says_what_else_a_page_is_looked_for_by() -> None:
    one = Findable("a.html", "Én", "", "", (), (), False, "112 fake news")

    assert data(index("search", "da", [one]).text) == {
        "pages": [["a.html", "Én", "", "", [], [], 0, 1, "112 fake news"]],
        "words": "én",
        "places": "#",
    }


def test_other_words_are_given_to_the_page_of_the_file_they_name(tiny: Path) -> None:
    (tiny / "facts/search.yml").write_text(
        "opslag:\n"
        "  page: courses/schools/mellemtrin/to-opslag/lesson-1.md\n"
        "  words: [plakat, 112]\n"
        "forloeb:\n"
        "  page: courses/schools/mellemtrin/to-opslag/module.yml\n"
        "  words: [fake news]\n",
        encoding="utf-8",
    )

    assert sought_of(examine(tiny).catalogue) == {
        "skole/mellemtrin/to-opslag/lektion-1.html": "plakat 112",
        "skole/mellemtrin/to-opslag/index.html": "fake news",
    }


def test_the_sentences_shown_are_those_that_say_most() -> None:
    common = "Alle ser det samme hver eneste dag, og det er ikke noget nyt."
    rare = "En haj svømmede forbi fyrtårnet, mens kaptajnen spiste pandekager."
    worth = {**dict.fromkeys(words(common), 0.1), **dict.fromkeys(words(rare), 3.0)}

    assert telling([common] * 5 + [rare] + [common] * 20, worth) == [rare]


def test_pupils_index_has_no_word_that_only_a_teacher_reads(site: Path) -> None:
    """Every word, and every text shown, stands on a page that is open to all."""
    (script,) = indexes(site, addresses.SEARCH)
    pages = {
        name: content.decode()
        for name, content in files(site).items()
        if name.endswith(".html") and not addresses.is_teachers(name)
    }
    index_ = data(script)
    open_to_all = {word for page in pages.values() for word in even(_visible(page)).split()}
    joined = {word for page in pages.values() for word in words(_visible(page))}

    assert set(index_["words"].split()) <= open_to_all | joined
    for address, title, _, lead, headings, sentences, *_ in index_["pages"]:
        shown = even(_visible(pages[address]))
        texts = (title, lead, *headings, *sentences)
        assert [each for each in texts if even(each) not in shown] == [], address


def _visible(page: str) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", page))


def test_a_teacher_finds_what_is_for_pupils_and_for_teachers(site: Path) -> None:
    both, teachers = (data(each) for each in indexes(site, addresses.TEACHERS_SEARCH))

    assert indexes(site, addresses.SEARCH) == [indexes(site, addresses.TEACHERS_SEARCH)[0]]
    assert all(addresses.is_teachers(address) for address, *_ in teachers["pages"])
    assert not any(addresses.is_teachers(address) for address, *_ in both["pages"])
    assert len(both["pages"]) > 100
    assert len(teachers["pages"]) > 50
