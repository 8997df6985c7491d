"""The site, or a part of it, in a zip for a memory stick: unpack it, and open one page."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from vidsyn.exports.start import OFFLINE, START, Group, start_page, way_in
from vidsyn.exports.zips import Contents, files_of, write_zip
from vidsyn.model import addresses
from vidsyn.model.scope import Scope
from vidsyn.rendering.frame import Frame, Meta
from vidsyn.site.build import build_of
from vidsyn.site.workshop import Workshop

NAME = "vidsyn"
"""What the zip of the whole site is called; those of its parts begin with it."""


def name_of(scope: Scope) -> str:
    """Return what the zip of a part is called, without its ending: `vidsyn-skole`."""
    return NAME if scope.is_whole else f"{NAME}-{scope.name}"


def pack_all(scopes: Iterable[Scope], frame: Frame, workshop: Workshop, to: Path) -> Iterator[Path]:
    """Write each zip into the folder `to` and yield where it is: the same bytes on any day.

    `frame` is the whole site's, with its files. Each part is composed and laid out by itself, so it
    has its own navigation, and no link out of it.
    """
    for scope in scopes:
        part = frame.within(scope)
        with TemporaryDirectory() as folder:
            site = Path(folder) / "site"
            build_of(part, workshop, site, lambda _: None)
            yield write_zip(to / f"{name_of(scope)}.zip", _contents(site, part))


def _contents(site: Path, part: Frame) -> Contents:
    yield START, _start(part).encode()
    yield from files_of(site, OFFLINE)


def _start(part: Frame) -> str:
    say, name = part.words.say, part.scope.name or "whole"
    group = Group(say("stick.begin"), ways=[*_ways(part)])
    lead, below = say(f"stick.{name}"), say("stick.place", folder=OFFLINE)
    return start_page(part.site.site_name, [group], part, lead=lead, below=below)


def _ways(part: Frame) -> Iterator[Meta]:
    """Yield the way in: the lists of a whole site's audiences, or the one list of a part."""
    say = part.words.say
    if not part.scope.is_whole:
        yield way_in(part.scope.begins, say("stick.pages"))
        return
    yield way_in(addresses.HOME, say("page.home"))
    for audience in addresses.AUDIENCES:
        yield way_in(addresses.audience(audience), say(f"audience.{audience}"))
