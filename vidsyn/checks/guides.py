"""A guide gives words to say, a thing to do tonight, and a way on when the talk gets stuck."""

import re
from collections.abc import Iterator

from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Block, Prose
from vidsyn.model.guides import Guide
from vidsyn.problems import Problem

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


def _phrases(guide: Guide) -> Iterator[Prose]:
    for block in guide.document.blocks():
        if block.name in ("say", "avoid"):
            yield from _prose(block)


def _prose(block: Block) -> Iterator[Prose]:
    return (node for node in block.nodes if isinstance(node, Prose))


RULES = (guides_are_whole, phrases_say_why)
