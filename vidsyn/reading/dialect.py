"""The Markdown we write: Python-Markdown without HTML, links from afar and underlined headings.

Reading asks it what a text will point to, and rendering makes the pages with it, so that
nothing can come out that was not checked.
"""

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor


def dialect() -> Markdown:
    """Return a new Python-Markdown; making one costs more than a page does, so keep it."""
    markdown = Markdown(
        extensions=["fenced_code", "sane_lists", TableExtension(use_align_attribute=True)],
        output_format="html",
    )
    markdown.preprocessors.deregister("html_block")
    markdown.parser.blockprocessors.deregister("setextheader")
    markdown.parser.blockprocessors.deregister("reference")
    for pattern in ("html", "reference", "short_reference", "image_reference", "short_image_ref"):
        markdown.inlinePatterns.deregister(pattern)
    return markdown


@dataclass
class Produced:
    """What a text becomes: the targets of its links and pictures, and its large headings."""

    links: list[str] = field(default_factory=list)
    images: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)


class Producer:
    """Says what a text becomes, without making a page of it."""

    def __init__(self) -> None:
        self._found = _Found()
        self._markdown = dialect()
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
        large = (heading for level in ("h1", "h2") for heading in root.iter(level))
        self.produced.headings += ["".join(heading.itertext()) for heading in large]
