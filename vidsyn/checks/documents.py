"""The Markdown sources of a catalogue, for rules that read text."""

from collections.abc import Iterator

from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Document, QuizUse
from vidsyn.model.placed import Placed
from vidsyn.questions import AnyQuestion


def documents(catalogue: Catalogue) -> Iterator[Document]:
    """Return every Markdown source: the front page, the lessons, the teachers' guides."""
    if catalogue.home:
        yield catalogue.home.document
    yield from (page.document for page in catalogue.lists.values())
    yield from (page.document for page in catalogue.texts)
    for unit in catalogue.units:
        yield from unit.documents


def asked(use: QuizUse, catalogue: Catalogue) -> Iterator[Placed[AnyQuestion]]:
    """Return the questions that a `!quiz` line shows, as far as they could be read."""
    quiz = catalogue.quiz(use.quiz)
    for question in quiz.questions if quiz else ():
        if use.question in ("", question.value.id):
            yield question
