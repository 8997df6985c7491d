"""Ordinary Markdown to HTML; what reading has not understood cannot come out as HTML."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor, SubstituteTagInlineProcessor
from markdown.treeprocessors import Treeprocessor

from vidsyn.memory import KEPT
from vidsyn.reading.dialect import dialect
from vidsyn.reading.markup import has_allowed
from vidsyn.rendering.second_wall import SecondWall

_REFERENCE = r"\[\[(?P<name>[a-z]+:[a-z0-9-]+)\]\]"
_PICTURE_LINE = re.compile(r"^!\[[^\]\n]*\]\([^)\n]*\)[ \t]*$", re.MULTILINE)

Address = Callable[[str], str]
"""From a target as written to the address that goes into the page."""

Kind = Literal["link", "image", "reference"]
Form = Literal["prose", "headings", "lines"]

Known = Mapping[Kind, Address]
"""Who knows what stands in the place of a target or a reference."""


@dataclass(frozen=True)
class _Made:
    """HTML that was made once, and what was put into it, which may be another thing today."""

    html: str
    asked: tuple[tuple[Kind, str, str], ...]

    def holds(self, known: Known) -> bool:
        """Tell whether the same would be made now."""
        return all(known[kind](name) == answer for kind, name, answer in self.asked)


_made: dict[tuple[Form, str], list[_Made]] = defaultdict(list)
"""Every text is made into HTML once, for all its readers and from one save to the next."""


class MarkdownRenderer:
    """Turns texts of one form into HTML."""

    def __init__(self, reference: Address, form: Form = "prose") -> None:
        """Take what gives the HTML of a reference, named as in `contact:hotline`.

        With `headings` each heading gets an id; with `lines` a line stays a line, and a picture on
        a line of its own stands alone.
        """
        self._reference, self._form = reference, form

    def html(self, text: str, link: Address, image: Address) -> str:
        """Return the HTML of a text whose links and pictures have the addresses given."""
        known: Known = {"link": link, "image": image, "reference": self._reference}
        made = _made[self._form, text]
        found = next((each for each in made if each.holds(known)), None)
        if found is None:
            found = _maker(self._form).make(text, known)
            made.append(found)
            if len(_made) > KEPT:
                _made.clear()
        return found.html


@cache
def _maker(form: Form) -> "_Maker":
    """Return the one Python-Markdown of a form: making a new one costs more than a page does."""
    return _Maker(form)


class _Maker(Treeprocessor):
    """Makes HTML, asks for what goes into it, and notes the answers."""

    def __init__(self, form: Form) -> None:
        markdown = dialect(headings=form == "headings")
        super().__init__(markdown)
        self._markdown, self._lines = markdown, form == "lines"
        self._known: Known = {}
        self._asked: dict[tuple[Kind, str], str] = {}
        markdown.inlinePatterns.register(_References(markdown, self.ask), "reference", 185)
        markdown.treeprocessors.register(self, "targets", 0)
        self._wall = SecondWall(markdown)
        if self._lines:
            as_written = SubstituteTagInlineProcessor(r"\n", "br")
            markdown.inlinePatterns.register(as_written, "lines", 5)

    def make(self, text: str, known: Known) -> _Made:
        """Return what the text becomes."""
        self._known, self._asked = known, {}
        self._wall.is_up = has_allowed(text)
        if self._lines:
            text = _PICTURE_LINE.sub(r"\n\g<0>\n", text)
        html = self._markdown.reset().convert(text)
        return _Made(html, tuple((*asked, answer) for asked, answer in self._asked.items()))

    def ask(self, kind: Kind, name: str) -> str:
        """Return what stands in the name's place in the finished site."""
        answer = str(self._known[kind](name))
        self._asked[kind, name] = answer
        return answer

    def run(self, root: Element) -> None:
        """Give every link and picture its address, in the tree itself.

        What has none is in another part of the site, and only its words are left.
        """
        for anchor in [*root.iter("a")]:
            anchor.set("href", self.ask("link", anchor.get("href", "")))
            if not anchor.get("href"):
                anchor.tag = "span"
                del anchor.attrib["href"]
        for picture in root.iter("img"):
            picture.set("src", self.ask("image", picture.get("src", "")))
            picture.set("loading", "lazy")


class _References(InlineProcessor):
    """Puts what the registers know in the place of a `[[kind:id]]`."""

    def __init__(self, md: Markdown, ask: Callable[[Kind, str], str]) -> None:
        super().__init__(_REFERENCE, md)
        self._ask = ask

    def handleMatch(  # type: ignore[override]  # noqa: N802 (their name)
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[str, int, int]:
        """Return the stashed HTML and where it stood."""
        html = self._ask("reference", m["name"])
        return self.md.htmlStash.store(html), m.start(0), m.end(0)
