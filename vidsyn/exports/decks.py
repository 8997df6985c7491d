"""Makes the slides of every talk, and keeps them: a talk that has not changed is not made again."""

import io
from collections.abc import Iterator, Mapping
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

from vidsyn.exports.local import LocalContacts
from vidsyn.exports.making import Count
from vidsyn.exports.store import Store
from vidsyn.model import addresses
from vidsyn.model.kits import Kit
from vidsyn.rendering.files import MadeFile
from vidsyn.rendering.frame import Frame

_MAKERS = ("decks", "exports", "language", "model", "questions", "reading", "rendering")
"""Rooms that have a say in what a deck looks like."""

_LIBRARIES = ("python-pptx", "resvg-py", "pillow", "fonttools")

_PACKAGE = Path(__file__).parents[1]

Talk = tuple[Kit, int]
"""A kit, and how many minutes it is to last."""


def talks(frame: Frame) -> dict[str, Talk]:
    """Return every talk by the address of its slides."""
    return {
        str(PurePosixPath(addresses.slides(kit, length)).with_suffix(".pptx")): (kit, length)
        for kit in frame.catalogue.kits
        for length in kit.card.value.lengths
    }


def make_decks(
    wanted: Mapping[str, Talk],
    frame: Frame,
    root: Path,
    store: Store,
    local: LocalContacts,
    count: Count,
) -> Iterator[tuple[str, MadeFile]]:
    """Yield the slides of these talks by their addresses, from the store where they are there."""
    common = _sign_of_makers()
    for n, (address, (kit, length)) in enumerate(wanted.items(), 1):
        sign = _sign(kit, length, frame, root, local, common)
        if not store.has(sign):
            from vidsyn.exports.slides import deck  # noqa: PLC0415 (half a second)

            content = deck(kit, length, frame, root, local)
            store.keep(sign, content, _slides(content))
            count(n, len(wanted))
        yield address, store.file(sign, frame.words.say("files.deck", length=length))


def _slides(content: bytes) -> int:
    """Return how many slides are in a deck."""
    with ZipFile(io.BytesIO(content)) as zipped:
        return sum(PurePosixPath(each).match("ppt/slides/*.xml") for each in zipped.namelist())


def _sign(
    kit: Kit, length: int, frame: Frame, root: Path, local: LocalContacts, common: bytes
) -> str:
    """Return what changes with anything that a deck is made from."""
    sign = sha256(common + f"{length} {local} {frame.site}".encode())
    folder = kit.place.path.parent
    for path, text in sorted(frame.catalogue.sources.items()):
        if folder in path.parents or path.parts[0] == "facts":
            sign.update(f"{path}\0{text}\0".encode())
    for quiz in sorted({use.quiz for each in kit.documents for use in each.quizzes()}):
        sign.update(repr(frame.catalogue.quiz(quiz)).encode())
    sign.update(repr(_titles(frame)).encode())
    for path in sorted(path for path in frame.catalogue.media if folder in path.parents):
        sign.update(str(path).encode() + (root / path).read_bytes())
    sign.update((frame.theme.text(frame.art(kit)) + frame.assets.style.text).encode())
    return sign.hexdigest()[:32]


def _titles(frame: Frame) -> list[tuple[str, str]]:
    """Return what units are called, those on their way too: a slide may name any of them."""
    written = [(unit.id, unit.card.value.title) for unit in frame.catalogue.units]
    return [*written, *((unit.id, unit.title) for unit in frame.catalogue.planned)]


def _sign_of_makers() -> bytes:
    files = (path for name in _MAKERS for path in (_PACKAGE / name).rglob("*"))
    sign = sha256(" ".join(version(each) for each in _LIBRARIES).encode())
    for path in sorted(each for each in files if each.suffix in (".py", ".yml")):
        sign.update(path.read_bytes())
    return sign.digest()
