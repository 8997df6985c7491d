"""A guide gives words to say, a thing to do tonight, and a way on when the talk gets stuck."""

import re
from collections.abc import Iterator

from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Block, Prose
from vidsyn.model.guides import AGE_GROUPS, Ages, Guide, meet
from vidsyn.problems import Place, Problem
from vidsyn.reading.attributes import MARKUP

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
            if not _is_found((low, high)):
                message = f"Alderen {low}–{high} år er ikke på »Find din guide«."
                hint = f"Skriv den yngste alder først, et sted mellem {youngest} og {oldest}."
                yield Problem(place, "no-age-group", message, hint)


def happened_is_told_apart(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `bad-happened`: a parent chooses between these lines, in a hurry. Project rule."""
    seen: list[tuple[str, Ages, Place]] = []
    for guide in catalogue.guides:
        for n, happened in enumerate(guide.card.value.happened):
            ages, place = happened.ages or guide.card.value.ages, guide.card.at("happened", n)
            words = happened.text.casefold().rstrip(" .!?")
            alike = (at for text, other, at in seen if text == words and meet(ages, other))
            if other := next(alike, None):
                message = f"Sætningen står der allerede: {other}."
                hint = "Skriv, hvad der er særligt ved det her, eller slet den ene."
                yield Problem(place, "bad-happened", message, hint)
            seen.append((words, ages, place))


def happened_is_plain(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `bad-happened` for what is no sentence, or not of the guide's ages."""
    for guide in catalogue.guides:
        card = guide.card.value
        for n, happened in enumerate(card.happened):
            if MARKUP.search(happened.text) or not re.search(r"\w", happened.text):
                message = "Det, der er sket, skal være en sætning i ren tekst."
                hint = "Skriv den, som en forælder ville sige den: `Mit barn …`"
                yield Problem(guide.card.at("happened", n), "bad-happened", message, hint)
            if happened.ages and _is_found(happened.ages) and not meet(happened.ages, card.ages):
                low, high = card.ages
                message = f"Guiden er for {low}–{high} år, og alderen her ligger uden for."
                hint = "Ret alderen her, eller guidens egen."
                yield Problem(guide.card.at("happened", n, "ages"), "bad-happened", message, hint)


def _is_found(ages: Ages) -> bool:
    return any(meet(ages, group) for group in AGE_GROUPS)


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


RULES = (
    guides_are_whole,
    phrases_say_why,
    ages_are_found,
    happened_is_told_apart,
    happened_is_plain,
)
