"""The Markdown we write: Python-Markdown without HTML, links from afar and underlined headings.

Reading asks it what a text will point to, and rendering makes the pages with it, so that
nothing can come out that was not checked.
"""

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension
from markdown.treeprocessors import Treeprocessor

from vidsyn.reading.files import ascii_name


def dialect(*, headings: bool = False) -> Markdown:
    """Return a new Python-Markdown; making one costs more than a page does, so keep it.

    With `headings`, each heading gets an id of its own words: `Æbler på øen` is `aebler-paa-oeen`.
    """
    extensions: list[Extension | str] = ["fenced_code", "sane_lists"]
    extensions.append(TableExtension(use_align_attribute=True))
    if headings:
        extensions.append(TocExtension(slugify=lambda text, _: ascii_name(text).replace(".", "-")))
    markdown = Markdown(extensions=extensions, output_format="html")
    markdown.preprocessors.deregister("html_block")
    markdown.parser.blockprocessors.deregister("setextheader")
    markdown.parser.blockprocessors.deregister("reference")
    for pattern in ("html", "reference", "short_reference", "image_reference", "short_image_ref"):
        markdown.inlinePatterns.deregister(pattern)
    return markdown


@dataclass
class Produced:
    """What a text becomes: the targets of its links and pictures, and its large headings.

    Titles are headings of the first level, chapters of the second, anchors the ids of all.
    """

    links: list[str] = field(default_factory=list)
    images: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    chapters: list[str] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)


class Producer:
    """Says what a text becomes, without making a page of it."""

    def __init__(self, *, headings: bool = False) -> None:
        self._found = _Found()
        self._markdown = dialect(headings=headings)
        self._markdown.treeprocessors.register(self._found, "found", 0)

    def of(self, text: str) -> Produced:
        """Return all that the text points to."""
        self._found.produced = Produced()
        self._markdown.reset().convert(text)
        return self._found.produced


class _Found(Treeprocessor):
    """Notes what stands in the finished tree."""

    produced = Produced()

    def run(self, root: Element) -> None:
        """Read the tree and leave it alone."""
        self.produced.links += [link.get("href", "") for link in root.iter("a")]
        self.produced.images += [image.get("src", "") for image in root.iter("img")]
        self.produced.titles += ["".join(heading.itertext()) for heading in root.iter("h1")]
        self.produced.chapters += ["".join(heading.itertext()) for heading in root.iter("h2")]
        self.produced.anchors += [each.get("id", "") for each in root.iter() if each.get("id")]
