"""A part of a site that can be handed over alone: what an audience, a band or the pupils need."""

from dataclasses import dataclass, replace
from fnmatch import fnmatchcase

from vidsyn.model import addresses
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.kinds import Unit
from vidsyn.model.units import BANDS, Band

_SCHOOL = ("skole", "laerer")
"""What belongs to the schools: the pupils' tree and the teacher's."""

_FOLDERS = (*_SCHOOL, "foraeldre", "fagfolk", "haandbog")
"""What a part may leave out; techniques and the pages about the site are for all."""


@dataclass(frozen=True)
class Scope:
    """The part's name, the page one begins at, and patterns of the addresses it leaves out."""

    name: str = ""
    begins: str = addresses.HOME
    without: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left out."""
        return not self.without

    def holds(self, address: str) -> bool:
        """Tell whether the page or file at this address, seen from the top, is in the part."""
        return not any(fnmatchcase(address, pattern) for pattern in self.without)

    def has(self, unit: Unit) -> bool:
        """Tell whether the unit is in the part."""
        return self.holds(addresses.unit(unit))


WHOLE = Scope()

_HANDED_OUT = ("skole/*/brev.*", "skole/*/sager-ark.*")
"""What stands among the pupils' pages, and only the teacher's lead to: the letter to parents, and
the cases on paper."""


def _only(*folders: str) -> tuple[str, ...]:
    return tuple(f"{each}/*" for each in _FOLDERS if each not in folders)


def _band(band: Band) -> Scope:
    others = (f"{top}/{each}/*" for top in _SCHOOL for each in BANDS if each != band)
    return Scope(band, addresses.band(band), (*_only(*_SCHOOL), *others))


SCOPES = (
    Scope("skole", addresses.audience("schools"), _only(*_SCHOOL)),
    Scope("foraeldre", addresses.audience("parents"), _only("foraeldre")),
    Scope("fagfolk", addresses.audience("professionals"), _only("fagfolk")),
    *(_band(band) for band in BANDS),
    Scope("elever", addresses.audience("schools"), (*_only("skole"), *_HANDED_OUT)),
    WHOLE,
)
"""Every part that is packed, and last the whole."""


def narrowed(catalogue: Catalogue, scope: Scope) -> Catalogue:
    """Return what pages of the part are made of; its facts and quizzes are those of the whole."""
    if scope.is_whole:
        return catalogue
    return replace(
        catalogue,
        modules=tuple(filter(scope.has, catalogue.modules)),
        guides=tuple(filter(scope.has, catalogue.guides)),
        kits=tuple(filter(scope.has, catalogue.kits)),
        handbook=tuple(
            page for page in catalogue.handbook if scope.holds(addresses.handbook(page.name))
        ),
    )
