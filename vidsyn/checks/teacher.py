"""What a teacher is not left alone with: a worry, a hard question, a talk at home."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vidsyn.checks.documents import whole_modules
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Document, Heading, Node, Prose, walk
from vidsyn.model.units import Module
from vidsyn.problems import Place, Problem

WORRY = "Hvis en elev siger noget bekymrende"
HARD = "Svære spørgsmål"
DINNER_QUESTIONS = 3


@dataclass(frozen=True)
class _Part:
    """A step or a teacher's note: its title, and what stands in it."""

    title: str
    nodes: tuple[Node, ...]
    place: Place

    @property
    def prose(self) -> Iterator[Prose]:
        """Return its ordinary Markdown."""
        return (node for node in walk(self.nodes) if isinstance(node, Prose))


def worry_has_a_way(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `no-worry` and `worry-without-contact`. `content.md` 7, gate 5."""
    for module in whole_modules(catalogue):
        parts = _titled(WORRY, module)
        if not parts:
            message = "Der står ikke, hvad læreren gør, hvis en elev siger noget bekymrende."
            hint = f"Skriv afsnittet `## {WORRY}` i `teacher.md`, med `[[contact:NAVN]]` i."
            yield Problem(_teachers_place(module), "no-worry", message, hint)
        elif not any(_names_a_contact(part) for part in parts):
            message = "Der står ikke, hvem man kan ringe til."
            hint = "Skriv fx `[[contact:hotline]]` i afsnittet."
            yield Problem(parts[0].place, "worry-without-contact", message, hint)


def _names_a_contact(part: _Part) -> bool:
    return any(each.kind == "contact" for prose in part.prose for each in prose.references)


def hard_questions_have_answers(catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `no-hard-questions` and `hard-question-unanswered`. `content.md` 5.0."""
    for module in whole_modules(catalogue):
        parts = _titled(HARD, module)
        questions = [heading for part in parts for heading in _headings(part)]
        if not questions:
            message = "Læreren får ingen svære spørgsmål med svar."
            hint = f"Skriv `## {HARD} – og svar` i `teacher.md`, og en `###` til hvert spørgsmål."
            place = parts[0].place if parts else _teachers_place(module)
            yield Problem(place, "no-hard-questions", message, hint, "remark")
        for heading in questions:
            if heading.is_empty_below:
                message = f"Spørgsmålet `{heading.text}` har intet svar."
                hint = "Skriv på linjerne under, hvad læreren kan sige."
                yield Problem(heading.place, "hard-question-unanswered", message, hint, "remark")


def _headings(part: _Part) -> Iterator[Heading]:
    return (heading for prose in part.prose for heading in prose.headings)


def dinner_has_three_questions(catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `dinner-questions`: the letter home ends with three. Project rule."""
    for module in catalogue.modules:
        count = len(module.card.value.dinner_table)
        if count != DINNER_QUESTIONS:
            message = f"Der er {count or 'ingen'} spørgsmål til aftensmaden; der skal være tre."
            hint = "Skriv tre under `dinner-table:`, som et barn har lyst til at svare på."
            place = module.card.at("dinner-table")
            yield Problem(place, "dinner-questions", message, hint, "remark")


def _titled(title: str, module: Module) -> list[_Part]:
    """Return the teacher's steps, and the notes in lessons, whose title begins so."""
    documents = [module.teacher] if module.teacher else []
    steps = (_Part(step.title, step.nodes, step.place) for each in documents for step in each.steps)
    parts = [*steps, *_notes(module.documents)]
    return [part for part in parts if part.title.casefold().startswith(title.casefold())]


def _notes(documents: Iterable[Document]) -> Iterator[_Part]:
    for document in documents:
        for block in document.blocks():
            if block.name == "teacher":
                yield _Part(block.title, block.nodes, block.place)


def _teachers_place(module: Module) -> Place:
    return module.teacher.place if module.teacher else module.place


RULES = (worry_has_a_way, hard_questions_have_answers, dinner_has_three_questions)
