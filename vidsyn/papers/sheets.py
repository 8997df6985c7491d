"""A worksheet for each lesson, and its key in the teacher's tree."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.model.units import Lesson, Module
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page, href
from vidsyn.rendering.readers import Reader


def pages(frame: Frame) -> Iterator[Page]:
    """Return worksheet and key of every lesson."""
    for module in frame.catalogue.modules:
        for lesson in module.lessons:
            sheet, key = (
                addresses.worksheet(module, lesson.number),
                addresses.key(module, lesson.number),
            )
            back = addresses.lesson(module, lesson.number)
            teacher = addresses.teacher_lesson(module, lesson.number)
            yield _page(module, lesson, "sheet", "paper", sheet, back, frame)
            yield _page(module, lesson, "key", "key", key, teacher, frame)


def _page(
    module: Module, lesson: Lesson, kind: str, reader: Reader, address: str, back: str, frame: Frame
) -> Page:
    card = module.card.value
    meta = {
        **frame.unit_meta(module),
        "early": module.is_early and kind == "sheet",
        "module": {"title": card.title},
        "number": lesson.number,
        "back": href(back, address),
    }
    title = frame.words.say(f"{kind}.title", title=lesson.card.title)
    body = frame.fragments.steps(lesson.document.steps, reader)
    scripts = [frame.assets.copy.address]
    return frame.page(address, kind, title, card.summary, meta, body=body, scripts=scripts)
