"""Lines to write on, and quizzes, stand where somebody gets them."""

from collections.abc import Iterator

from vidsyn.checks.documents import documents
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Document, Fill, QuizUse, walk
from vidsyn.problems import Problem


def fills_are_printed(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `misplaced-block`: of most texts there is no sheet to write on. Project rule."""
    printed = {document.place for document in _with_sheets(catalogue)}
    for document in (each for each in documents(catalogue) if each.place not in printed):
        for node in document.nodes:
            if isinstance(node, Fill):
                message = f"`!{node.kind}` bliver ikke til noget her."
                hint = "Slet linjen, eller flyt den til en lektion eller til `kit.md`."
                yield Problem(node.place, "misplaced-block", message, hint)


def situations_are_text(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `misplaced-block`: what is shown again at every step has no quiz in it."""
    for case in (case for kit in catalogue.kits for case in kit.cases):
        for node in walk(case.document.intro):
            if isinstance(node, QuizUse):
                message = "`!quiz` kan ikke stå i situationen, som vises igen ved hvert trin."
                hint = "Flyt den ned under en `##`-overskrift."
                yield Problem(node.place, "misplaced-block", message, hint)


def _with_sheets(catalogue: Catalogue) -> Iterator[Document]:
    """Return the texts that become sheets, and the cases, which have a rule of their own."""
    for module in catalogue.modules:
        yield from (lesson.document for lesson in module.lessons)
        yield from (room.document for room in module.rooms)
        if module.repetition:
            yield module.repetition.document
    yield from (kit.document for kit in catalogue.kits)


RULES = (fills_are_printed, situations_are_text)
