"""Lines into a shape: sizes, looks, bullets and numbers, all of it Danish."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pptx.oxml import parse_xml
from pptx.shapes.base import BaseShape
from pptx.text.text import TextFrame, _Paragraph
from pptx.util import Pt

from vidsyn.decks.content import Line, Run
from vidsyn.decks.measuring import BETWEEN, INDENT
from vidsyn.exports.slides.marks import LANGUAGE, SPACES, fill_xml
from vidsyn.exports.slides.template import BULLET, bullet_colour


@dataclass(frozen=True)
class Sized:
    """A line in a size, in points; `colour` is one of the theme's.

    `above` is the room over it, in points, where it is another than all lines have.
    """

    line: Line
    size: float
    colour: str = ""
    above: float | None = None

    @property
    def room_above(self) -> float:
        """Points over the line."""
        return self.size * BETWEEN if self.above is None else self.above


def said(text: str, *, strong: bool = False) -> Line:
    """Return a line that is one run."""
    return Line((Run(text, is_strong=strong),))


def sized(lines: Iterable[Line], size: float) -> list[Sized]:
    """Return all lines in one size."""
    return [Sized(line, size) for line in lines]


def write(shape: BaseShape, lines: Sequence[Sized], pad: float = 0, anchor: str = "") -> None:
    """Fill a shape with lines, so far from its edges; its size is kept as it is."""
    write_in(shape.text_frame, lines, pad, anchor)  # type: ignore[attr-defined]


def write_in(frame: TextFrame, lines: Sequence[Sized], pad: float = 0, anchor: str = "") -> None:
    """Fill the text of a shape, or of a cell."""
    body = frame._txBody.bodyPr
    for side in ("lIns", "tIns", "rIns", "bIns"):
        body.set(side, str(Pt(pad)))
    body.set("wrap", "square")
    if anchor:
        body.set("anchor", anchor)
    for child in list(body):
        body.remove(child)
    body.append(parse_xml(f"<a:noAutofit {SPACES}/>"))
    for number, each in enumerate(lines):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        _fill(
            paragraph,
            each,
            first=_first_number(lines, number),
            above=each.room_above if number else 0,
        )


def _first_number(lines: Sequence[Sized], at: int) -> int:
    """Return the number that the list of a numbered line begins with."""
    while at and lines[at - 1].line.form == "number":
        at -= 1
    return lines[at].line.number


def _fill(paragraph: _Paragraph, each: Sized, *, first: int, above: float) -> None:
    paragraph._p.insert(0, parse_xml(_shape_of(each.line, first, above)))
    for run in each.line.runs:
        for number, text in enumerate(run.text.split("\n")):
            if number:
                paragraph.add_line_break()
            if text:
                _add(paragraph, run, text, each)
    look = f'lang="{LANGUAGE}" sz="{round(each.size * 100)}"'
    paragraph._p.append(parse_xml(f"<a:endParaRPr {SPACES} {look}/>"))


def _shape_of(line: Line, first: int, above: float) -> str:
    """Return how a paragraph stands: plain, with a bullet, or with a number."""
    space = f'<a:spcBef><a:spcPts val="{round(above * 100)}"/></a:spcBef>'
    if line.form == "text":
        return f'<a:pPr {SPACES} marL="0" indent="0">{space}<a:buNone/></a:pPr>'
    start = f' startAt="{first}"' if first > 1 else ""
    number = f'<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"{start}/>'
    mark = BULLET if line.form == "bullet" else number
    left = Pt(INDENT) * (line.level + 1)
    return (
        f'<a:pPr {SPACES} marL="{left}" indent="-{Pt(INDENT)}" lvl="{line.level}">'
        f"{space}{bullet_colour()}{mark}</a:pPr>"
    )


def _add(paragraph: _Paragraph, run: Run, text: str, each: Sized) -> None:
    added = paragraph.add_run()
    added.text = text
    look = added.font
    look.size, look.bold = Pt(each.size), run.is_strong
    look.italic = run.is_slanted or None
    properties = added._r.get_or_add_rPr()
    properties.set("lang", LANGUAGE)
    if each.colour:
        properties.insert(0, parse_xml(fill_xml(each.colour).replace(">", f" {SPACES}>", 1)))
    if run.link:
        added.hyperlink.address = run.link
