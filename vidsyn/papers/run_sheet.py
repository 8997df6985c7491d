"""The run-sheet of a talk on one sheet: when, which slide, what the room does, what to bring."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.model.documents import Block, Step
from vidsyn.model.kits import Kit
from vidsyn.model.paper_addresses import run_sheet
from vidsyn.rendering.frame import Frame, Meta
from vidsyn.rendering.page import Page, href


def pages(frame: Frame) -> Iterator[Page]:
    """Return one sheet for each length of each kit."""
    for kit in frame.catalogue.kits:
        for length in kit.card.value.lengths:
            yield _page(kit, length, frame)


def _page(kit: Kit, length: int, frame: Frame) -> Page:
    card, address = kit.card.value, run_sheet(kit, length)
    meta = {
        **frame.unit_meta(kit),
        "module": {"title": card.title},
        "rows": list(_rows(kit.slides(length), length)),
        "before": list(card.before),
        "after": list(card.after),
        "back": href(addresses.unit(kit), address),
    }
    title = frame.words.say("paper.run-sheet", length=length)
    return frame.page(address, "run-sheet", title, card.summary, meta)


def _rows(slides: tuple[Step, ...], length: int) -> Iterator[Meta]:
    begins = 0
    for number, slide in enumerate(slides, 1):
        ends = begins + slide.minutes_in(length)
        exercise = ", ".join(_exercises(slide))
        yield {
            "number": number,
            "begins": begins,
            "ends": ends,
            "title": slide.title,
            "exercise": exercise,
        }
        begins = ends


def _exercises(slide: Step) -> Iterator[str]:
    """Yield what the room is asked to do."""
    for node in slide.nodes:
        if isinstance(node, Block) and node.name == "exercise":
            yield node.title
