"""What a reader may keep on the device for use without a network: units, and lists of units."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from vidsyn.model import addresses
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.guides import Guide
from vidsyn.model.kinds import Unit, audience_of
from vidsyn.model.kits import Kit
from vidsyn.model.units import BANDS, Module
from vidsyn.rendering.frame import Frame, Meta
from vidsyn.rendering.strings import Strings

KINDS = ("module", "guide", "kit", "teacher", "band", *addresses.AUDIENCES)
"""What can be kept; each has a sentence that says what is in it."""


@dataclass(frozen=True)
class Group:
    """Files that are kept and let go together: all in some folders, and what their pages load.

    It is named by a folder and offered on one page. `kind` says what is told of it there.
    """

    name: str
    kind: str
    title: str
    address: str
    folders: tuple[str, ...]


def keep(address: str, frame: Frame) -> Meta | str:
    """Return what is offered to be kept on the page at this address, or nothing."""
    for group in groups(frame.catalogue, frame.words):
        if group.address == address:
            return {"group": group.name, "text": frame.words.say(f"offline.{group.kind}")}
    return ""


def groups(catalogue: Catalogue, words: Strings) -> Iterator[Group]:
    """Return all groups. A module's for pupils has nothing of its teacher's, nor has any list's."""
    yield from map(_unit, catalogue.units)
    yield from (_teachers(module, words) for module in catalogue.modules)
    for band in BANDS:
        of_band = [module for module in catalogue.modules if module.band == band]
        yield from _list(addresses.band(band), "band", words.say(f"band.{band}"), of_band)
    for name in addresses.AUDIENCES:
        units = [unit for unit in catalogue.units if audience_of(unit) == name]
        yield from _list(addresses.audience(name), name, words.say(f"audience.{name}"), units)


def _unit(unit: Unit) -> Group:
    kind = "guide" if isinstance(unit, Guide) else "kit" if isinstance(unit, Kit) else "module"
    folder = addresses.folder(unit)
    return Group(folder, kind, unit.card.value.title, addresses.unit(unit), (folder,))


def _teachers(module: Module, words: Strings) -> Group:
    """Return what a teacher needs of a module, the pupils' own pages among it."""
    address = addresses.teacher(module)
    folder = str(PurePosixPath(address).parent)
    title = words.say("teacher.title", title=module.card.value.title)
    return Group(folder, "teacher", title, address, (folder, addresses.folder(module)))


def _list(address: str, kind: str, title: str, units: list[Unit] | list[Module]) -> Iterator[Group]:
    """Return all units of a list as one, or nothing while it has none."""
    folders = tuple(addresses.folder(unit) for unit in units)
    if folders:
        yield Group(str(PurePosixPath(address).parent), kind, title, address, folders)
