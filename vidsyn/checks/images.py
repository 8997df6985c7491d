"""Pictures are there, and say in words what they show (WCAG 2.2, 1.1.1)."""

from collections.abc import Iterator

from vidsyn.checks.documents import documents
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Image
from vidsyn.model.targets import find_image
from vidsyn.problems import Problem


def image_is_there(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `dead-image` for a picture that is not in the unit's own folder."""
    for image in _images(catalogue):
        if find_image(image.target, image.place.path, catalogue) is None:
            message = f"Billedet `{image.target}` findes ikke."
            yield Problem(image.place, "dead-image", message, "Læg det i forløbets mappe `media/`.")


def image_says_what_it_shows(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `no-alternative` for a picture without alternative text."""
    for image in _images(catalogue):
        if not image.alternative:
            message = f"Billedet `{image.target}` har ingen alternativ tekst."
            hint = "Skriv i klammerne, hvad man ser: `![To børn ved rampen](…)`."
            yield Problem(image.place, "no-alternative", message, hint)


def _images(catalogue: Catalogue) -> Iterator[Image]:
    for document in documents(catalogue):
        for prose in document.prose():
            yield from prose.images


RULES = (image_is_there, image_says_what_it_shows)
