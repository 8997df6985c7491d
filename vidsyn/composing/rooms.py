"""A case for pupils: a claim, a field to search with, and the pages that can be found."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.model.documents import Step
from vidsyn.model.rooms import Room
from vidsyn.model.units import Module
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page, href
from vidsyn.rendering.parts import help_box, trail
from vidsyn.rendering.rooms import LOOKS, other_site, search_room


def pages(frame: Frame) -> Iterator[Page]:
    """Return for each case the page where one searches, and each that can be found."""
    for module in frame.catalogue.modules:
        looks = _looks(module)
        for room in module.rooms:
            yield _search(module, room, frame)
            for page in room.pages:
                yield _found(module, room, page, looks[_letters(page.sender)], frame)


def _looks(module: Module) -> dict[str, int]:
    """Return the look of each sender's site: the same in all cases, and no sign of its worth.

    Who borrows another's name with a stroke in it borrows the look too.
    """
    senders = dict.fromkeys(_letters(page.sender) for room in module.rooms for page in room.pages)
    return {sender: n % LOOKS + 1 for n, sender in enumerate(senders)}


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))


def _search(module: Module, room: Room, frame: Frame) -> Page:
    card, address = room.card.value, addresses.room(module, room.name)
    meta = {
        **frame.unit_meta(module),
        "early": module.is_early,
        "module": {"title": module.card.value.title},
        "help": help_box(module.card.value.help, frame, pupil=True),
    }

    def result(room: Room, page: str) -> str:
        return href(addresses.found(module, room.name, page), address)

    body = search_room(room, result, frame.fragments)
    scripts, way = [frame.assets.room_search.address], trail(module, frame)
    return frame.page(
        address, "room", card.title, card.claim, meta, body=body, trail=way, scripts=scripts
    )


def _found(module: Module, room: Room, page: Step, look: int, frame: Frame) -> Page:
    address = addresses.found(module, room.name, page.id)
    back = href(addresses.room(module, room.name), address)
    meta = {
        **frame.unit_meta(module),
        "early": module.is_early,
        "sender": page.sender,
        "back": back,
    }
    body = other_site(page, look, back, frame.fragments)
    description = frame.words.say("found.description", sender=page.sender)
    return frame.page(address, "found", page.title, description, meta, body=body)
