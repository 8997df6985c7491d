"""All that a teacher reads of a module, on paper: card, plan, notes, hard questions, answers."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.model.paper_addresses import teacher_guide
from vidsyn.model.units import Lesson, Module
from vidsyn.rendering.apart import apart
from vidsyn.rendering.frame import Frame, Meta
from vidsyn.rendering.page import Page, href, localised, way_up
from vidsyn.rendering.teaching import teaching


def pages(frame: Frame) -> Iterator[Page]:
    """Return one guide for each module, in the teacher's tree."""
    for module in frame.catalogue.modules:
        yield _page(module, frame)


def _page(module: Module, frame: Frame) -> Page:
    card, address = module.card.value, teacher_guide(module)
    meta = {
        **frame.unit_meta(module),
        **teaching(module, address, frame),
        "module": {"title": card.title},
        "summary": card.summary,
        "lessons": [_lesson(lesson, address, frame) for lesson in module.lessons],
        "back": href(addresses.teacher(module), address),
    }
    body = frame.fragments.document(module.teacher, "guide") if module.teacher else ""
    title = frame.words.say("paper.teacher-guide-to", title=card.title)
    return frame.page(address, "teacher-guide", title, card.summary, meta, body=body)


def notes_id(lesson: Lesson) -> str:
    """Return where in the guide the notes and answers of a lesson begin."""
    return f"lektion-{lesson.number}"


def notes_title(lesson: Lesson, frame: Frame) -> str:
    """Return what their heading says."""
    return frame.words.say("paper.notes", number=lesson.number, title=lesson.card.title)


def _lesson(lesson: Lesson, page: str, frame: Frame) -> Meta:
    """Return the notes and answers of a lesson, step by step, those without any left out."""
    own = notes_id(lesson)
    inner = (
        (step.title, frame.fragments.nodes(step.nodes, "lesson-notes"))
        for step in lesson.document.steps
    )
    return {
        "id": own,
        "title": notes_title(lesson, frame),
        "steps": [
            {"title": title, "html": localised(apart(html, own), way_up(page))}
            for title, html in inner
            if html
        ],
    }
