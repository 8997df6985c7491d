"""An author edits a quiz after it was answered: no answer stands by another question."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.course import QUIZ, Course, answer, question, reload, tab
from tests.conftest import LEFT_OUT, TINY

BEFORE = "Her er dit svar fra sidst."
CHANGED = "Opgaven er lavet om, siden du svarede sidst."


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """The tiny site, built."""
    made = Course(Path(shutil.copytree(TINY, tmp_path / "tiny", ignore=LEFT_OUT)))
    made.build()
    return made


@pytest.fixture
def reader(browser: Browser, course: Course) -> Iterator[Page]:
    """Somebody who answers three of the four questions, and whose tab stays open."""
    context: BrowserContext = browser.new_context(reduced_motion="reduce")
    with tab(context, course.lesson) as page:
        answer(page, "is", "b")
        answer(page, "boden", "honest-1")
        answer(page, "tjek")
        yield page
    context.close()


def note(page: Page, name: str, words: str) -> None:
    expect(question(page, name).locator(".question-note")).to_have_text(words)


def unharmed(page: Page, *names: str) -> None:
    """See that answers stand as they were given, and are judged as they were."""
    for name in names:
        note(page, name, BEFORE)
    if "is" in names:
        expect(question(page, "is").locator("[value=b]")).to_be_checked()
        expect(question(page, "is").locator("[data-verdict=right]")).to_contain_text("lokker med")
    if "boden" in names:
        marked = question(page, "boden").locator("[data-verdict]")
        expect(marked).to_have_count(1)
        expect(marked).to_contain_text("Vi åbner klokken 12")
        expect(marked).to_contain_text("ikke helt endnu")


def untouched(page: Page, name: str) -> None:
    """See that a question is as nobody had answered it."""
    expect(question(page, name).locator(":checked, [data-verdict]")).to_have_count(0)


def test_nothing_is_edited(reader: Page) -> None:
    reload(reader)

    unharmed(reader, "is", "boden", "tjek")
    untouched(reader, "seks")


def test_a_question_comes_in_above(reader: Page, course: Course) -> None:
    course.edit(
        (
            "questions:\n",
            "questions:\n  - id: foerst\n    type: true-false\n    claim: Isboden har åbent i dag.\n"
            "    is: false\n    because: Der står på skiltet, at der er lukket.\n",
        )
    )
    reload(reader)

    unharmed(reader, "is", "boden", "tjek")
    untouched(reader, "foerst")


def test_options_change_places(reader: Page, course: Course) -> None:
    first = (
        "      - id: a\n        wrong: Det fortæller, hvad isen koster.\n"
        "        because: Der står ingen pris nogen steder.\n"
    )
    last = "        because: Der er ikke nogen, der bliver sat imod nogen.\n"
    course.edit((first, ""), (last, last + first))
    reload(reader)

    unharmed(reader, "is", "boden", "tjek")


def test_a_typo_is_mended(reader: Page, course: Course) -> None:
    course.edit(
        ("Det lokker med noget, der er væk om lidt.", "Det lokker med noget, som er væk om lidt."),
        ("[Vi åbner klokken 12.]", "[Vi åbner klokken 12 og lukker 18.]"),
    )
    reload(reader)

    unharmed(reader, "is", "boden", "tjek")


def test_another_answer_becomes_the_right_one(reader: Page, course: Course) -> None:
    course.edit(
        ("    type: choice\n", "    type: choice\n    version: 2\n"),
        ("        wrong: Det fortæller, hvad isen", "        right: Det fortæller, hvad isen"),
        ("        right: Det lokker med noget", "        wrong: Det lokker med noget"),
    )
    reload(reader)

    note(reader, "is", CHANGED)
    untouched(reader, "is")
    unharmed(reader, "boden", "tjek")
    expect(reader.locator(".quiz-progress")).to_contain_text("Du har klaret 0 af 4 opgaver.")


def test_a_changed_question_is_answered_afresh(reader: Page, course: Course) -> None:
    course.edit(
        ("    type: choice\n", "    type: choice\n    version: 2\n"),
        ("      - id: c\n        wrong: Det deler", "      - id: d\n        wrong: Det deler"),
    )
    reload(reader)
    note(reader, "is", CHANGED)

    answer(reader, "is", "d")
    reload(reader)

    note(reader, "is", BEFORE)
    expect(question(reader, "is").locator("[value=d]")).to_be_checked()
    unharmed(reader, "boden", "tjek")


def test_a_question_is_deleted(reader: Page, course: Course) -> None:
    text = (course.root / QUIZ).read_text("utf-8")
    gone = text[text.index("  - id: is\n") : text.index("  - id: boden\n")]
    course.edit((gone, ""))
    reload(reader)

    expect(question(reader, "is")).to_have_count(0)
    unharmed(reader, "boden", "tjek")


def test_the_quiz_gets_a_new_name(reader: Page, course: Course) -> None:
    lesson = "courses/schools/mellemtrin/to-opslag/lesson-1.md"
    path = course.root / lesson
    path.write_text(path.read_text("utf-8").replace("!quiz to-opslag", "!quiz opslagene"), "utf-8")
    course.edit(("id: to-opslag\n", "id: opslagene\nformerly: [to-opslag]\n"))
    reload(reader)

    unharmed(reader, "is", "boden", "tjek")
    answer(reader, "is", "a")
    reload(reader)

    expect(question(reader, "is").locator("[value=a]")).to_be_checked()
    unharmed(reader, "boden", "tjek")
