"""Ordinary Markdown to HTML; what reading has not understood cannot come out as HTML."""

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor, SubstituteTagInlineProcessor
from markdown.treeprocessors import Treeprocessor

from vidsyn.reading.dialect import dialect

_REFERENCE = r"\[\[(?P<kind>[a-z]+):(?P<id>[a-z0-9-]+)\]\]"
_PICTURE_LINE = re.compile(r"^!\[[^\]\n]*\]\([^)\n]*\)[ \t]*$", re.MULTILINE)

Address = Callable[[str], str]
"""From a target as written to the address that goes into the page."""


class MarkdownRenderer:
    """One Python-Markdown for all pages: making a new one for each costs more than a page does."""

    def __init__(
        self,
        reference: Callable[[str, str], str],
        *,
        headings: bool = False,
        lines: bool = False,
    ) -> None:
        """Take what gives the HTML of a `[[kind:id]]`, and whether headings get ids.

        With `lines`, a line stays a line, and a picture on a line of its own stands alone.
        """
        self._lines = lines
        self._targets = _Targets()
        self._markdown = dialect(headings=headings)
        self._markdown.inlinePatterns.register(
            _References(_REFERENCE, self._markdown, reference), "reference", 185
        )
        self._markdown.treeprocessors.register(self._targets, "targets", 0)
        if lines:
            as_written = SubstituteTagInlineProcessor(r"\n", "br")
            self._markdown.inlinePatterns.register(as_written, "lines", 5)

    def html(self, text: str, link: Address, image: Address) -> str:
        """Return the HTML of a text whose links and pictures have the addresses given."""
        self._targets.link, self._targets.image = link, image
        if self._lines:
            text = _PICTURE_LINE.sub(r"\n\g<0>\n", text)
        return self._markdown.reset().convert(text)


class _References(InlineProcessor):
    """Puts what the registers know in the place of a `[[kind:id]]`."""

    def __init__(self, pattern: str, md: Markdown, html: Callable[[str, str], str]) -> None:
        super().__init__(pattern, md)
        self._html = html

    def handleMatch(  # type: ignore[override]  # noqa: N802 (their name)
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[str, int, int]:
        """Return the stashed HTML and where it stood."""
        return self.md.htmlStash.store(self._html(m["kind"], m["id"])), m.start(0), m.end(0)


class _Targets(Treeprocessor):
    """Gives every link and picture its address in the finished site."""

    link: Address = staticmethod(str)
    image: Address = staticmethod(str)

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        for anchor in root.iter("a"):
            anchor.set("href", self.link(anchor.get("href", "")))
        for picture in root.iter("img"):
            picture.set("src", self.image(picture.get("src", "")))
            picture.set("loading", "lazy")
