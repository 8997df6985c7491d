"""A case as pupils search in it, as paper has it, and as the teacher knows it."""

import re
from collections.abc import Callable

from markupsafe import Markup

from vidsyn.model.documents import Step
from vidsyn.model.rooms import Room
from vidsyn.rendering.fragments import Fragments
from vidsyn.rendering.results import first_line, searched

LOOKS = 5
"""How many looks the style sheet has for other people's sites."""

_HEADING = re.compile(r"(?<=<)(?P<end>/?)h(?P<level>[2-5])\b")

Address = Callable[[Room, str], str]
"""From a case and the id of a page in it, or of none, to the link that leads there."""


def search_room(room: Room, address: Address, fragments: Fragments) -> Markup:
    """Return the claim, the field to search with, and everything that can be found."""
    results = [
        {
            "page": page,
            "href": address(room, page.id),
            "line": first_line(page),
            "words": searched(page),
        }
        for page in room.pages
    ]
    template = fragments.env.get_template("rendering/templates/room.html")
    return Markup(template.render(card=room.card.value, results=results))


def other_site(page: Step, look: int, back: str, fragments: Fragments) -> Markup:
    """Return a page that can be found, in a frame that says it is invented."""
    inner = _headings(fragments.nodes(page.nodes, "found"), -1)
    template = fragments.env.get_template("rendering/templates/found.html")
    return Markup(template.render(page=page, look=look, back=back, inner=inner))


def rooms_on_paper(rooms: tuple[Room, ...], fragments: Fragments) -> Markup:
    """Return every case with all its pages, and no answers."""
    parts = [
        {
            "card": room.card.value,
            "pages": [
                (page, _headings(fragments.nodes(page.nodes, "found-paper"), 1))
                for page in room.pages
            ],
        }
        for room in rooms
    ]
    template = fragments.env.get_template("rendering/templates/rooms-sheet.html")
    return Markup(template.render(rooms=parts))


def rooms_explained(
    rooms: tuple[Room, ...], address: Address, anchor: Address, fragments: Fragments
) -> Markup:
    """Return what the teacher knows: which claims hold, why, and what each page is worth."""
    parts = [
        {
            "card": room.card.value,
            "id": anchor(room, ""),
            "href": address(room, ""),
            "pages": [
                {
                    "page": page,
                    "id": anchor(room, page.id),
                    "href": address(room, page.id),
                    "notes": fragments.nodes(page.nodes, "found-notes"),
                }
                for page in room.pages
            ],
        }
        for room in rooms
    ]
    template = fragments.env.get_template("rendering/templates/rooms.html")
    return Markup(template.render(rooms=parts))


def _headings(html: Markup, by: int) -> Markup:
    """Return the HTML with its headings so many levels lower, as the page around them asks."""
    return Markup(_HEADING.sub(lambda tag: f"{tag['end']}h{int(tag['level']) + by}", str(html)))
