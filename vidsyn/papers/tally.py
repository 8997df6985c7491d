"""The class's results, counted by hand: two means before and two after, and no names."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.model.catalogue import Quiz
from vidsyn.model.units import Module
from vidsyn.rendering.frame import Frame, Meta
from vidsyn.rendering.page import Page, href


def pages(frame: Frame) -> Iterator[Page]:
    """Return one sheet for each quiz that a class can take twice, in the teacher's tree."""
    for module in frame.catalogue.modules:
        for quiz in frame.catalogue.measures(module.steps):
            yield _page(module, quiz, frame)


def _page(module: Module, quiz: Quiz, frame: Frame) -> Page:
    card, address, say = module.card.value, addresses.tally(module, quiz.id), frame.words.say
    meta = {
        **frame.unit_meta(module),
        "module": {"title": card.title},
        "back": href(addresses.teacher(module), address),
        "tables": _tables(quiz, frame),
    }
    title = say("tally.title", title=quiz.card.value.title)
    scripts = [frame.assets.copy.address, frame.assets.tally.address]
    return frame.page(address, "tally", title, card.summary, meta, scripts=scripts)


def _tables(quiz: Quiz, frame: Frame) -> list[Meta]:
    """Return a table for each of the two results, with every number a pupil can get."""
    sizes = [question.size("A") for question in quiz.measures]
    most = {
        "tally.found": sum(tricks for tricks, _ in sizes),
        "tally.left": sum(honest for _, honest in sizes),
    }
    return [
        {"title": frame.words.say(key), "numbers": list(range(count + 1)), "most": count}
        for key, count in most.items()
    ]
