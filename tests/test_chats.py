"""A conversation is heard line by line with its speaker, and stands where posts stand."""

from pathlib import Path

from vidsyn.rendering.chats import with_bubbles
from vidsyn.site.build import build
from vidsyn.site.examine import examine

LESSON = "courses/schools/mellemtrin/to-opslag/lesson-1.md"

CHAT = """/// chat | Spilklubben, lukket chat
- **Alex:** Hej. Er du ny?
- **Mille:** Ja. Du er *tidlig*.
///
"""


def test_a_line_says_its_speaker_first_and_those_who_answer_stand_to_the_right() -> None:
    html = with_bubbles(
        "<ul>\n<li><strong>Alex:</strong> Hej.</li>\n"
        "<li>\n<p><strong>Mille:</strong> Ja.</p>\n</li>\n<li><strong>Alex:</strong> Nå.</li>\n</ul>"
    )

    assert html == (
        '<ul role="list">\n<li><b translate="no">Alex<span class="unseen">:</span></b> Hej.</li>\n'
        '<li class="chat-right">\n<p><b translate="no">Mille<span class="unseen">:</span></b> Ja.'
        '</p>\n</li>\n<li><b translate="no">Alex<span class="unseen">:</span></b> Nå.</li>\n</ul>'
    )


def test_a_conversation_is_shown_where_a_post_is(tiny: Path) -> None:
    lesson = tiny / LESSON
    before = "/// technique lokkemaden"
    text = lesson.read_text("utf-8").replace(before, f"{CHAT}\n{before}")
    lesson.write_text(text, encoding="utf-8")
    build(tiny, tiny / "site", examine(tiny), lambda _: None)

    shown = {
        name: "Er du ny?" in (tiny / "site" / name).read_text("utf-8")
        for name in (
            "skole/mellemtrin/to-opslag/lektion-1.html",
            "skole/mellemtrin/to-opslag/tavle-1.html",
            "laerer/mellemtrin/to-opslag/lektion-1.html",
            "skole/mellemtrin/to-opslag/arbejdsark-1.html",
            "laerer/mellemtrin/to-opslag/facit-1.html",
        )
    }

    assert list(shown.values()) == [True, True, True, False, False]


def test_only_a_page_with_a_conversation_fetches_its_style(tiny_site: Path) -> None:
    assert [page for page in tiny_site.rglob("*.html") if "assets/chats." in page.read_text()] == []
    assert not list(tiny_site.glob("assets/chats.*"))
