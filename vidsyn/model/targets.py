"""What a link or picture in a source means: a lesson, a list, a picture, an outside page.

Checking asks whether the target is there; rendering asks for its address. Both ask here.
"""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from vidsyn.explanations import codes
from vidsyn.model import addresses
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Document
from vidsyn.model.guides import Guide
from vidsyn.model.kinds import Unit
from vidsyn.model.kits import Kit
from vidsyn.model.rooms import Room
from vidsyn.model.units import BANDS, Audience, Band, Module

ROOT = PurePosixPath("site")
"""The source, for what is named from the root of all sources."""

_HANDBOOK = PurePosixPath("courses/handbook")
_ABOUT = PurePosixPath("courses/about")
_NONE: frozenset[str] = frozenset()
_OUTSIDE = frozenset({"http", "https"})
_DIRECT = re.compile(r"mailto:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|tel:\+?[0-9]{3,15}")
_BLANK = re.compile(r"[\x00-\x20\x7f]")


@dataclass(frozen=True)
class Target:
    """Where a link leads in either tree, the anchor asked for, and those that are there."""

    address: str
    teacher_address: str
    anchor: str
    anchors: frozenset[str]


def is_outside(target: str) -> bool:
    """Tell whether the target is a page elsewhere on the web, somebody to write to or to call."""
    try:
        parts = urlsplit(target)
    except ValueError:
        return False
    if _DIRECT.fullmatch(target):
        return True
    return parts.scheme in _OUTSIDE and bool(parts.netloc)


def is_unsafe(target: str) -> bool:
    """Tell whether a browser might run the target, or read it as another scheme than it looks."""
    plain = _BLANK.sub("", html.unescape(target))
    before = re.split(r"[/?#]", plain, maxsplit=1)[0]
    return plain.startswith("//") or "\\" in plain or (":" in before and not is_outside(plain))


def find_page(target: str, source: PurePosixPath, catalogue: Catalogue) -> Target | None:
    """Return the page a relative link in the source leads to, or None when there is none."""
    path, _, anchor = target.partition("#")
    wanted = _joined(source.parent, path) if path else source
    if wanted is None:
        return None
    unit = catalogue.unit_of(wanted)
    if unit and (found := _in_unit(wanted, anchor, unit)):
        return found
    return _in_texts(wanted, anchor, catalogue) or _in_lists(wanted, anchor, catalogue)


def is_unread(target: str, source: PurePosixPath, catalogue: Catalogue) -> bool:
    """Tell whether the target is a file of ours whose own mistakes hide it."""
    return _joined(source.parent, target.partition("#")[0]) in catalogue.unread


def card_of(source: PurePosixPath, catalogue: Catalogue) -> PurePosixPath:
    """Return the card of the unit the source belongs to, or the source where it is in none."""
    unit = catalogue.unit_of(source)
    return unit.place.path if unit else source


def find_image(target: str, source: PurePosixPath, catalogue: Catalogue) -> PurePosixPath | None:
    """Return the picture that the source names, of its own unit or beside its text, or None."""
    wanted, unit = _joined(source.parent, target), catalogue.unit_of(source)
    home = unit.place.path.parent if unit else source.parent
    if wanted is None or home not in wanted.parents or not (unit or home in addresses.TEXTS):
        return None
    return wanted if wanted in catalogue.media else None


def _joined(folder: PurePosixPath, path: str) -> PurePosixPath | None:
    """Return the path seen from the folder, or None when it leads out of the root."""
    parts = list(folder.parts)
    for part in PurePosixPath(path).parts:
        if part == "/" or (part == ".." and not parts):
            return None
        parts = parts[:-1] if part == ".." else [*parts, part]
    return PurePosixPath(*parts)


def _in_unit(wanted: PurePosixPath, anchor: str, unit: Unit) -> Target | None:
    if isinstance(unit, Guide):
        return _in_guide(wanted, anchor, unit)
    return (
        _in_kit(wanted, anchor, unit) if isinstance(unit, Kit) else _in_module(wanted, anchor, unit)
    )


