"""Headings and tables say how a page is built, also to those who only hear it (WCAG 2.2, 1.3.1)."""

from collections.abc import Iterator

from vidsyn.checks.documents import documents
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Document, Heading, Node, Prose, Step, walk
from vidsyn.model.units import Module
from vidsyn.problems import Place, Problem

STEP_LEVEL = 2
"""The level of a step's heading; the title of the page is the first."""


def headings_go_step_by_step(catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `heading-skipped`: a level left out sounds like a part left out (WCAG 2.2, 1.3.1)."""
    for document in documents(catalogue):
        level = 1
        for heading in _headings(document):
            if heading.level > level + 1:
                message = f"Overskriften springer fra {'#' * level} til {'#' * heading.level}."
                hint = f"Skriv den med {'#' * (level + 1)}."
                yield Problem(heading.place, "heading-skipped", message, hint, "remark")
            level = heading.level


def headings_have_words(catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `empty-heading`: it is read aloud as a heading that says nothing (WCAG 2.2, 2.4.6)."""
    for document in documents(catalogue):
        for heading in _headings(document):
            if not heading.text:
                message = "Overskriften er tom."
                hint = "Skriv, hvad afsnittet handler om, eller slet linjen."
                yield Problem(heading.place, "empty-heading", message, hint, "remark")


def headings_stand_once(catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `heading-twice`: in a list of headings two alike cannot be told apart (2.4.6).

    Slides have a rule of their own (`checks/slides.py`): a talk shows only some of them.
    """
    split = {document.place for module in catalogue.modules for document in _split(module)}
    slides = {kit.slide_document.place for kit in catalogue.kits}
    for document in (each for each in documents(catalogue) if each.place not in slides):
        for page in _pages(document, is_split=document.place in split):
            seen: dict[str, Place] = {}
            for heading in (each for each in page if each.text):
                words = heading.text.casefold()
                if words in seen:
                    line = seen[words].line
                    message = f"Overskriften `{heading.text}` står allerede på linje {line}."
                    hint = "Skriv, hvad der er særligt ved det her afsnit."
                    yield Problem(heading.place, "heading-twice", message, hint, "remark")
                seen.setdefault(words, heading.place)


def tables_have_headers(catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `table-without-header`: each column says what it holds (WCAG 2.2, 1.3.1).

    The corner above names of rows says what they are names of, as axe asks of every header.
    """
    for document in documents(catalogue):
        for table in (table for prose in document.prose() for table in prose.tables):
            if not all(table.header):
                message = "Tabellen har en kolonne uden overskrift."
                hint = "Skriv i den første række, hvad der står i hver kolonne."
                yield Problem(table.place, "table-without-header", message, hint, "remark")


def _split(module: Module) -> Iterator[Document]:
    """Return the documents of which each step becomes a page of its own."""
    yield from (room.document for room in module.rooms)
    if module.repetition:
        yield module.repetition.document


def _pages(document: Document, *, is_split: bool) -> Iterator[list[Heading]]:
    """Return the headings of each page the document becomes: some steps are pages of their own."""
    if is_split:
        yield from (list(_in_step(step)) for step in document.steps)
    else:
        yield list(_headings(document))


def _headings(document: Document) -> Iterator[Heading]:
    """Return the headings of the steps and of the text, in the order they are read."""
    yield from _in_nodes(document.intro)
    for step in document.steps:
        yield from _in_step(step)


def _in_step(step: Step) -> Iterator[Heading]:
    yield Heading(STEP_LEVEL, step.title, False, step.place)
    yield from _in_nodes(step.nodes)


def _in_nodes(nodes: tuple[Node, ...]) -> Iterator[Heading]:
    for node in walk(nodes):
        if isinstance(node, Prose):
            yield from node.headings


RULES = (
    headings_go_step_by_step,
    headings_have_words,
    headings_stand_once,
    tables_have_headers,
)
