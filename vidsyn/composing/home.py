"""The front page: three doors, the bands, and whom to call."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.model.catalogue import Door, Home
from vidsyn.model.facts import HOTLINE
from vidsyn.model.kinds import audience_of
from vidsyn.model.units import BANDS, Band
from vidsyn.rendering.frame import Frame, Meta
from vidsyn.rendering.page import Page
from vidsyn.rendering.parts import help_box

POINTS = ("no-login", "no-cookies", "wifi-slash", "printer")


def pages(frame: Frame) -> Iterator[Page]:
    """Return the front page. A site without one was stopped by reading."""
    home = frame.catalogue.home
    if home is None:
        raise ValueError("a site without a front page was let through")
    meta = {
        "lead": home.card.lead,
        "headline": home.card.headline,
        "doors": [_door(door, frame) for door in home.card.doors if _leads(door, frame)],
        "bands": [_band(band, frame) for band in BANDS if frame.scope.holds(addresses.band(band))],
        "points": [{"icon": name, "text": frame.words.say(f"point.{name}")} for name in POINTS],
        "help": help_box([HOTLINE], frame),
    }
    yield frame.page(
        addresses.HOME, "home", home.card.title, home.card.lead, meta, body=_chapters(home, frame)
    )


def _chapters(home: Home, frame: Frame) -> str:
    """Return what stands below the doors; it tells of all of them, so a part leaves it out."""
    return frame.fragments.document(home.document, "pupil") if frame.scope.is_whole else ""


def _leads(door: Door, frame: Frame) -> bool:
    return frame.scope.holds(addresses.audience(door.section))


def _door(door: Door, frame: Frame) -> Meta:
    address = addresses.audience(door.section)
    return {
        "section": door.section,
        "name": door.name,
        "text": _text(door, frame),
        "href": address,
        "links": [{"text": frame.words.say(_door_key(door, frame)), "href": address}],
    }


def _text(door: Door, frame: Frame) -> str:
    """Return what the door promises; the schools' tells of what the pupils' part leaves out."""
    is_whole = door.section != "schools" or frame.scope.holds(addresses.TEACHERS)
    return door.text if is_whole else ""


def _door_key(door: Door, frame: Frame) -> str:
    """Return what stands on the door: what is there, or that it is on its way."""
    written = any(audience_of(unit) == door.section for unit in frame.catalogue.units)
    return f"door.written.{door.section}" if written else "door.planned"


def _band(band: Band, frame: Frame) -> Meta:
    found = frame.catalogue.lists.get(f"schools/{band}")
    grades = frame.words.say(f"band.{band}.grades")
    written = any(module.band == band for module in frame.catalogue.modules)
    return {
        "band": band,
        "name": frame.words.say(f"band.{band}"),
        "grades": grades if written else f"{grades} · {frame.words.say('unit.planned')}",
        "text": found.card.lead if found else "",
        "href": addresses.band(band),
        "art": f"art/bands/{band}.svg",
    }
