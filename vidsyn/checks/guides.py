"""A guide gives words to say, a thing to do tonight, and a way on when the talk gets stuck."""

import re
from collections.abc import Iterator

from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Block, Prose
from vidsyn.model.guides import AGE_GROUPS, Ages, Guide, meet
from vidsyn.problems import Place, Problem

NEEDED = ("say", "avoid", "ages", "tonight", "stuck")
"""Blocks without which a guide is advice in the abstract."""

_ITEM = re.compile(r"^[-*] +(?P<text>.*(?:\n +.*)*)", re.MULTILINE)
_PHRASE = re.compile(r"»[^«]+«\s+\S+", re.DOTALL)


def guides_are_whole(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `guide-without`: a guide that leaves the reader without words. Project rule."""
    for guide in catalogue.guides:
        names = {block.name for block in guide.document.blocks()}
        for name in (each for each in NEEDED if each not in names):
            message = f"Guiden har ingen `{name}`."
            hint = f"Skriv `/// {name}`, teksten og `///`."
            yield Problem(guide.document.place, "guide-without", message, hint)


def phrases_say_why(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `phrase-without-why`: a phrase is learned with its reason. Project rule."""
    for guide in catalogue.guides:
        for prose in _phrases(guide):
            for item in _ITEM.finditer(prose.text):
                if not _PHRASE.match(item["text"]):
                    message = "Punktet er ikke en replik med en grund efter."
                    hint = "Skriv `- »Det, man siger.« Hvorfor det virker.`"
                    line = prose.text.count("\n", 0, item.start())
                    yield Problem(prose.place.moved(line), "phrase-without-why", message, hint)


def ages_are_found(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `no-age-group`: the way to a guide begins with the child's age. Project rule."""
    youngest, oldest = AGE_GROUPS[0][0], AGE_GROUPS[-1][1]
    for guide in catalogue.guides:
        for (low, high), place in _ages(guide):
            if not any(meet((low, high), group) for group in AGE_GROUPS):
                message = f"Alderen {low}–{high} år er ikke på »Find din guide«."
                hint = f"Skriv den yngste alder først, et sted mellem {youngest} og {oldest}."
                yield Problem(place, "no-age-group", message, hint)


def _ages(guide: Guide) -> Iterator[tuple[Ages, Place]]:
    """Return the ages on the card, and where they stand."""
    yield guide.card.value.ages, guide.card.at("ages")
    for n, happened in enumerate(guide.card.value.happened):
        if happened.ages:
            yield happened.ages, guide.card.at("happened", n, "ages")


def _phrases(guide: Guide) -> Iterator[Prose]:
    for block in guide.document.blocks():
        if block.name in ("say", "avoid"):
            yield from _prose(block)


def _prose(block: Block) -> Iterator[Prose]:
    return (node for node in block.nodes if isinstance(node, Prose))


RULES = (guides_are_whole, phrases_say_why, ages_are_found)
