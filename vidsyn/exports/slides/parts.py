"""The parts of the file besides slides: theme, properties, the notes' master; and its zip."""

from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.util import Mm

from vidsyn.exports.slides.marks import LANGUAGE, SPACES
from vidsyn.exports.slides.palette import Palette

LONG_AGO = datetime(1980, 1, 1, tzinfo=UTC)
"""The day of everything in the file: what is made of the same words is the same file."""

_FONT = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface="Arial"/>'

_PLAIN = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'

_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Microsoft Office PowerPoint</Application></Properties>"
)

_A4 = (210, 297)
"""Millimetres."""

_LOOKS = frozenset(qn(f"a:{name}") for name in ("rPr", "endParaRPr", "defRPr"))


def write_theme(deck: Deck, colours: Palette) -> None:
    """Give slides our colours and Arial, which every PC has."""
    theme = deck.slide_master.part.part_related_by(RT.THEME)
    _write(theme, _theme(colours))


def _theme(colours: Palette) -> str:
    named = {
        "dk1": colours.ink,
        "lt1": colours.paper,
        "dk2": colours.ink_2,
        "lt2": colours.band_tint,
        "accent1": colours.band,
        "accent2": colours.band_text,
        "accent3": colours.surface,
        "accent4": colours.line,
        "accent5": colours.action,
        "accent6": colours.marker,
        "hlink": colours.link,
        "folHlink": colours.link,
    }
    scheme = "".join(
        f'<a:{name}><a:srgbClr val="{each}"/></a:{name}>' for name, each in named.items()
    )
    line = f'<a:ln w="9525">{_PLAIN}</a:ln>'
    style = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<a:theme {SPACES} name="Vidsyn"><a:themeElements>'
        f'<a:clrScheme name="Vidsyn">{scheme}</a:clrScheme>'
        f'<a:fontScheme name="Vidsyn"><a:majorFont>{_FONT}</a:majorFont>'
        f"<a:minorFont>{_FONT}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Vidsyn"><a:fillStyleLst>{_PLAIN * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>{style * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{_PLAIN * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements>"
        "</a:theme>"
    )


def finish(deck: Deck, title: str, subject: str, author: str, colours: Palette) -> bytes:
    """Return the deck as a file: Danish everywhere, and the same bytes each time."""
    properties = deck.core_properties
    properties.title, properties.subject, properties.author = title, subject, author
    properties.last_modified_by, properties.language, properties.revision = author, LANGUAGE, 1
    properties.created = properties.modified = LONG_AGO
    _leave_out(deck)
    _notes(deck, colours)
    for element in (deck.part._element, deck.notes_master.element):
        _in_danish(element)
    made = BytesIO()
    deck.save(made)
    return _same_each_time(made)


def _write(part: Part, text: str) -> None:
    part._blob = text.encode()


def _leave_out(deck: Deck) -> None:
    """Take out what the library's own empty deck has: its picture, its printer, its program."""
    package = deck.part.package
    for name, relation in list(package._rels.items()):
        if relation.reltype == RT.THUMBNAIL:
            package._rels.pop(name)
        elif relation.reltype == RT.EXTENDED_PROPERTIES:
            _write(relation.target_part, _APP)
    for name, relation in list(deck.part.rels.items()):
        if relation.reltype == RT.PRINTER_SETTINGS:
            deck.part.rels.pop(name)


def _notes(deck: Deck, colours: Palette) -> None:
    """Give notes an A4 page: a small slide above, and the most room for what is said."""
    page = deck.part._element.find(qn("p:notesSz"))
    page.set("cx", str(Mm(_A4[0])))
    page.set("cy", str(Mm(_A4[1])))
    master = deck.notes_master
    _write(master.part.part_related_by(RT.THEME), _theme(colours))
    areas = {"sldImg": (20, 18, 96, 54), "body": (20, 80, 170, 200)}
    for shape in list(master.shapes):
        kind = shape.element.ph.get("type")
        if kind in areas:
            shape.left, shape.top, shape.width, shape.height = map(Mm, areas[kind])
        elif kind in ("hdr", "dt"):
            shape.element.getparent().remove(shape.element)


def _in_danish(root: object) -> None:
    for element in root.iter():  # type: ignore[attr-defined]
        if element.tag in _LOOKS:
            element.set("lang", LANGUAGE)


def _same_each_time(made: BytesIO) -> bytes:
    """Return the zip with its files in order and of one day; what tells the types stands first."""
    out = BytesIO()
    with ZipFile(made) as old, ZipFile(out, "w") as new:
        for name in sorted(old.namelist(), key=lambda each: (not each.startswith("["), each)):
            entry = ZipInfo(name, LONG_AGO.timetuple()[:6])
            entry.compress_type, entry.create_system = ZIP_DEFLATED, 3
            entry.external_attr = 0o644 << 16
            new.writestr(entry, old.read(name))
    return out.getvalue()
