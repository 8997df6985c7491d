"""Read a page that is plain text, of the handbook or about the site: Markdown with headings."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from vidsyn.model.documents import Document
from vidsyn.model.texts import TextCard, TextPage
from vidsyn.problems import Place, Problem
from vidsyn.reading.cards import split_front
from vidsyn.reading.commands import COMMANDS
from vidsyn.reading.inline import FENCED, prose
from vidsyn.reading.produced import produced

_OURS = re.compile(rf"/{{3,}}\s*[\w-]+|!(?:{'|'.join(COMMANDS)})\b")

_OF_STEP = re.compile(r"(?P<before>#{1,6}\s.*?)(?P<name>\{[^{}]*\})\s*$")
"""A heading with what names a step of a lesson."""


def read_text_page(text: str, path: PurePosixPath) -> tuple[TextPage | None, list[Problem]]:
    """Return the page, and what front matter and prose report."""
    front, body, line, problems = split_front(text, path, TextCard)
    place = Place(path, line)
    node, more = prose(body, place, False)
    problems += _ours(body, place)
    if front is None:
        return None, [*problems, *more]
    anchors = frozenset(produced(body, True).anchors)
    page = TextPage(path.stem, front, Document(place, (node,), ()), anchors)
    return page, [*problems, *more]


def _ours(body: str, place: Place) -> Iterator[Problem]:
    """Report `misplaced-block` for what means something elsewhere, and would be shown as it is."""
    plain = FENCED.sub(lambda code: "\n" * code[0].count("\n"), body)
    for number, line in enumerate(plain.split("\n")):
        if found := _OURS.match(line):
            hint = (
                "Slet linjen, eller sæt den ind mellem to linjer med ```, hvis den er et eksempel."
            )
            yield _problem(found[0], place.moved(number), hint)
        if found := _OF_STEP.match(line):
            hint = "Slet det. Overskriften får selv et navn, som et link kan pege på."
            yield _problem(found["name"], place.moved(number, len(found["before"])), hint)


def _problem(written: str, place: Place, hint: str) -> Problem:
    message = f"`{written}` bliver ikke til noget her: siden er ren tekst."
    return Problem(place, "misplaced-block", message, hint)
