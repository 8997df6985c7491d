"""What is read together: rules about words are asked again only where somebody has written.

What such a rule says of a portion depends on its files and on the registers, and on nothing else.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from operator import attrgetter
from pathlib import PurePosixPath

from vidsyn.checks.everything import in_courses, in_registers, said_of_registers
from vidsyn.checks.written import Everything, Written
from vidsyn.model.catalogue import Catalogue, Quiz
from vidsyn.model.guides import Guide
from vidsyn.model.kinds import Unit
from vidsyn.model.kits import Kit
from vidsyn.model.units import Module, Plans

SIGN = attrgetter("sign")
"""By what a portion is remembered."""

_FACTS = PurePosixPath("facts")
_SPELLING = _FACTS / "spelling.yml"
"""Authors add a word to it daily, and no rule but spelling, which is asked apart, reads it."""


@dataclass(frozen=True)
class Portion:
    """A catalogue of what is read together, and of the registers; `sign` changes with either."""

    sign: str
    catalogue: Catalogue
    read: Callable[[Catalogue], Iterable[Written]] = in_courses

    @cached_property
    def texts(self) -> Everything:
        """All that is written in it."""
        return Everything(self.read(self.catalogue), self.catalogue.sources)


def portions(catalogue: Catalogue) -> list[Portion]:
    """Return all that people read, each text in one portion.

    A unit goes with the quizzes it uses, and so with other units that use them.
    """
    empty = _empty(catalogue)
    parts = [*_units(catalogue, empty), *_texts(catalogue, empty)]
    taken = {path for _, paths in parts for path in paths}
    registers = {path for path in catalogue.sources if _FACTS in path.parents}
    parts.append((_rest(catalogue, parts), [*catalogue.sources.keys() - taken - registers]))
    common = _sign(catalogue, registers - {_SPELLING})
    found = [Portion(common + _sign(catalogue, paths), part) for part, paths in parts]
    return [*found, Portion(common, empty, in_registers)]


def with_registers(found: Sequence[Portion]) -> list[Portion]:
    """Return the portions, and all else that registers say: rules about words made them so."""
    last = found[-1]
    return [*found, Portion(f"registers {last.sign}", last.catalogue, said_of_registers)]


_Part = tuple[Catalogue, list[PurePosixPath]]
"""What is read together, and the files it was read from."""


def _empty(catalogue: Catalogue) -> Catalogue:
    """Return the registers, and nothing that was written with them."""
    nothing = replace(catalogue, home=None, lists={}, plans=Plans(), quizzes=(), modules=())
    return replace(nothing, guides=(), kits=(), handbook=(), about=())


def _units(catalogue: Catalogue, empty: Catalogue) -> Iterator[_Part]:
    files = _files(catalogue)
    for units, names in _together(catalogue.units):
        quizzes = tuple(quiz for quiz in catalogue.quizzes if quiz.id in names)
        part = replace(
            empty,
            modules=tuple(unit for unit in units if isinstance(unit, Module)),
            guides=tuple(unit for unit in units if isinstance(unit, Guide)),
            kits=tuple(unit for unit in units if isinstance(unit, Kit)),
            quizzes=quizzes,
        )
        paths = [path for unit in units for path in files[unit.place.path.parent]]
        yield part, [*paths, *(_file(quiz) for quiz in quizzes)]


def _files(catalogue: Catalogue) -> dict[PurePosixPath, list[PurePosixPath]]:
    """Return the texts of each unit by its folder."""
    found: dict[PurePosixPath, list[PurePosixPath]] = {}
    for path in catalogue.sources:
        if unit := catalogue.unit_of(path):
            found.setdefault(unit.place.path.parent, []).append(path)
    return found


def _together(units: Iterable[Unit]) -> list[tuple[list[Unit], set[str]]]:
    """Return the units that share quizzes, and the names of the quizzes they use."""
    groups: list[tuple[list[Unit], set[str]]] = []
    for unit in units:
        used = {use.quiz for document in unit.documents for use in document.quizzes()}
        joined = [group for group in groups if not used.isdisjoint(group[1])]
        groups = [group for group in groups if used.isdisjoint(group[1])]
        members = [*(each for group in joined for each in group[0]), unit]
        groups.append((members, used.union(*(group[1] for group in joined))))
    return groups


def _file(quiz: Quiz) -> PurePosixPath:
    return quiz.card.at().path


def _texts(catalogue: Catalogue, empty: Catalogue) -> Iterator[_Part]:
    for page in catalogue.handbook:
        yield replace(empty, handbook=(page,)), [page.document.place.path]
    for page in catalogue.about:
        yield replace(empty, about=(page,)), [page.document.place.path]


def _rest(catalogue: Catalogue, parts: Iterable[_Part]) -> Catalogue:
    """Return the front page, the lists, what is planned, and the quizzes that no unit uses."""
    used = {quiz.id for part, _ in parts for quiz in part.quizzes}
    unused = tuple(quiz for quiz in catalogue.quizzes if quiz.id not in used)
    return replace(
        _empty(catalogue),
        home=catalogue.home,
        lists=catalogue.lists,
        plans=catalogue.plans,
        quizzes=unused,
    )


def _sign(catalogue: Catalogue, paths: Iterable[PurePosixPath]) -> str:
    """Return what changes with the names and the texts of files."""
    signed = sha256()
    for path in sorted(paths):
        for text in (str(path), catalogue.sources[path]):
            signed.update(b"%d:%b" % (len(text), text.encode("utf-8", "surrogatepass")))
    return signed.hexdigest()
