"""Pages of text with a title: of the handbook, about the site, and in a kit."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from vidsyn.model.documents import Document
from vidsyn.model.placed import Placed
from vidsyn.questions.base import Part, Text


class TextCard(Part):
    """The front matter of a page of plain text; `order` is its place among its like."""

    title: Text
    summary: Text
    order: Annotated[int, Field(ge=1)]


@dataclass(frozen=True)
class TextPage:
    """A page of the handbook or about the site, and the ids of its headings."""

    name: str
    front: Placed[TextCard]
    document: Document
    anchors: frozenset[str]

    @property
    def card(self) -> TextCard:
        """What its front matter says."""
        return self.front.value
