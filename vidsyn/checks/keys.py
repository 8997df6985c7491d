"""The keys in a step's braces stand where they mean something."""

from collections.abc import Iterator

from vidsyn.checks.documents import documents
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Step
from vidsyn.problems import Place, Problem
from vidsyn.reading.attributes import KEYS, OF_PAGES
from vidsyn.reading.wording import listed

_OF_LESSONS = tuple(key for key in KEYS if key != "week")
_OF_SLIDES = "m45"
"""The minutes of a slide in one length of a talk, whichever."""


def keys_stand_where_they_mean_something(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `unknown-key` for a key that nobody would see, such as a lesson's in a guide."""
    known = dict(_known(catalogue))
    for document in documents(catalogue):
        allowed = known.get(document.place, ())
        for step in document.steps:
            for key in (*KEYS, *OF_PAGES, _OF_SLIDES):
                if key not in allowed and _given(step, key):
                    message = f"`{key}` er ikke en nøgle her."
                    yield Problem(step.place, "unknown-key", message, _hint(key, allowed))


def _known(catalogue: Catalogue) -> Iterator[tuple[Place, tuple[str, ...]]]:
    """Return the texts whose steps have keys, by where they begin, and which keys."""
    for module in catalogue.modules:
        yield from ((lesson.document.place, _OF_LESSONS) for lesson in module.lessons)
        yield from ((room.document.place, tuple(OF_PAGES)) for room in module.rooms)
        if module.repetition:
            yield module.repetition.document.place, KEYS
    yield from ((kit.slide_document.place, (_OF_SLIDES,)) for kit in catalogue.kits)


def _given(step: Step, key: str) -> bool:
    name = "lengths" if key == _OF_SLIDES else OF_PAGES.get(key, key)
    return bool(getattr(step, name))


def _hint(key: str, allowed: tuple[str, ...]) -> str:
    if "from" in allowed:
        return f"En side i en sag kan have `#id`, {listed(OF_PAGES)}."
    if key in OF_PAGES:
        return "Slet den: Kun en side i en sag har en afsender og en adresse."
    return f"Et trin her kan have `#id`, {listed(allowed)}." if allowed else "Skriv kun `#id`."


RULES = (keys_stand_where_they_mean_something,)
