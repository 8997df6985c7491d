"""Pictures are there, are light, and say in words what they show (WCAG 2.2, 1.1.1)."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from vidsyn.checks.documents import asked, documents
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Document, Image
from vidsyn.model.targets import card_of, find_image
from vidsyn.problems import Place, Problem
from vidsyn.reading.files import LARGEST_IMAGE, ascii_name

LARGEST_WEIGHT = 200_000
"""Bytes. A drawing of ours is about 2,000; a photograph the width of a page about 100,000."""

MOST_PIXELS = 2_000
"""A projector is 1,920 wide."""

_PICTURE_OF = re.compile(
    r"(?:et |en )?(?:billede|foto|fotografi|tegning|illustration|grafik|ikon)(?:et|en)? af\b",
    re.IGNORECASE,
)


def image_is_there(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `dead-image` for a picture that is not in the unit's own folder."""
    for image in _images(catalogue):
        if find_image(image.target, image.place.path, catalogue) is None:
            message = f"Billedet `{image.target}` findes ikke."
            yield Problem(image.place, "dead-image", message, "Læg det i forløbets mappe `media/`.")


def option_picture_is_there(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `dead-image` for an option's picture that is not in a unit that uses the question."""
    found = (
        each for document in documents(catalogue) for each in _option_pictures(document, catalogue)
    )
    for picture, place, card in dict.fromkeys(found):
        if find_image(picture, card, catalogue) is None:
            message = f"Billedet `{picture}` findes ikke i `{card.parent}/`."
            yield Problem(place, "dead-image", message, "Læg det der; opgaven bruges der.")


def _option_pictures(
    document: Document, catalogue: Catalogue
) -> Iterator[tuple[str, Place, PurePosixPath]]:
    """Return each picture, where it is named, and the card of the unit that uses it."""
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


def images_are_light(catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `large-image`: thirty pupils share one access point. Project rule."""
    for path, picture in sorted(catalogue.media.items(), key=lambda each: each[0]):
        if LARGEST_WEIGHT < picture.weight <= LARGEST_IMAGE:
            message = (
                f"Billedet fylder {picture.weight // 1000} kB; "
                f"over {LARGEST_WEIGHT // 1000} kB er det længe om at komme."
            )
            hint = "Gem det mindre, eller tegn det enklere."
            yield Problem(Place(path), "large-image", message, hint, "remark")
        elif max(picture.width, picture.height) > MOST_PIXELS:
            message = (
                f"Billedet er {picture.width} × {picture.height} pixel; "
                f"ingen side viser mere end {MOST_PIXELS}."
            )
            hint = f"Gør den længste side højst {MOST_PIXELS} pixel."
            yield Problem(Place(path), "large-image", message, hint, "remark")


def alternatives_say_something(catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `poor-alternative` for a file's name, or for "a picture of" (WCAG 2.2, 1.1.1)."""
    for text, target, place in dict.fromkeys(_alternatives(catalogue)):
        if _plain(text) in (_plain(PurePosixPath(target).stem), _plain(PurePosixPath(target).name)):
            message = f"`{text}` er filens navn og siger ikke, hvad man ser."
            hint = "Skriv, hvad billedet viser: `To børn ved rampen`."
            yield Problem(place, "poor-alternative", message, hint, "remark")
        elif found := _PICTURE_OF.match(text):
            message = f"»{found[0].strip()}« bliver læst højt før hvert billede i forvejen."
            hint = "Begynd med det, man ser."
            yield Problem(place, "poor-alternative", message, hint, "remark")


def _plain(text: str) -> str:
    return ascii_name(text).replace(".", "-")


def _alternatives(catalogue: Catalogue) -> Iterator[tuple[str, str, Place]]:
    """Return the words of each picture, its file, and where the words stand."""
    for image in _images(catalogue):
        yield image.alternative, image.target, image.place
    for quiz in catalogue.quizzes:
        for question in quiz.questions:
            pictures = {at[:-1]: picture for at, picture in question.value.pictures()}
            for at, text in question.value.texts():
                if at[-1] == "alt" and at[:-1] in pictures:
                    yield text, pictures[at[:-1]], question.at(*at)


def shown_pictures(catalogue: Catalogue) -> frozenset[PurePosixPath]:
    """Return the files that a text or a question shows."""
    named = (
        each for document in documents(catalogue) for each in pictures_named(document, catalogue)
    )
    found = (find_image(target, source, catalogue) for target, source in named)
    return frozenset(path for path in found if path)


def pictures_named(document: Document, catalogue: Catalogue) -> Iterator[tuple[str, PurePosixPath]]:
    """Return the pictures that a text and its questions name, and the files they are named from."""
    for image in (image for prose in document.prose() for image in prose.images):
        yield image.target, image.place.path
    for picture, _, card in _option_pictures(document, catalogue):
        yield picture, card


def _images(catalogue: Catalogue) -> Iterator[Image]:
    for document in documents(catalogue):
        for prose in document.prose():
            yield from prose.images


RULES = (
    image_is_there,
    option_picture_is_there,
    image_says_what_it_shows,
    images_are_light,
    alternatives_say_something,
)
