"""New quizzes: a file in `quizzes/`, in a folder named as the one in `courses/`."""

from datetime import date
from pathlib import Path

from vidsyn.model.catalogue import Catalogue
from vidsyn.model.kinds import audience_of
from vidsyn.model.units import BANDS, Module
from vidsyn.new import choosing
from vidsyn.new.made import Made, fill_in
from vidsyn.new.naming import as_id, checked, split
from vidsyn.new.refusal import RefusedError
from vidsyn.new.writing import filled, write
from vidsyn.reading.catalogue import read_catalogue
from vidsyn.reading.wording import did_you_mean, listed

PLACES: dict[str, str] = {
    **{band: f"schools/{band}" for band in BANDS},
    "parents": "parents",
    "professionals": "professionals",
}
"""The folder of each band's quizzes below `quizzes/`."""


def quiz(given: str, root: Path) -> Made:
    """Make a quiz of two questions; its band is said, or is that of the unit it is named from."""
    place, name = split(given)
    catalogue, _ = read_catalogue(root, date.today())
    band = _band(place, name, catalogue)
    checked(name, f"quiz {band}/{{}}")
    free_quiz(name, catalogue)
    words = {
        "band": band,
        "name": name,
        "place": PLACES[band],
        "technique": choosing.technique(catalogue, band),
    }
    made = write(filled("quiz", words), root)
    return Made(root, made, fill_in(root))


def free_quiz(name: str, catalogue: Catalogue) -> None:
    """Demand that no quiz has, or has had, this id: saved answers are found by it."""
    for used, place in catalogue.quiz_places:
        if used == name:
            raise RefusedError(f"Quizzen `{name}` findes allerede: {place.path}.")
    for each in catalogue.quizzes:
        if name in each.ids:
            raise RefusedError(f"`{name}` har været id på quizzen `{each.id}`. Vælg et andet navn.")


def _band(place: str, name: str, catalogue: Catalogue) -> str:
    """Return the band that is said, or that of the unit whose id the name begins with."""
    if place in PLACES:
        return place
    if place:
        hint = did_you_mean(place, PLACES) or f"Vælg {listed(PLACES)}."
        raise RefusedError(f"`{place}` er ikke en mappe til quizzer. {hint}")
    for unit in sorted(catalogue.units, key=lambda unit: len(unit.id), reverse=True):
        if f"{name}-".startswith(f"{unit.id}-"):
            return unit.band if isinstance(unit, Module) else audience_of(unit)
    asked = f"python3 build.py new quiz mellemtrin/{as_id(name)}"
    raise RefusedError(f"Skriv også, hvem den er til, fx: {asked}. Der er {listed(PLACES, 'og')}.")
