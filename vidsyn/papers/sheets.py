"""A worksheet for each lesson, what it leaves to papers of their own, and the key to them all."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vidsyn.model import addresses
from vidsyn.model.documents import Step
from vidsyn.model.units import Lesson, Module
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page, href
from vidsyn.rendering.readers import Reader
from vidsyn.rendering.worksheets import apart, papers_apart, worksheet


@dataclass(frozen=True)
class _Paper:
    """What one paper of a lesson is, where it stands and leads back to, and the steps on it."""

    kind: str
    reader: Reader
    address: str
    back: str
    steps: Iterable[Step]


def pages(frame: Frame) -> Iterator[Page]:
    """Return worksheet, papers apart and key of every lesson."""
    for module in frame.catalogue.modules:
        for lesson in module.lessons:
            for paper in _papers(module, lesson, frame):
                yield _page(module, lesson, paper, frame)


def _papers(module: Module, lesson: Lesson, frame: Frame) -> Iterator[_Paper]:
    number, catalogue = lesson.number, frame.catalogue
    sheet, key = addresses.worksheet(module, number), addresses.key(module, number)
    steps, back = worksheet(module, lesson, catalogue), addresses.lesson(module, number)
    yield _Paper("sheet", "paper", sheet, back, steps)
    for paper in papers_apart(lesson, catalogue):
        address, steps = paper.address(module, number), apart(lesson, paper, catalogue)
        yield _Paper(paper.kind, "paper", address, sheet, steps)
    teacher = addresses.teacher_lesson(module, number)
    yield _Paper("key", "key", key, teacher, lesson.document.steps)


def _page(module: Module, lesson: Lesson, paper: _Paper, frame: Frame) -> Page:
    card = module.card.value
    meta = {
        **frame.unit_meta(module),
        "early": module.is_early and paper.reader == "paper",
        "module": {"title": card.title},
        "number": lesson.number,
        "back": href(paper.back, paper.address),
    }
    title = frame.words.say(f"{paper.kind}.title", title=lesson.card.title)
    body = frame.fragments.steps(paper.steps, paper.reader)
    scripts = [frame.assets.copy.address]
    return frame.page(
        paper.address, paper.kind, title, card.summary, meta, body=body, scripts=scripts
    )
