"""Our own template: the theme's colours, a master, and a layout for each kind of slide.

A layout's places are what an editor sees in an outline and can write in. `Place` gives each the
number that joins the place on a slide to the one in its layout.
"""

from dataclasses import dataclass
from enum import IntEnum

from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout
from pptx.util import Pt

from vidsyn.decks import stage
from vidsyn.decks.measuring import BETWEEN, INDENT
from vidsyn.decks.stage import Area
from vidsyn.exports.slides import parts
from vidsyn.exports.slides.marks import (
    LANGUAGE,
    SPACES,
    fill_xml,
    form_xml,
    line_xml,
    run_xml,
    shape_xml,
    text_xml,
)
from vidsyn.exports.slides.palette import Palette


class Place(IntEnum):
    """The numbers of the places of layouts."""

    TITLE = 0
    BODY = 1
    NUMBER = 12
    BOX = 13
    PICTURE = 14
    OWN = 15


COVER = "Forside"
LINES = "Tekst"
BOXED = "Tekst og boks"
ALONE = "Udsagn"
SHOWN = "Billede"
WHOM = "Kontakter"

COVER_ART = Area(520, 0, 440, 540)
COVER_TITLE = Area(54, 110, 430, 186)
COVER_LEAD = Area(54, 314, 430, 130)
COVER_SITE = Area(54, 54, 430, 30)
COVER_STATUS = Area(54, 476, 430, 30)


@dataclass(frozen=True)
class Foot:
    """What stands at the foot of each slide: site and talk, and that it is a draft."""

    text: str
    draft: str


def template(colours: Palette, foot: Foot) -> Deck:
    """Return an empty deck of 16:9 with our theme, master and layouts."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(stage.WHOLE.width), Pt(stage.WHOLE.height)
    deck.part._element.sldSz.attrib.pop("type")
    parts.write_theme(deck, colours)
    master = deck.slide_master.element
    master.replace(master.cSld, parse_xml(_master(foot)))
    master.replace(master[-1], parse_xml(_styles()))
    kept = list(deck.slide_layouts)[: len(_LAYOUTS)]
    for layout in list(deck.slide_layouts)[len(_LAYOUTS) :]:
        deck.slide_layouts.remove(layout)
    for layout, (name, xml) in zip(kept, _LAYOUTS.items(), strict=True):
        _rewrite(layout, name, xml)
    return deck


def layout_of(deck: Deck, name: str) -> SlideLayout:
    """Return a layout by its name."""
    return next(each for each in deck.slide_layouts if each.name == name)


def _rewrite(layout: SlideLayout, name: str, shapes: str) -> None:
    element = layout.element
    element.replace(element.cSld, parse_xml(_tree(shapes, name)))
    element.attrib.pop("type", None)
    element.set("preserve", "1")
    if name == COVER:
        element.set("showMasterSp", "0")


def _tree(shapes: str, name: str = "", background: str = "") -> str:
    named = f' name="{name}"' if name else ""
    return (
        f"<p:cSld {SPACES}{named}>{background}<p:spTree><p:nvGrpSpPr>"
        '<p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
        f"{shapes}</p:spTree></p:cSld>"
    )


def _place(place: Place, name: str, area: Area, **look: str) -> str:
    """Return a place to write in; `look` may hold its `form`, `said`, `anchor` and `kind`."""
    kind = look.get("kind", "body")
    mark = f'<p:ph type="{kind}" idx="{place}"/>' if place else '<p:ph type="title"/>'
    words = text_xml(
        run_xml(look.get("said", name), float(look.get("size", "28")), "tx1"),
        anchor=look.get("anchor", "t"),
    )
    return shape_xml(20 + place, name, form_xml(area) + look.get("form", ""), words, mark)


def number_xml(number: int = 19, said: str = "‹#›") -> str:
    """Return the place of a slide's number; `said` is what it is now."""
    look = f'lang="{LANGUAGE}" sz="{stage.SMALL * 100}"'
    field = (
        '<a:fld id="{0F1B5D2C-7D0A-4B57-9C55-6A4E0D6F2A11}" type="slidenum">'
        f"<a:rPr {look}/><a:t>{said}</a:t></a:fld>"
    )
    mark = f'<p:ph type="sldNum" sz="quarter" idx="{Place.NUMBER}"/>'
    return shape_xml(number, "Nummer", form_xml(stage.NUMBER), text_xml(field, align="r"), mark)


