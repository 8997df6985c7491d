"""A Markdown source as its reader sees it: steps, blocks, prose and what they point to."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal

from vidsyn.problems import Place

Form = Literal["class", "pairs", "groups", "alone"]

TEACHER_BLOCKS = frozenset({"teacher", "easier", "harder", "board", "key"})
"""Blocks that never leave the teacher's tree."""

CARDS = frozenset({"technique", "habit"})
"""Blocks that show the card of a fact."""


@dataclass(frozen=True)
class Link:
    """Where a link in the text wants to go, as written; its words, where they are known."""

    target: str
    place: Place
    text: str = ""


@dataclass(frozen=True)
class Image:
    """A picture in the text, its file as written."""

    target: str
    alternative: str
    place: Place


@dataclass(frozen=True)
class Reference:
    """A `[[kind:id]]` in a text."""

    kind: str
    id: str
    place: Place


@dataclass(frozen=True)
class Heading:
    """A heading in the text; `is_empty_below` where no words follow before the next, or the end."""

    level: int
    text: str
    is_empty_below: bool
    place: Place


@dataclass(frozen=True)
class Table:
    """A table in the text, by the cells of its first row.

    `widths` are the characters of the longest word in each column: words are not parted.
    """

    header: tuple[str, ...]
    place: Place
    widths: tuple[int, ...] = ()


@dataclass(frozen=True)
class Prose:
    """Ordinary Markdown without blocks, and what it points to."""

    text: str
    place: Place
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    references: tuple[Reference, ...] = ()
    headings: tuple[Heading, ...] = ()
    tables: tuple[Table, ...] = ()

    def at(self, offset: int) -> Place:
        """Return the place of the sign at the offset in the text."""
        start = self.text.rfind("\n", 0, offset) + 1
        return Place(
            self.place.path, self.place.line + self.text.count("\n", 0, offset), offset - start + 1
        )


@dataclass(frozen=True)
class QuizUse:
    """A `!quiz NAME` or `!quiz NAME/QUESTION` line; `form` is `A` or `B` where one is asked for.

    With `paper=no`, worksheets leave it out; keys do not.
    """

    quiz: str
    question: str
    form: str
    place: Place
    on_paper: bool = True


@dataclass(frozen=True)
class Fill:
    """Something to fill in or cut out on paper: `!lines 3`, `!name`, or `!cut` before a list."""

    kind: Literal["lines", "name", "cut"]
    count: int
    place: Place


@dataclass(frozen=True)
class Slot:
    """A `!current` line: where the kit's dated knowledge stands."""

    place: Place


@dataclass(frozen=True)
class Block:
    """A `/// name argument | title` with what stands in it."""

    name: str
    argument: str
    title: str
    nodes: tuple["Node", ...]
    place: Place


@dataclass(frozen=True)
class Elsewhere:
    """What an author put here is on another paper: its kind and its address."""

    kind: str
    address: str
    place: Place


Node = Prose | QuizUse | Fill | Slot | Block | Elsewhere


@dataclass(frozen=True)
class Step:
    """One `##` heading and all below it: a row of the plan, a screen, a stop on the path.

    Minutes and week are 0 and form is None where the author gave none; `week` is how many weeks
    after the module a booster is for. `lengths` are a slide's minutes in each length of a talk.
    Of a page that can be found in a case, `sender` is who writes there, `address` where it pretends
    to stand, and `words` what it is found by besides its own.
    `readable` is false where the braces hold a mistake that is already reported.
    """

    id: str
    title: str
    minutes: int
    form: Form | None
    goals: tuple[str, ...]
    week: int
    nodes: tuple[Node, ...]
    place: Place
    readable: bool = True
    lengths: tuple[tuple[int, int], ...] = ()
    sender: str = ""
    address: str = ""
    words: str = ""

    def minutes_in(self, length: int) -> int:
        """Return the slide's minutes in a talk of this length; 0 where it is left out."""
        return dict(self.lengths).get(length, 0)


@dataclass(frozen=True)
class Document:
    """A whole source: what stands before the first step, and the steps.

    `readable` is false where a mistake that is already reported may hide some of it.
    """

    place: Place
    intro: tuple[Node, ...]
    steps: tuple[Step, ...]
    readable: bool = True

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """Every node, the ones inside blocks too; many rules ask for them."""
        within = (self.intro, *(step.nodes for step in self.steps))
        return tuple(node for nodes in within for node in walk(nodes))

    def prose(self) -> Iterator[Prose]:
        """Return every stretch of ordinary Markdown."""
        return (node for node in self.nodes if isinstance(node, Prose))

    def quizzes(self) -> Iterator[QuizUse]:
        """Return every place where a quiz is used."""
        return (node for node in self.nodes if isinstance(node, QuizUse))

    def blocks(self) -> Iterator[Block]:
        """Return every block."""
        return (node for node in self.nodes if isinstance(node, Block))


def is_cut(node: Node) -> bool:
    """Tell whether the node makes cards to cut out of the list below it."""
    return isinstance(node, Fill) and node.kind == "cut"


def cut_out(nodes: tuple[Node, ...]) -> Iterator[Prose]:
    """Return the texts that become cards to cut out, those inside blocks too."""
    for before, node in pairwise(nodes):
        if is_cut(before) and isinstance(node, Prose):
            yield node
    for block in (node for node in nodes if isinstance(node, Block)):
        yield from cut_out(block.nodes)


def walk(nodes: tuple[Node, ...]) -> Iterator[Node]:
    """Return the nodes and all inside them, in the order they are read."""
    for node in nodes:
        yield node
        if isinstance(node, Block):
            yield from walk(node.nodes)
