"""What is for the teacher stays in the teacher's tree: every sentence of it is looked for."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from tests.case_files import with_cases
from tests.memory_sticks import pack, unpack
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import TEACHER_BLOCKS, Block, Node, Prose, walk
from vidsyn.model.units import Module
from vidsyn.reading.catalogue import read_catalogue
from vidsyn.site.build import build
from vidsyn.site.examine import examine

SHORTEST = 4
"""Words: shorter sentences, such as »Sig tak.«, say nothing a pupil may not read."""


def teacher_nodes(nodes: tuple[Node, ...]) -> Iterator[Node]:
    for node in nodes:
        if isinstance(node, Block) and node.name in TEACHER_BLOCKS:
            yield from walk(node.nodes)
        elif isinstance(node, Block):
            yield from teacher_nodes(node.nodes)


def teacher_texts(module: Module) -> Iterator[str]:
    """Return every text only the teacher may see."""
    steps = [step for lesson in module.lessons for step in lesson.document.steps]
    for step in (*steps, *module.boosters):
        yield from (node.text for node in teacher_nodes(step.nodes) if isinstance(node, Prose))
    if module.teacher:
        yield from (prose.text for prose in module.teacher.prose())
    for room in module.rooms:
        yield room.card.value.because
        for page in room.pages:
            yield from (node.text for node in teacher_nodes(page.nodes) if isinstance(node, Prose))
    yield from module.card.value.substitute
    yield from (goal.sign for goal in module.card.value.goals)


def pupils_nodes(nodes: tuple[Node, ...]) -> Iterator[Node]:
    """Return the nodes that stand in no block for the teacher."""
    for node in nodes:
        if isinstance(node, Block):
            yield from () if node.name in TEACHER_BLOCKS else pupils_nodes(node.nodes)
        else:
            yield node


def sentences(texts: Iterator[str]) -> set[str]:
    """Return sentences as they read on a page, without marks of Markdown."""
    parts = (part for text in texts for part in re.split(r"(?<=[.!?«])\s+|\n", _plain(text)))
    found = {even(part) for part in parts}
    return {sentence for sentence in found if len(sentence.split()) >= SHORTEST}


def _plain(text: str) -> str:
    marks = r"\[\[[^\]]*\]\]|[*_`>|]|^\s*(?:[-#]+|\d+\.)\s"
    return re.sub(marks, " ", text, flags=re.MULTILINE)


def even(text: str) -> str:
    """Return the words alone, as they read whatever stands between them."""
    return " ".join(re.findall(r"\w+", text.lower()))


def visible(page: Path) -> str:
    """Return all text of a page, attributes too: nothing may hide anywhere."""
    return even(unescape(re.sub(r"<|>", " ", page.read_text(encoding="utf-8"))))


@pytest.fixture(scope="module")
def pupils_zip(content: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pack the real site for pupils, and unpack it."""
    return unpack(pack("elever", content), tmp_path_factory.mktemp("pupils"))


def pupils_pages(site: Path) -> list[Path]:
    """Return what is made for pupils: all but the teacher's tree and pages for other adults."""
    others = ("laerer", "haandbog", "foraeldre", "fagfolk", "om")
    return [path for path in site.rglob("*.html") if path.relative_to(site).parts[0] not in others]


def test_no_sentence_for_the_teacher_is_in_a_pupils_page(site: Path, content: Path) -> None:
    assert_kept_from_pupils({page: visible(page) for page in pupils_pages(site)}, content)


def test_no_sentence_for_the_teacher_is_in_the_pupils_zip(pupils_zip: Path, content: Path) -> None:
    pages = {page: visible(page) for page in pupils_pages(pupils_zip / "side")}

    assert_kept_from_pupils(pages, content)
    assert sum(page.name.startswith("lektion-") for page in pages) > 20
    assert not list(pupils_zip.rglob("laerer"))
    every = [page.read_text("utf-8") for page in pupils_zip.rglob("*.html")]
    assert [page for page in every if re.search(r"laerer/\w", page)] == []


def assert_kept_from_pupils(pages: dict[Path, str], content: Path) -> None:
    """Look for every sentence that only a teacher may read in the pages, by their texts."""
    catalogue, _ = read_catalogue(content, date.today())
    open_to_all, secret = open_to_pupils(catalogue), set[str]()
    for module in catalogue.modules:
        found = {each for each in sentences(teacher_texts(module)) if each not in open_to_all}
        assert len(found) > 100
        secret |= found

    assert [*leaks(pages, secret)] == []


