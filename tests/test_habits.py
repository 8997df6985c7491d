"""What one can do oneself stands beside the techniques: a card and a page, each with five things."""

import re
from html import unescape
from pathlib import Path

import pytest

from vidsyn import HOME
from vidsyn.site.build import build
from vidsyn.site.examine import examine

LESSON = "courses/schools/mellemtrin/to-opslag/lesson-1.md"
CARD = re.compile(r'<article class="technique-card">.*?</article>', re.DOTALL)


def shown(page: Path) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page.read_text("utf-8"))).split())


@pytest.fixture
def with_habit(tiny: Path) -> Path:
    """Return a site whose lesson shows a habit after the technique."""
    lesson = tiny / LESSON
    text = lesson.read_text("utf-8").replace(
        "/// technique lokkemaden", "/// habit spoerg-en-til\n///\n\n/// technique lokkemaden"
    )
    lesson.write_text(text, encoding="utf-8")
    examined = examine(tiny)
    assert examined.problems == []
    build(tiny, tiny / "site", examined, lambda _: None)
    return tiny / "site"


def test_a_card_says_what_it_is_shows_it_and_says_what_to_do(with_habit: Path) -> None:
    page = (with_habit / "skole/mellemtrin/to-opslag/lektion-1.html").read_text("utf-8")
    habit, technique = CARD.findall(page)

    for card, texts in (
        (habit, ["Spørg én til", "når du er i tvivl", "Hvem siger det?", "Lone spurgte Hassan"]),
        (technique, ["Lokkemaden", "så du ikke ser resten", "Der er tre is tilbage"]),
    ):
        assert "<svg" in card
        assert "Opdigtet" in card
        assert "Det kan du gøre:" in card
        assert [text for text in texts if text not in card] == []


def test_on_the_wall_a_card_is_short_enough_to_be_read(with_habit: Path) -> None:
    board = (with_habit / "skole/mellemtrin/to-opslag/tavle-1.html").read_text("utf-8")
    habit, _ = CARD.findall(board)

    assert "Hvem siger det?" in habit
    assert "Det kan du gøre:" in habit
    assert "Lone spurgte Hassan" not in board


def test_a_page_of_a_habit_says_how_where_we_have_it_from_and_who_works_with_it(
    with_habit: Path,
) -> None:
    page = shown(with_habit / "greb/spoerg-en-til.html")

    for text in ("Sig navnet.", "Man siger to ting højt.", "Lone spurgte", "Vores egne opslag"):
        assert text in page
    assert "Her arbejder vi med det To opslag" in page


def test_habits_are_a_group_of_their_own_on_the_list(tiny_site: Path) -> None:
    page = shown(tiny_site / "greb/index.html")

    assert page.index("Lokkemaden") < page.index("Det, du selv kan gøre") < page.index("Spørg én")


def test_every_technique_and_habit_of_ours_has_its_own_picture() -> None:
    facts = examine(HOME).catalogue.facts
    pictures = {name: fact.value.picture for name, fact in facts.techniques.facts.items()}
    pictures |= {name: fact.value.picture for name, fact in facts.habits.facts.items()}

    assert len(pictures) >= 14
    for name, picture in pictures.items():
        assert picture == f"art/greb/{name}.svg"
        assert (HOME / "overrides" / picture).is_file()
