"""What goes in the bag for a talk, and what its first page says of it, in the order of use."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from vidsyn.exports.start import OFFLINE, Group, file_link, start_page
from vidsyn.model import addresses, paper_addresses
from vidsyn.model.kits import Kit
from vidsyn.rendering.files import Files
from vidsyn.rendering.frame import Frame, Meta


@dataclass(frozen=True)
class Bag:
    """A talk of so many minutes, and its files by their addresses."""

    kit: Kit
    length: int
    files: Files


def bag(kit: Kit, length: int, files: Files) -> Bag:
    """Return the bag of a talk: the kit's files, without those of its other lengths."""
    lengths = set(kit.card.value.lengths) - {length}
    others = {each for other in lengths for each in _of_length(kit, other)}
    return Bag(
        kit, length, {name: file for name, file in files.items() if _bare(name) not in others}
    )


def start_of_bag(bag: Bag, frame: Frame) -> str:
    """Return the page that says what is in the folder."""
    card = bag.kit.card.value
    return start_page(
        card.title,
        _groups(bag, frame),
        frame,
        over=frame.words.say("trip.over", length=bag.length),
        section="professionals",
        draft=card.status == "draft",
    )


def _groups(bag: Bag, frame: Frame) -> Iterable[Group]:
    """Yield what to show, what to read beforehand and what to hand out, each with its links."""
    speakers = {*_of_length(bag.kit, bag.length), _bare(addresses.case_notes(bag.kit))}
    shown = [name for name in bag.files if name.endswith(".pptx")]
    read = [name for name in bag.files if name not in shown and _bare(name) in speakers]
    handed = [name for name in bag.files if name not in (*shown, *read)]
    for key, names in {"show": shown, "read": read, "hand": handed}.items():
        links = [file_link(PurePosixPath(name).name, bag.files[name].title) for name in names]
        offline = _offline(bag, frame) if key == "show" else []
        yield Group(frame.words.say(f"trip.{key}"), [*links, *offline])


def _offline(bag: Bag, frame: Frame) -> list[Meta]:
    """Return the links to what is shown from a browser."""
    pages = {addresses.slides(bag.kit, bag.length): "trip.browser"}
    pages |= {addresses.cases(bag.kit): "trip.cases"} if bag.kit.cases else {}
    return [file_link(f"{OFFLINE}/{page}", frame.words.say(key)) for page, key in pages.items()]


def _of_length(kit: Kit, length: int) -> list[str]:
    """Return what a talk of one length has to itself, by its addresses without their endings."""
    pages = (
        addresses.slides(kit, length),
        addresses.notes(kit, length),
        paper_addresses.run_sheet(kit, length),
    )
    return [_bare(page) for page in pages]


def _bare(address: str) -> str:
    return str(PurePosixPath(address).with_suffix(""))