def leaks(pages: dict[Path, str], secret: set[str]) -> Iterator[tuple[str, str]]:
    """Yield the sentences that stand on a page, with its name; their first words find them."""
    begin = defaultdict(list)
    for each in secret:
        begin[tuple(each.split()[:SHORTEST])].append(each)
    for page, text in pages.items():
        words = text.split()
        for n in range(len(words)):
            for each in begin.get(tuple(words[n : n + SHORTEST]), ()):
                if " ".join(words[n : n + len(each.split())]) == each:
                    yield page.name, each


def open_to_pupils(catalogue: Catalogue) -> str:
    """Return all that pupils read by the authors' own wish; a teacher may be told the same."""
    return " ".join(even(_plain(text)) for text in _pupils_texts(catalogue))


def _pupils_texts(catalogue: Catalogue) -> Iterator[str]:
    for module in catalogue.modules:
        yield from (lesson.card.title for lesson in module.lessons)
        steps = [step for lesson in module.lessons for step in lesson.document.steps]
        for step in (*steps, *module.boosters):
            yield step.title
            nodes = pupils_nodes(step.nodes)
            yield from (node.text for node in nodes if isinstance(node, Prose))
        for room in module.rooms:
            yield room.card.value.claim
            nodes = (node for page in room.pages for node in pupils_nodes(page.nodes))
            yield from (node.text for node in nodes if isinstance(node, Prose))
        card = module.card.value
        yield from (card.question, card.summary, *(goal.text for goal in card.goals))
        yield from card.dinner_table
        yield from card.words.values()
    for quiz in catalogue.quizzes:
        for question in quiz.questions:
            yield from (text for _, text in question.value.texts())
    for technique in catalogue.facts.techniques.facts.values():
        yield from (technique.value.does, technique.value.example, technique.value.do)
    for habit in catalogue.facts.habits.facts.values():
        yield from (habit.value.does, habit.value.example, habit.value.do)
        yield from (text for point in habit.value.points for text in (point.text, point.how))


def test_every_block_for_the_teacher_is_in_the_teachers_page(tiny: Path) -> None:
    build(tiny, tiny / "site", examine(tiny), lambda _: None)

    page = visible(tiny / "site/laerer/mellemtrin/to-opslag/lektion-1.html")

    for sentence in (
        "lærerens hemmelige sætning står her ræven sover i haven",
        "lettere for eleven læs kun det ene opslag",
        "sværere for eleven skriv et tredje opslag",
        "uden strøm skriv opslaget på tavlen",
        "facit til kortene kort et er ærligt",
    ):
        assert sentence in page


def test_no_block_for_the_teacher_is_on_board_or_paper(tiny: Path) -> None:
    build(tiny, tiny / "site", examine(tiny), lambda _: None)

    for page in pupils_pages(tiny / "site"):
        for word in (
            "ræven sover",
            "læs kun det ene",
            "et tredje opslag",
            "uden strøm",
            "kort et er ærligt",
        ):
            assert word not in visible(page), page


def test_the_key_is_in_the_teachers_tree_only(tiny: Path) -> None:
    build(tiny, tiny / "site", examine(tiny), lambda _: None)

    assert "kort et er ærligt" in visible(tiny / "site/laerer/mellemtrin/to-opslag/facit-1.html")
    assert "man skal skynde sig uden at vide hvorfor" not in visible(
        tiny / "site/skole/mellemtrin/to-opslag/arbejdsark-1.html"
    )


def test_what_only_the_teacher_knows_of_a_case_is_on_no_page_for_pupils(tiny: Path) -> None:
    build(with_cases(tiny), tiny / "site", examine(tiny), lambda _: None)
    secret = (
        "det passer ikke",
        "bageren har skåret ti brød over",
        "osten brændte som papir",
        "ingen har skrevet under",
        "her kan man se hvem der har set efter",
    )

    for page in pupils_pages(tiny / "site"):
        assert [each for each in secret if each in visible(page)] == [], page
    notes = visible(tiny / "site/laerer/mellemtrin/to-opslag/sager.html")
    assert [each for each in secret if each not in notes] == []


def test_a_pupils_page_links_plainly_to_the_teachers(tiny: Path) -> None:
    build(tiny, tiny / "site", examine(tiny), lambda _: None)

    page = (tiny / "site/skole/mellemtrin/to-opslag/index.html").read_text("utf-8")

    assert re.search(r'<a[^>]*href="\.\./\.\./\.\./laerer/mellemtrin/to-opslag/index\.html"', page)
