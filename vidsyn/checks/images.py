"""Pictures are there, and say in words what they show (WCAG 2.2, 1.1.1)."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from vidsyn.checks.documents import asked, documents
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Image
from vidsyn.model.targets import card_of, find_image
from vidsyn.problems import Place, Problem


def image_is_there(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `dead-image` for a picture that is not in the unit's own folder."""
    for image in _images(catalogue):
        if find_image(image.target, image.place.path, catalogue) is None:
            message = f"Billedet `{image.target}` findes ikke."
            yield Problem(image.place, "dead-image", message, "Læg det i forløbets mappe `media/`.")


def option_picture_is_there(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `dead-image` for an option's picture that is not in a unit that uses the question."""
    for picture, place, card in dict.fromkeys(_option_pictures(catalogue)):
        if find_image(picture, card, catalogue) is None:
            message = f"Billedet `{picture}` findes ikke i `{card.parent}/`."
            yield Problem(place, "dead-image", message, "Læg det der; opgaven bruges der.")


def _option_pictures(catalogue: Catalogue) -> Iterator[tuple[str, Place, PurePosixPath]]:
    """Return each picture, where it is named, and the card of a unit that uses it."""
    for document in documents(catalogue):
        card = card_of(document.place.path, catalogue)
        for use in document.quizzes():
            for question in asked(use, catalogue):
                for at, picture in question.value.pictures():
                    yield picture, question.at(*at), card


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


RULES = (image_is_there, option_picture_is_there, image_says_what_it_shows)
