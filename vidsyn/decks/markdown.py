"""Ordinary Markdown as the parts of a slide: lines with their looks, pictures, tables."""

import re
from dataclasses import dataclass, replace
from functools import cache
from html.parser import HTMLParser
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from vidsyn.decks.content import Form, Line, Part, Picture, Run, Table, Text
from vidsyn.memory import Remembered
from vidsyn.model.targets import is_outside
from vidsyn.reading.brackets import too_deep

_REFERENCE = r"\[\[([a-z]+:[a-z0-9-]+)\]\]"
HIGHEST = 32_767
"""The highest number that a list on a slide may begin with (ISO/IEC 29500-1, 20.1.10.61)."""

_DIGITS = 9
_SPACE = re.compile(r"\s+")
_STRONG = frozenset({"strong", "h1", "h3", "h4", "h5", "h6", "th"})
_PARAGRAPHS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "pre"})


@Remembered
def parts_of(text: str) -> tuple[Part, ...]:
    """Return what the text becomes, its references still named; nothing of one that is refused."""
    if too_deep(text) is not None:
        return ()
    parser = _Parser()
    parser.feed(_markdown().reset().convert(text))
    return parser.finish()


@cache
def _markdown() -> Markdown:
    from vidsyn.reading.dialect import dialect  # noqa: PLC0415 (what is remembered needs none)

    markdown = dialect()
    markdown.inlinePatterns.register(_References(_REFERENCE, markdown), "reference", 185)
    return markdown


class _References(InlineProcessor):
    """Keeps the name of a reference in an element of its own."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 (their name)
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element, int, int]:
        """Return the element and where the reference stood."""
        element = Element("data")
        element.text = AtomicString(m[1])
        return element, m.start(0), m.end(0)


@dataclass
class _List:
    form: Form
    next_number: int


class _Parser(HTMLParser):
    """Collects parts from the HTML that our Markdown makes."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[Part] = []
        self._lines: list[Line] = []
        self._runs: list[Run] = []
        self._line = Line(())
        self._lists: list[_List] = []
        self._look: list[Run] = [Run("")]
        self._rows: list[list[Line]] = []

    def finish(self) -> tuple[Part, ...]:
        """Return all parts, in the order they are read."""
        self.close()
        self._end_text()
        return tuple(self._parts)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line, a list, a look or a table, or take a picture."""
        found = {name: value or "" for name, value in attrs}
        if tag in ("ul", "ol"):
            self._end_line()
            is_ordered = tag == "ol"
            first = min(int(found.get("start", "1")[:_DIGITS]), HIGHEST)
            self._lists.append(_List("number" if is_ordered else "bullet", first))
        elif tag == "li":
            self._begin_item()
        elif tag == "img":
            self._end_text()
            self._parts.append(Picture(found.get("src", ""), found.get("alt", "")))
        elif tag == "br":
            self._add("\n")
        elif tag == "wbr":
            return
        elif tag == "table":
            self._end_text()
        elif tag == "tr":
            self._rows.append([])
        elif tag not in _PARAGRAPHS:
            self._look.append(self._looking(tag, found))
            return
        if tag in _STRONG:
            self._look.append(self._looking(tag, found))

    def _looking(self, tag: str, found: dict[str, str]) -> Run:
        """Return the look of what stands in an element, inside the look around it."""
        look, link = self._look[-1], found.get("href", "")
        return replace(
            look,
            is_strong=look.is_strong or tag in _STRONG,
            is_slanted=look.is_slanted or tag in ("em", "i"),
            link=link if is_outside(link) else look.link,
            reference="yes" if tag == "data" else "",
        )

    def _begin_item(self) -> None:
        self._end_line()
        around = self._lists[-1]
        self._line = Line((), around.form, len(self._lists) - 1, around.next_number)
        around.next_number += 1

    def handle_endtag(self, tag: str) -> None:
        """End what was begun."""
        if tag in _PARAGRAPHS or tag == "li":
            self._end_line()
        if tag == "li":
            self._line = replace(self._line, form="text")
        elif tag in ("ul", "ol"):
            self._end_line()
            self._lists.pop()
        elif tag in ("td", "th"):
            self._rows[-1].append(Line(self._taken()))
        elif tag == "table":
            self._parts.append(Table(tuple(map(tuple, self._rows))))
            self._rows = []
        is_look = tag not in _PARAGRAPHS and tag not in ("ul", "ol", "li", "table", "tr")
        if is_look or tag in _STRONG:
            self._look.pop()

    def handle_data(self, data: str) -> None:
        """Add words as they look here; a line break in the source is a space."""
        self._add(_SPACE.sub(" ", data))

    def _add(self, text: str) -> None:
        look = self._look[-1]
        if self._runs and self._runs[-1].text.endswith("\n"):
            text = text.lstrip(" ")
        if look.reference:
            self._runs.append(replace(look, text="", reference=text))
        elif text.strip() or (text and self._runs):
            self._runs.append(replace(look, text=text))

    def _taken(self) -> tuple[Run, ...]:
        runs, self._runs = self._runs, []
        while runs and not runs[-1].reference and not runs[-1].text.strip():
            runs.pop()
        if runs and not runs[-1].reference:
            runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip())
        return tuple(runs)

    def _end_line(self) -> None:
        if runs := self._taken():
            self._lines.append(replace(self._line, runs=runs))
            self._line = Line((), "text", self._line.level)

    def _end_text(self) -> None:
        self._end_line()
        if self._lines:
            self._parts.append(Text(tuple(self._lines)))
            self._lines = []