def _master(foot: Foot) -> str:
    background = f"<p:bg><p:bgPr>{fill_xml('bg1')}<a:effectLst/></p:bgPr></p:bg>"
    said = run_xml(foot.text, stage.SMALL, "tx2")
    if foot.draft:
        said += run_xml(f"   {foot.draft}", stage.SMALL, "accent2", strong=True)
    shapes = (
        shape_xml(2, "Top", form_xml(stage.HEAD) + fill_xml("accent1"))
        + shape_xml(3, "Fod", form_xml(stage.FOOT), text_xml(said))
        + _place(Place.TITLE, "Titel", stage.TITLE, anchor="ctr", size="40")
        + _place(Place.BODY, "Tekst", stage.BODY)
        + number_xml()
    )
    return _tree(shapes, background=background)


_BOX = Area(stage.BODY.left, stage.BODY.top + 200, stage.BODY.width, stage.BODY.height - 200)
_UPPER = Area(stage.BODY.left, stage.BODY.top, stage.BODY.width, 182)
_TITLE = _place(Place.TITLE, "Titel", stage.TITLE, anchor="ctr", size="40")
_LAYOUTS = {
    COVER: shape_xml(2, "Flade", form_xml(COVER_ART) + fill_xml("accent1"))
    + _place(Place.TITLE, "Titel", COVER_TITLE, anchor="b", size="48")
    + _place(Place.BODY, "Spørgsmål", COVER_LEAD, kind="subTitle"),
    LINES: _TITLE + _place(Place.BODY, "Tekst", stage.BODY) + number_xml(),
    BOXED: _TITLE
    + _place(Place.BODY, "Tekst", _UPPER)
    + _place(Place.BOX, "Boks", _BOX, form=fill_xml("bg2"))
    + number_xml(),
    ALONE: _TITLE
    + _place(Place.BODY, "Udsagn", stage.BODY, anchor="ctr", size="44")
    + number_xml(),
    SHOWN: _TITLE
    + _place(Place.BODY, "Tekst", stage.BODY)
    + _place(Place.PICTURE, "Billede", stage.BODY, kind="pic")
    + number_xml(),
    WHOM: _TITLE
    + _place(Place.BODY, "Numre", stage.NUMBERS)
    + _place(Place.OWN, "Jeres egne kontakter", stage.OWN, form=line_xml("accent2", dashed=True))
    + number_xml(),
}


def _styles() -> str:
    levels = "".join(_level(number) for number in range(1, 6))
    title = (
        f'<a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:buNone/>'
        f'<a:defRPr lang="{LANGUAGE}" sz="4000" b="1">{fill_xml("tx1")}'
        '<a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr>'
    )
    return (
        f"<p:txStyles {SPACES}><p:titleStyle>{title}</p:titleStyle><p:bodyStyle>{levels}"
        f"</p:bodyStyle><p:otherStyle>{_level(1, plain=True)}</p:otherStyle></p:txStyles>"
    )


def _level(number: int, *, plain: bool = False) -> str:
    indent = 0 if plain else Pt(INDENT)
    look = "<a:buNone/>" if plain else f"{bullet_colour()}{BULLET}"
    return (
        f'<a:lvl{number}pPr marL="{indent * number}" indent="{-indent}" algn="l">'
        f'<a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{0 if plain else round(28 * BETWEEN * 100)}"/></a:spcBef>{look}'
        f'<a:defRPr lang="{LANGUAGE}" sz="2800">{fill_xml("tx1")}<a:latin typeface="+mn-lt"/>'
        f"</a:defRPr></a:lvl{number}pPr>"
    )


BULLET = '<a:buFont typeface="Arial"/><a:buChar char="•"/>'


def bullet_colour() -> str:
    """Return the colour of bullets and numbers."""
    return '<a:buClr><a:schemeClr val="accent2"/></a:buClr>'
