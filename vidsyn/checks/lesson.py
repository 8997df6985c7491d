"""What each lesson has, so that it can run tomorrow: other ways through it, a plan B, an exit."""

from collections.abc import Iterator

from vidsyn.checks.documents import whole_modules
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Block, Node, QuizUse
from vidsyn.model.units import Lesson
from vidsyn.problems import Problem

NEEDED = {
    "easier": ("no-easier", "en lettere vej", "til dem, der skal have det lettere"),
    "harder": ("no-harder", "en sværere opgave", "til de hurtige"),
    "exit": ("no-exit", "en exit-seddel", "i det sidste trin"),
}
"""Blocks each lesson has: the code where one is missing, what it is, and where it goes."""


def lessons_are_for_everybody(catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `no-easier`, `no-harder` and `no-exit`. `content.md` 5.0, the fixed skeleton."""
    for lesson in _lessons(catalogue):
        names = {block.name for block in lesson.document.blocks()}
        for name, (code, noun, what_for) in NEEDED.items():
            if name not in names:
                message = f"Lektionen har ikke {noun}."
                hint = f"Skriv `/// {name}` og et par linjer {what_for}."
                yield Problem(lesson.document.steps[0].place, code, message, hint, "remark")


def screens_have_a_plan_b(catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `no-plan-b` for a step with a quiz: the screen may be dark. `content.md` 7, 2.

    An exit ticket is a slip of paper already.
    """
    for lesson in _lessons(catalogue):
        for step in lesson.document.steps:
            nodes = list(_without_exit(step.nodes))
            is_on_screen = any(isinstance(node, QuizUse) for node in nodes)
            has_board = any(isinstance(node, Block) and node.name == "board" for node in nodes)
            if is_on_screen and not has_board:
                message = f"Trinnet `{step.title}` har en quiz, men ingen plan uden skærme."
                hint = "Skriv `/// board` og en linje om, hvad man gør på tavlen."
                yield Problem(step.place, "no-plan-b", message, hint, "remark")


def _without_exit(nodes: tuple[Node, ...]) -> Iterator[Node]:
    for node in nodes:
        if not (isinstance(node, Block) and node.name == "exit"):
            yield node
            if isinstance(node, Block):
                yield from _without_exit(node.nodes)


def _lessons(catalogue: Catalogue) -> Iterator[Lesson]:
    """Return the lessons with steps, of modules that could be read."""
    for module in whole_modules(catalogue):
        yield from (lesson for lesson in module.lessons if lesson.document.steps)


RULES = (lessons_are_for_everybody, screens_have_a_plan_b)
