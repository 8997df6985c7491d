"""What the teacher knows of a module's cases: which claims hold, why, what each page is worth."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.model.rooms import Room
from vidsyn.model.units import Module
from vidsyn.rendering.frame import Frame, Trail
from vidsyn.rendering.page import Page, href
from vidsyn.rendering.parts import trail
from vidsyn.rendering.rooms import rooms_explained


def pages(frame: Frame) -> Iterator[Page]:
    """Return one page for each module with cases."""
    for module in frame.catalogue.modules:
        if module.rooms:
            yield _page(module, frame)


def _page(module: Module, frame: Frame) -> Page:
    address, say = addresses.rooms(module), frame.words.say

    def pupils(room: Room, page: str) -> str:
        to = addresses.found(module, room.name, page) if page else addresses.room(module, room.name)
        return href(to, address)

    def anchor(room: Room, page: str) -> str:
        return addresses.room_anchor(room.name, page)

    meta = {
        **frame.unit_meta(module),
        "lead": say("rooms.lead"),
        "teacher_index": href(addresses.teacher(module), address),
        "pupil": href(addresses.unit(module), address),
        "sheet": href(addresses.rooms_sheet(module), address),
    }
    body = rooms_explained(module.rooms, pupils, anchor, frame.fragments)
    title, summary = say("rooms.title"), module.card.value.summary
    way = [*trail(module, frame), Trail(say("teacher.trail"), addresses.teacher(module))]
    return frame.page(address, "rooms", title, summary, meta, body=body, trail=way)
