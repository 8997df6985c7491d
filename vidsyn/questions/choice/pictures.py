"""Options that are pictures, for those who do not read yet."""

from collections.abc import Iterator, Sequence

from vidsyn.questions.base import At, Fault, Option, Text

LABEL_WORDS = 3
"""Words of a picture's label: above that it is a text to read."""


class PictureOption(Option):
    """An option that may be a picture; its text is then a label below it."""

    picture: Text | None = None
    alt: Text | None = None


Options = Sequence[PictureOption]


def pictures(options: Options) -> Iterator[tuple[At, str]]:
    """Yield every picture as its author named it, and where."""
    for n, option in enumerate(options):
        if option.picture:
            yield ("options", n, "picture"), option.picture


def alternatives(options: Options) -> Iterator[tuple[At, str]]:
    """Yield what is read aloud in the place of each picture, and where it stands."""
    for n, option in enumerate(options):
        if option.alt:
            yield ("options", n, "alt"), option.alt


def faults(options: Options) -> Iterator[Fault]:
    """Yield every mistake in the pictures of a question."""
    yield from _half_pictures(options)
    yield from _some_pictures(options)
    yield from _long_labels(options)


def _half_pictures(options: Options) -> Iterator[Fault]:
    """Let every picture be told in words, and no words stand without it (WCAG 2.2, 1.1.1)."""
    for n, option in enumerate(options):
        if option.picture and not option.alt:
            message = f"Svaret `{option.id}` har et billede uden `alt`."
            hint = "Skriv efter `alt:`, hvad man ser på det."
            yield Fault(("options", n, "picture"), "picture-without-alt", message, hint)
        elif option.alt and not option.picture:
            message = f"Svaret `{option.id}` har `alt`, men intet billede."
            hint = "Skriv `picture: media/NAVN.svg`, eller slet `alt`."
            yield Fault(("options", n, "alt"), "alt-without-picture", message, hint)


def _some_pictures(options: Options) -> Iterator[Fault]:
    """Let no picture stand out by being the only one. Project rule."""
    if len({bool(option.picture) for option in options}) > 1:
        message = "Nogle af svarene har billede, og andre har ikke."
        yield Fault(("options",), "some-pictures", message, "Giv dem alle et billede.")


def _long_labels(options: Options) -> Iterator[Fault]:
    """Keep what must be read below a picture short. Project rule."""
    for n, option in enumerate(options):
        words = len(option.text.split())
        if option.picture and words > LABEL_WORDS:
            message = f"Teksten under billedet er på {words} ord; højst {LABEL_WORDS}."
            at = ("options", n, "right" if option.is_right else "wrong")
            yield Fault(at, "long-label", message, "Lad billedet sige resten.")