def _in_guide(wanted: PurePosixPath, anchor: str, guide: Guide) -> Target | None:
    address = addresses.unit(guide)
    if wanted not in (guide.place.path, guide.document.place.path):
        return None
    return Target(address, address, anchor, anchors_of(guide.document))


def _in_kit(wanted: PurePosixPath, anchor: str, kit: Kit) -> Target | None:
    if wanted == kit.place.path:
        return Target(addresses.unit(kit), addresses.unit(kit), anchor, _NONE)
    if wanted == kit.document.place.path:
        address = addresses.speaker(kit)
        return Target(address, address, anchor, anchors_of(kit.document))
    for page in kit.pages:
        if wanted == page.document.place.path:
            address = addresses.kit_page(kit, page)
            return Target(address, address, anchor, anchors_of(page.document))
    for one in kit.cases:
        if wanted == one.document.place.path:
            address = addresses.case(kit, one)
            return Target(address, address, anchor, _NONE)
    return None


def _in_module(wanted: PurePosixPath, anchor: str, module: Module) -> Target | None:
    folder = module.place.path.parent
    if wanted == module.place.path:
        return Target(addresses.unit(module), addresses.teacher(module), anchor, _NONE)
    for lesson in module.lessons:
        if wanted == folder / f"lesson-{lesson.number}.md":
            number = lesson.number
            pupil, teacher = (
                addresses.lesson(module, number),
                addresses.teacher_lesson(module, number),
            )
            return Target(pupil, teacher, anchor, anchors_of(lesson.document))
    for room in module.rooms:
        if wanted == room.document.place.path:
            return _in_room(anchor, room, module)
    return None


def _in_room(anchor: str, room: Room, module: Module) -> Target:
    """Return a case, or the page in it that the anchor asks for: each is a page of its own."""
    pages = anchors_of(room.document)
    if anchor not in pages:
        notes = addresses.room_notes(module, room.name)
        return Target(addresses.room(module, room.name), notes, anchor, pages)
    pupil = addresses.found(module, room.name, anchor)
    return Target(pupil, addresses.room_notes(module, room.name, anchor), "", pages)


def anchors_of(document: Document) -> frozenset[str]:
    """Return the ids that a link may ask for in a document of steps."""
    return frozenset(step.id for step in document.steps)


def _in_texts(wanted: PurePosixPath, anchor: str, catalogue: Catalogue) -> Target | None:
    for pages, place in (
        (catalogue.handbook, addresses.handbook),
        (catalogue.about, addresses.about),
    ):
        for page in pages:
            if wanted == page.document.place.path:
                address = place(page.name)
                return Target(address, address, anchor, page.anchors)
    if made := _made(wanted, catalogue).get(wanted.stem):
        anchors = codes() if made == addresses.RULES else _NONE
        return Target(made, made, anchor, anchors)
    return None


def _made(wanted: PurePosixPath, catalogue: Catalogue) -> Mapping[str, str]:
    """Return the pages that nobody writes in the folder of a text, by name."""
    if wanted.parent == _ABOUT:
        return addresses.MADE_ABOUT
    return addresses.MADE if catalogue.handbook and wanted.parent == _HANDBOOK else {}


def _in_lists(wanted: PurePosixPath, anchor: str, catalogue: Catalogue) -> Target | None:
    if wanted == PurePosixPath("courses/index.md"):
        return Target(addresses.HOME, addresses.HOME, anchor, _NONE)
    name = str(wanted.relative_to("courses").parent) if "courses" in wanted.parts[:1] else ""
    if wanted.name != "index.md" or name not in catalogue.lists:
        return None
    address = list_address(name)
    return Target(address, address, anchor, _NONE)


def list_address(name: str) -> str:
    """Return the address of a list by its folder: `schools`, `schools/mellemtrin`, `parents`."""
    audiences: dict[str, Audience] = {each: each for each in addresses.AUDIENCES}
    bands: dict[str, Band] = {f"schools/{each}": each for each in BANDS}
    return addresses.band(bands[name]) if name in bands else addresses.audience(audiences[name])
