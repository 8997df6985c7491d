"""A case as the room follows it, and as the speaker has it on paper."""

from collections.abc import Iterable

from markupsafe import Markup

from vidsyn.model.documents import Document, Step
from vidsyn.model.kits import Case
from vidsyn.rendering.fragments import Fragments

SITUATION = "situation"
"""The id of a case's first screen."""

LENSES = ("ved", "tror", "beskytter", "mangler")
"""The ids of the four questions to every case; our own answers to them are folded away."""


def case_screens(document: Document, steps: Iterable[Step], fragments: Fragments) -> Markup:
    """Return one screen for the situation and one for each step, which may look back at it."""
    situation = fragments.nodes(document.intro, "room")
    template = fragments.env.get_template("rendering/templates/case.html")
    parts = [
        {"step": step, "inner": fragments.nodes(step.nodes, "room"), "lens": step.id in LENSES}
        for step in steps
    ]
    return Markup(template.render(first=SITUATION, situation=situation, parts=parts))


def cases_explained(cases: Iterable[Case], fragments: Fragments) -> Markup:
    """Return every whole case with how it ended, its headings below the case's own."""
    parts = [
        (
            case.card.value,
            fragments.nodes(case.document.intro, "notes"),
            [(step.title, fragments.nodes(step.nodes, "notes")) for step in case.document.steps],
        )
        for case in cases
    ]
    template = fragments.env.get_template("rendering/templates/case-notes.html")
    return Markup(template.render(cases=parts))
