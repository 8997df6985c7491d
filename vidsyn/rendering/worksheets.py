"""What of a lesson stands on its worksheet, and what on papers of their own: it is to be short."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from vidsyn.model import addresses
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Block, Elsewhere, Node, Prose, QuizUse, Step, is_cut
from vidsyn.model.units import Lesson, Module
from vidsyn.rendering.readers import BLOCKS, INSIDE

Nodes = tuple[Node, ...]


@dataclass(frozen=True)
class Apart:
    """A paper of its own: its kind, where it stands, and which of some nodes are on it."""

    kind: str
    address: Callable[[Module, int], str]
    chosen: Callable[[Nodes, Catalogue], set[int]]


def _cards(nodes: Nodes, _: Catalogue) -> set[int]:
    """Return the numbers of all lists to cut out, and of the text that leads up to each."""
    found: set[int] = set()
    since = 0
    for at, node in enumerate(nodes):
        if isinstance(node, Prose) and at and is_cut(nodes[at - 1]):
            found.update(range(since, at + 1))
        elif not isinstance(node, Prose) and not is_cut(node):
            since = at + 1
    return found


def _measures(nodes: Nodes, catalogue: Catalogue) -> set[int]:
    """Return the numbers of all quizzes that a class takes twice: each has pages of posts."""
    uses = ((at, node) for at, node in enumerate(nodes) if isinstance(node, QuizUse))
    return {at for at, use in uses if use.on_paper and catalogue.is_measure(use)}


APART = (
    Apart("cut-cards", addresses.cut_cards, _cards),
    Apart("measure", addresses.measure, _measures),
)


def worksheet(module: Module, lesson: Lesson, catalogue: Catalogue) -> list[Step]:
    """Return the steps as the worksheet has them: where the rest is, it only says."""
    steps = _on_paper(lesson)
    for paper in APART:
        address = paper.address(module, lesson.number)
        steps = [
            replace(step, nodes=tuple(_without(step.nodes, paper, address, catalogue)))
            for step in steps
        ]
    return steps


def apart(lesson: Lesson, paper: Apart, catalogue: Catalogue) -> list[Step]:
    """Return the steps as a paper of its own has them; none where the lesson needs none."""
    steps = (
        replace(step, nodes=tuple(_only(step.nodes, paper, catalogue)))
        for step in _on_paper(lesson)
    )
    return [step for step in steps if step.nodes]


def papers_apart(lesson: Lesson, catalogue: Catalogue) -> list[Apart]:
    """Return the papers that a lesson has beside its worksheet."""
    return [paper for paper in APART if apart(lesson, paper, catalogue)]


def _on_paper(lesson: Lesson) -> list[Step]:
    return [replace(step, nodes=tuple(_shown(step.nodes))) for step in lesson.document.steps]


def _shown(nodes: Nodes, *, inside: bool = False) -> Iterator[Node]:
    """Yield what paper has of the nodes: loose text is for screens."""
    blocks = INSIDE["paper"] if inside else BLOCKS["paper"]
    for node in nodes:
        if not isinstance(node, Block):
            if inside or not isinstance(node, Prose):
                yield node
        elif node.name in blocks:
            yield replace(node, nodes=tuple(_shown(node.nodes, inside=True)))


def _without(nodes: Nodes, paper: Apart, address: str, catalogue: Catalogue) -> Iterator[Node]:
    chosen = paper.chosen(nodes, catalogue)
    for at, node in enumerate(nodes):
        if at in chosen:
            if at - 1 not in chosen:
                yield Elsewhere(paper.kind, address, node.place)
        elif isinstance(node, Block):
            yield replace(node, nodes=tuple(_without(node.nodes, paper, address, catalogue)))
        else:
            yield node


def _only(nodes: Nodes, paper: Apart, catalogue: Catalogue) -> Iterator[Node]:
    """Yield what is on the paper, in the blocks it stands in."""
    chosen = paper.chosen(nodes, catalogue)
    for at, node in enumerate(nodes):
        if at in chosen:
            yield node
        elif isinstance(node, Block) and (inner := tuple(_only(node.nodes, paper, catalogue))):
            yield replace(node, nodes=inner)
