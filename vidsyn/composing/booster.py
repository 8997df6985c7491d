"""The boosters of a module: ten minutes each, for pupils, and with notes for the teacher."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.model.documents import Step
from vidsyn.model.units import Module
from vidsyn.rendering.frame import Frame, Meta, Trail
from vidsyn.rendering.page import Page, href
from vidsyn.rendering.parts import trail
from vidsyn.rendering.steps import form_of, weeks_after


def pages(frame: Frame) -> Iterator[Page]:
    """Return a page for pupils and one for the teacher for each booster."""
    for module in frame.catalogue.modules:
        for number, step in enumerate(module.boosters, 1):
            yield _pupils(module, number, step, frame)
            yield _teachers(module, number, step, frame)


def _pupils(module: Module, number: int, step: Step, frame: Frame) -> Page:
    address = addresses.booster(module, number)
    meta = {
        **_meta(module, step, frame),
        "early": module.is_early,
        "teacher": frame.link(addresses.teacher_booster(module, number), address),
    }
    body = frame.fragments.steps([step], "pupil")
    title = frame.words.say("booster.title-when", when=weeks_after(step, frame))
    summary, way = module.card.value.summary, trail(module, frame)
    return frame.page(address, "booster", title, summary, meta, body=body, trail=way)


def _teachers(module: Module, number: int, step: Step, frame: Frame) -> Page:
    address, say = addresses.teacher_booster(module, number), frame.words.say
    meta = {
        **_meta(module, step, frame),
        "teacher_index": href(addresses.teacher(module), address),
        "pupil": href(addresses.booster(module, number), address),
    }
    title = say("teacher.title", title=say("booster.title-when", when=weeks_after(step, frame)))
    summary = module.card.value.summary
    body = frame.fragments.steps([step], "teacher")
    way = [*trail(module, frame), Trail(say("teacher.trail"), addresses.teacher(module))]
    return frame.page(address, "booster", title, summary, meta, body=body, trail=way)


def _meta(module: Module, step: Step, frame: Frame) -> Meta:
    return {
        **frame.unit_meta(module),
        "module": {"title": module.card.value.title},
        "minutes": step.minutes,
        **form_of(step, frame),
    }
