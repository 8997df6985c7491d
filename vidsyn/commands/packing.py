"""`export kit`: everything for one talk in a zip, with the contacts of the place it is held."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from vidsyn.commands import FINE, PROBLEMS, USAGE
from vidsyn.commands.files import too_long
from vidsyn.commands.telling import NO_PDF, Counting, print_problems, shown
from vidsyn.exports import everything
from vidsyn.exports.bag import bag
from vidsyn.exports.formats import FORMATS
from vidsyn.exports.local import LocalContacts, read_local, write_skeleton
from vidsyn.exports.store import Store
from vidsyn.exports.trip import pack
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.kits import Kit
from vidsyn.reading.wording import did_you_mean, listed
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
    if not known:
        return "Der er ingen oplæg at pakke."
    if len(names) != 1:
        return f"Skriv, hvilket oplæg der skal pakkes: {listed(known)}."
    kit = known.get(names[0])
    if kit is None:
        advice = did_you_mean(names[0], known) or f"Vælg {listed(known)}."
        return f"Der er intet oplæg med navnet `{names[0]}`. {advice}"
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
    with TemporaryDirectory() as folder:
        path = _pack(kit, local, Path(folder), options, examined)
    if path is None:
        print(NO_PDF, file=sys.stderr)
        return USAGE
    print(f"Oplægget ligger i {shown(path)}. Pak den ud, og åbn START-HER.html.")
    if new := write_skeleton(options.root):
        print(_ASKED_FOR.format(path=shown(new)))
    return FINE


def _pack(
    kit: Kit, local: LocalContacts, folder: Path, options: argparse.Namespace, examined: Examined
) -> Path | None:
    """Pack the talk by way of a folder that is thrown away; None where no PDFs can be made.

    The slides know whom to call here, so they are kept nowhere else. The site offers the same
    files as lie beside it.
    """
    if examined.site is None:
        raise ValueError("a site without settings has no talks")
    workshop = Workshop(options.root)
    frame = frame_of(examined.catalogue, examined.site, theme_of(options.root))
    with workshop.alone(), Counting("filer") as counting:
        files = everything.some_files(
            frame,
            workshop,
            counting.show,
            FORMATS,
            [kit.id],
            (local, Store(folder)),
        )
    if not everything.have_pdf(files):
        return None
    for remark in too_long(files, examined.catalogue):
        print(remark)
    talk, site = bag(kit, options.length, files), folder / "site"
    build(options.root, site, examined, lambda _: None, lambda *_: talk.files)
    return pack(talk, site, frame, options.out)
