"""What pages ask of readers: choices, and thoughts that stay with them. Never who they are."""

import re
from pathlib import Path

from vidsyn import HOME

CHOSEN = {"radio", "checkbox"}
COUNTED = {"number", "date"}
"""What only teachers fill in: how many found how much, and when a module ends."""

SOUGHT = {"search"}
"""What is sought in a case; it stays in the field."""

_INPUT = re.compile(r"<input\b[^>]*>")
_KIND = re.compile(r'\btype="?([a-z]+)')
_WRITTEN_IN = re.compile(r"<textarea\b(?![^>]*\breadonly\b)")
_THOUGHT = re.compile(r"<quiz-reflect\b.*?</quiz-reflect>", re.DOTALL)


def test_no_page_asks_who_the_reader_is(site: Path) -> None:
    for page in site.rglob("*.html"):
        html = page.read_text("utf-8")
        known = CHOSEN | (COUNTED if "laerer" in page.parts else set())
        known |= SOUGHT if page.parent.name == "sager" or page.name == "soeg.html" else set()
        kinds = {found[1] for found in map(_KIND.search, _INPUT.findall(html)) if found}
        assert len(kinds - known) == 0, page
        assert not _WRITTEN_IN.search(_THOUGHT.sub("", html)), page


def test_opinions_and_thoughts_are_private_from_the_start() -> None:
    for kind in ("scale", "reflect"):
        script = (HOME / "vidsyn/questions" / kind / "element.js").read_text("utf-8")
        assert "\n    private = true;\n" in script
