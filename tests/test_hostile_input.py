"""Whatever is written in a file: never an exception, and every problem has a place in that file."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path, PurePosixPath
from random import Random
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import careless
from vidsyn.editing.ids import with_ids
from vidsyn.language import plain as language
from vidsyn.model.freshness import TRUSTED, months_after
from vidsyn.model.lock import Lock, locked
from vidsyn.model.placed import Placed
from vidsyn.model.units import ModuleCard
from vidsyn.problems import Place, Problem
from vidsyn.questions import AnyQuestion
from vidsyn.reading import markdown
from vidsyn.reading.cards import card
from vidsyn.reading.files import LARGEST_TEXT, LONGEST_LINE, with_plain_ends
from vidsyn.reading.quizzes import read_quiz
from vidsyn.reading.yaml import parse
from vidsyn.site.examine import examine

PATH = PurePosixPath("a.md")
LINES = st.sampled_from(
    [
        "/// teacher", "/// teacher | Titel", "/// techer", "///", "////", "//// activity", " /// rule",
        "## Trin { #a minutes=5 form=pairs }", "## { #æ minutes=x goals=\"", "# Titel", "### Tre",
        "!quiz a", "!quiz a/b form=B", "!lines 3", "!cut", "!quizz", "![]()", "![alt](../../etc)",
        "[a](javascript:alert(1))", "[[contact:a]]", "[[", "]]", "<script>", "<!--", "-->", "```", "~~~",
        "- et", "1. et", "| a | b |", "|---|---|", "> citat", "---", "===", "", "æøå", "`kode`", "\\\\\\ x",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.lists(LINES, max_size=30).map("\n".join), st.text(max_size=300))

KEYS = st.sampled_from(
    ["title", "id", "type", "questions", "options", "right", "wrong", "because", "post", "from",
     "is", "text", "forms", "A", "steps", "ask", "choice", "spot", "order", "discern", "goals",
     "groups", "items", "name", "gaps"]
)  # fmt: skip
SCALARS = st.sampled_from(
    ["choice", "spot", "order", "discern", "sort", "gaps", "x {a}, {b", "honest", "true", "17:30", "[x]{trick-1 a}", "[[[{", "",
     "'", '"', ": ", " #", "- ", "? ", "*a", "&a", "!!x", "%", "@", "`", "0", "~", "æ"]
)  # fmt: skip
TREES = st.recursive(
    SCALARS,
    lambda below: st.one_of(st.lists(below, max_size=4), st.dictionaries(KEYS, below, max_size=5)),
    max_leaves=20,
)


def as_yaml(tree: object, depth: int = 0) -> str:
    """Return the tree as a careless author would write it, quotation marks left out."""
    pad = "  " * depth
    if isinstance(tree, dict):
        return "".join(f"\n{pad}{key}: {as_yaml(value, depth + 1)}" for key, value in tree.items())
    if isinstance(tree, list):
        return "".join(f"\n{pad}- {as_yaml(value, depth + 1)}" for value in tree)
    return str(tree)


def all_have_a_place(problems: Sequence[Problem], text: str) -> None:
    for problem in problems:
        assert problem.place.path == PATH
        assert 1 <= problem.place.line <= text.count("\n") + 2
        assert problem.place.column >= 1
        assert problem.message.endswith((".", "?"))
        assert problem.hint, problem


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_any_markdown_is_read_or_explained(text: str) -> None:
    document, problems = markdown.read(text, Place(PATH))

    all_have_a_place(problems, text)
    assert all(step.title for step in document.steps) or problems


@pytest.mark.parametrize(
    "sign", ["[", "![", "[a](", "[a][", "[[", "[](<b>", "<", "<a", "|", "`", "1.", "a-"]
)
def test_a_long_text_of_one_sign_is_soon_read(sign: str) -> None:
    started = process_time()

    markdown.read(f"[a](b)\n{of_one(sign)}", Place(PATH))
    language.plain(of_one(sign))

    assert process_time() - started < 4


@pytest.mark.parametrize("sign", ["»", "[["])
def test_a_long_text_of_one_sign_is_soon_checked(sign: str, tiny: Path) -> None:
    lesson = tiny / "courses/schools/mellemtrin/to-opslag/lesson-1.md"
    lesson.write_text(f"{lesson.read_text('utf-8')}\n{of_one(sign)}\n", encoding="utf-8")
    started = process_time()

    problems = examine(tiny).problems

    assert "too-large" not in {each.code for each in problems}

    assert process_time() - started < 6


def test_a_card_of_one_wrong_address_is_soon_checked(tiny: Path) -> None:
    card = tiny / "courses/parents/en-guide/guide.yml"
    before, after = card.read_text("utf-8").split("minutes: 3\n")
    addresses = "\n".join(["  " + "http://" * 400] * 20)
    text = before.replace("situation: Mit", f"situation: |\n{addresses}\n  Mit")
    card.write_text(f"{text}minutes: 3\n{after}", encoding="utf-8")
    started = process_time()

    problems = examine(tiny).problems

    assert sum(each.code == "unknown-address" for each in problems) > 1000
    assert len({each.place for each in problems}) > 1000
    assert process_time() - started < 6


def of_one(sign: str) -> str:
    """Return a text nearly as large as one may be, in lines as long as they may be."""
    line = sign * (LONGEST_LINE // len(sign))
    return "\n".join([line] * (LARGEST_TEXT // len(line.encode()) - 2))


@settings(max_examples=400, deadline=None)
@given(TREES.map(as_yaml))
def test_any_quiz_is_read_or_explained_and_given_ids(text: str) -> None:
    is_read_or_explained(text)
    is_given_ids_and_nothing_else(text)


@settings(max_examples=1600, deadline=None)
@given(st.integers(0, 2**32).map(lambda seed: careless.quiz(Random(seed))))
def test_a_careless_quiz_is_read_or_explained_and_given_ids(text: str) -> None:
    is_read_or_explained(plain(text))
    is_given_ids_and_nothing_else(text)


def is_read_or_explained(text: str) -> None:
    _, quiz, problems = read_quiz(text, PATH)

    all_have_a_place(problems, text)
    assert quiz is not None or problems
    if quiz:
        for question in quiz.questions:
            all_faults_have_a_place(question, quiz.card.value.band)


def all_faults_have_a_place(question: Placed[AnyQuestion], band: str) -> None:
    assert locked(question.value).version >= 1
    for fault in [*question.value.faults(), *question.value.faults_for(band)]:
        assert question.at(*fault.at).path == PATH


def is_given_ids_and_nothing_else(text: str) -> None:
    found, count = with_ids(text, PATH, Lock())

    signs = iter(found)
    assert all(sign in signs for sign in text), "what the author wrote stands there, in its order"
    assert (
        len(list(ids_between(parse(plain(text), PATH).data, parse(plain(found), PATH).data)))
        == count
    )
    assert with_ids(found, PATH, Lock()) == (found, 0)


def plain(text: str) -> str:
    return with_plain_ends(text.removeprefix("\ufeff"))


def ids_between(old: object, new: object) -> Iterator[str]:
    """Return the ids that the new data have first in their groups, and the old have not."""
    if isinstance(old, dict) and isinstance(new, dict):
        added = [key for key in new if key not in old]
        assert added in ([], ["id"])
        assert list(new) == [*added, *old]
        yield from (new[key] for key in added)
        for key, value in old.items():
            yield from ids_between(value, new[key])
    elif isinstance(old, list) and isinstance(new, list):
        for one, other in zip(old, new, strict=True):
            yield from ids_between(one, other)
    else:
        assert old == new


@settings(max_examples=200, deadline=None)
@given(st.one_of(TREES.map(as_yaml), st.text(max_size=200)))
def test_any_card_is_read_or_explained(text: str) -> None:
    found, problems = card(text, PATH, ModuleCard)

    all_have_a_place(problems, text)
    assert found is not None or problems


def test_a_fact_read_when_days_end_is_trusted_until_then() -> None:
    assert months_after(date(9999, 12, 31), TRUSTED) == date.max
    assert months_after(date(9999, 6, 30), TRUSTED) == date(9999, 12, 30)
