"""Small pieces of PowerPoint's own language: shapes, colours, what a screen reader is told."""

from xml.sax.saxutils import escape, quoteattr

from pptx.oxml import parse_xml
from pptx.shapes.base import BaseShape
from pptx.util import Pt

from vidsyn.decks.stage import Area

SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
LANGUAGE = "da-DK"

_DECORATIVE = (
    '<a:extLst {spaces}><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" '
    'val="1"/></a:ext></a:extLst>'
)

_RADIUS = 16
"""Points: the corners of a box."""


def frame_xml(area: Area) -> str:
    """Return a shape's place and size."""
    left, top = Pt(area.left), Pt(area.top)
    width, height = Pt(area.width), Pt(area.height)
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def form_xml(area: Area, *, rounded: bool = False) -> str:
    """Return a shape's place and form."""
    if not rounded:
        return f'{frame_xml(area)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    bend = round(_RADIUS / min(area.width, area.height) * 100_000)
    guide = f'<a:gd name="adj" fmla="val {bend}"/>'
    return f'{frame_xml(area)}<a:prstGeom prst="roundRect"><a:avLst>{guide}</a:avLst></a:prstGeom>'


def fill_xml(colour: str) -> str:
    """Return a fill of one of the theme's colours, such as `bg1`, or none where it is empty."""
    if not colour:
        return "<a:noFill/>"
    return f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'


def line_xml(colour: str, *, dashed: bool = False) -> str:
    """Return an outline, or none where the colour is empty."""
    dash = '<a:prstDash val="dash"/>' if dashed else ""
    return f'<a:ln w="{Pt(2)}">{fill_xml(colour)}{dash}</a:ln>' if colour else ""


def run_xml(text: str, size: float, colour: str, *, strong: bool = False) -> str:
    """Return words of one look."""
    look = f'lang="{LANGUAGE}" sz="{round(size * 100)}" b="{int(strong)}" dirty="0"'
    return f"<a:r><a:rPr {look}>{fill_xml(colour)}</a:rPr><a:t>{escape(text)}</a:t></a:r>"


def text_xml(runs: str, *, align: str = "l", anchor: str = "ctr") -> str:
    """Return one line in a shape, without space around it."""
    return (
        f'<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}">'
        f'<a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr algn="{align}"/>{runs}</a:p></p:txBody>'
    )


def shape_xml(number: int, name: str, form: str, text: str = "", mark: str = "") -> str:
    """Return a shape; `mark` is what makes it a placeholder."""
    kind = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' if mark else "<p:cNvSpPr/>"
    body = text or text_xml(f'<a:endParaRPr lang="{LANGUAGE}"/>')
    return (
        f"<p:sp {SPACES}><p:nvSpPr><p:cNvPr id={quoteattr(str(number))} name={quoteattr(name)}/>"
        f"{kind}<p:nvPr>{mark}</p:nvPr></p:nvSpPr><p:spPr>{form}</p:spPr>{body}</p:sp>"
    )


def describe(shape: BaseShape, name: str, said: str) -> None:
    """Name a shape, and say in words what it shows."""
    shape.name = name
    shape._element._nvXxPr.cNvPr.set("descr", said)


def decorate(shape: BaseShape, name: str) -> None:
    """Name a shape that says nothing, so that a screen reader passes it by."""
    describe(shape, name, "")
    shape._element._nvXxPr.cNvPr.append(parse_xml(_DECORATIVE.format(spaces=SPACES)))
