"""The Markdown we write: Python-Markdown with little HTML, no links from afar, plain headings.

Reading asks it what a text will point to, and rendering makes the pages with it, so that
nothing can come out that was not checked.
"""

from collections.abc import Iterable
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension
from markdown.treeprocessors import Treeprocessor

from vidsyn.reading.files import ascii_name
from vidsyn.reading.markup import allow
from vidsyn.reading.produced import Produced


def dialect(*, headings: bool = False) -> Markdown:
    """Return a new Python-Markdown; making one costs more than a page does, so keep it.

    With `headings`, each heading gets an id of its own words: `Æbler på øen` is `aebler-paa-oeen`.
    """
    extensions: list[Extension] = [FencedCodeExtension(), SaneListExtension()]
    extensions.append(TableExtension(use_align_attribute=True))
    if headings:
        extensions.append(TocExtension(slugify=lambda text, _: ascii_name(text).replace(".", "-")))
    markdown = Markdown(extensions=extensions, output_format="html")
    markdown.preprocessors.deregister("html_block")
    markdown.parser.blockprocessors.deregister("setextheader")
    markdown.parser.blockprocessors.deregister("reference")
    for pattern in ("html", "reference", "short_reference", "image_reference", "short_image_ref"):
        markdown.inlinePatterns.deregister(pattern)
    allow(markdown)
    return markdown


@cache
def producer(headings: bool) -> "Producer":
    """Return the one that says what texts become."""
    return Producer(dialect(headings=headings))


class Producer(Treeprocessor):
    """Notes what stands in the finished tree, which then is thrown away."""

    def __init__(self, markdown: Markdown) -> None:
        super().__init__(markdown)
        self._markdown = markdown
        self._found = Produced()
        markdown.treeprocessors.register(self, "found", 0)

    def of(self, text: str) -> Produced:
        """Return all that the text points to."""
        self._markdown.reset().convert(text)
        return self._found

    def run(self, root: Element) -> None:
        """Read the tree and leave it alone."""
        self._found = Produced(
            links=tuple(link.get("href", "") for link in root.iter("a")),
            images=tuple(image.get("src", "") for image in root.iter("img")),
            titles=_texts(root.iter("h1")),
            chapters=_texts(root.iter("h2")),
            anchors=tuple(each.get("id", "") for each in root.iter() if each.get("id")),
        )


def _texts(headings: Iterable[Element]) -> tuple[str, ...]:
    return tuple("".join(heading.itertext()) for heading in headings)
