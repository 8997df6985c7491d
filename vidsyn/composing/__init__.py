"""From a sound catalogue to pages: one module per kind of page, none knowing the others."""

from collections.abc import Iterator

from vidsyn.composing import (
    about,
    booster,
    cases,
    early,
    gallery,
    guide,
    handbook,
    home,
    kit,
    lesson,
    lists,
    missing,
    module,
    projector,
    reports,
    rules,
    slides,
    teacher,
    teacher_lesson,
    techniques,
)
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page

KINDS = (
    home,
    lists,
    module,
    lesson,
    early,
    projector,
    teacher,
    teacher_lesson,
    booster,
    guide,
    kit,
    slides,
    cases,
    techniques,
    about,
    handbook,
    gallery,
    rules,
    reports,
    missing,
)


def compose(frame: Frame) -> Iterator[Page]:
    """Return every page but the papers."""
    for kind in KINDS:
        yield from kind.pages(frame)
