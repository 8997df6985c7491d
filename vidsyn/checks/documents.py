"""The Markdown sources of a catalogue, for rules that read text."""

from collections.abc import Iterable, Iterator

from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import TEACHER_BLOCKS, Block, Document, Node, QuizUse
from vidsyn.model.kinds import Unit
from vidsyn.model.placed import Placed
from vidsyn.model.units import Module
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


def shown(nodes: Iterable[Node]) -> Iterator[Node]:
    """Return the nodes that pupils see, and all inside them, in the order they are read."""
    for node in nodes:
        if not (isinstance(node, Block) and node.name in TEACHER_BLOCKS):
            yield node
            if isinstance(node, Block):
                yield from shown(node.nodes)


def whole_modules(catalogue: Catalogue) -> Iterator[Module]:
    """Return the modules that can be judged as a whole."""
    return (module for module in catalogue.modules if is_whole(module, catalogue))


def is_whole(unit: Unit, catalogue: Catalogue) -> bool:
    """Tell whether all of the unit could be read: of another it is not known what it lacks.

    A module without lessons is only begun.
    """
    folder = unit.place.path.parent
    hidden = any(folder in path.parents for path in catalogue.unread)
    is_begun = isinstance(unit, Module) and not unit.lessons
    return not (hidden or is_begun) and all(document.readable for document in unit.documents)
