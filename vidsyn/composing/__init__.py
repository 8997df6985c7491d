"""From a sound catalogue to pages: one module per kind of page, none knowing the others."""

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

"""Every kind of page but the papers."""
