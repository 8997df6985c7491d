"""`export kit`: everything for one talk in a zip, with the contacts of the place it is held."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from vidsyn.commands import FINE, PROBLEMS, USAGE
from vidsyn.commands.telling import NO_PDF, Counting, print_problems, shown
from vidsyn.exports import everything
from vidsyn.exports.local import LocalContacts, read_local, write_skeleton
from vidsyn.exports.start import Bag, bag
from vidsyn.exports.trip import pack
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.kits import Kit
from vidsyn.reading.wording import did_you_mean, listed
from vidsyn.rendering.files import Files
from vidsyn.rendering.frame import Frame
from vidsyn.site.build import build, frame_of, theme_of
from vidsyn.site.examine import Examined
from vidsyn.site.workshop import Workshop

_ASKED_FOR = (
    "{path} er lavet. Skriv jeres lokale kontakter i den, og pak igen; "
    "indtil da har den sidste slide en tom plads til dem."
)


def unpackable(names: Sequence[str], length: int | None, catalogue: Catalogue) -> str:
    """Return why this talk cannot be packed, or nothing."""
    known = {kit.id: kit for kit in catalogue.kits}
    if len(names) != 1:
        return f"Skriv, hvilket oplæg der skal pakkes: {listed(known)}."
    kit = known.get(names[0])
    if kit is None:
        return (
            f"Der er intet oplæg med navnet `{names[0]}`. {did_you_mean(names[0], known)}".strip()
        )
    lengths = kit.card.value.lengths
    if length not in lengths:
        return f"Skriv, hvor langt det er: --length {' eller '.join(map(str, lengths))}."
    return ""


def packed(name: str, options: argparse.Namespace, examined: Examined) -> int:
    """Pack the talk and say where; PROBLEMS where the file of local contacts has mistakes."""
    local, problems = read_local(options.root)
    if problems:
        print_problems(problems, options.root)
        return PROBLEMS
    kit = next(kit for kit in examined.catalogue.kits if kit.id == name)
    print("Pakker oplægget …", flush=True)
    files = _files(kit, local, options, examined)
    if not everything.have_pdf(files):
        print(NO_PDF, file=sys.stderr)
        return USAGE
    path = _pack(bag(kit, options.length, files), options, examined)
    print(f"Oplægget ligger i {shown(path)}. Pak den ud, og åbn START-HER.html.")
    if new := write_skeleton(options.root):
        print(_ASKED_FOR.format(path=shown(new)))
    return FINE


def _files(
    kit: Kit, local: LocalContacts, options: argparse.Namespace, examined: Examined
) -> Files:
    workshop = Workshop(options.root)
    with workshop.alone(), Counting("filer") as counting:
        return everything.some_files(
            _frame(examined, options.root),
            workshop,
            counting.show,
            everything.FORMATS,
            [kit.id],
            local,
        )


def _pack(talk: Bag, options: argparse.Namespace, examined: Examined) -> Path:
    """Pack the files with a site that has none: they lie beside it."""
    with TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        build(options.root, site, examined, lambda _: None)
        return pack(talk, site, _frame(examined, options.root), options.out)


def _frame(examined: Examined, root: Path) -> Frame:
    if examined.site is None:
        raise ValueError("a site without settings has no talks")
    return frame_of(examined.catalogue, examined.site, theme_of(root))
