"""A letter to the parents: goals, words and questions for the dinner table, from the card."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.model.units import Module
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page, href


def pages(frame: Frame) -> Iterator[Page]:
    """Return one letter for each module that has questions for the dinner table."""
    for module in frame.catalogue.modules:
        if module.card.value.dinner_table:
            yield _page(module, frame)


def _page(module: Module, frame: Frame) -> Page:
    card, address, say = module.card.value, addresses.letter(module), frame.words.say
    guide = frame.catalogue.unit(card.guide)
    meta = {
        **frame.unit_meta(module),
        "module": {"title": card.title},
        "back": href(addresses.teacher(module), address),
        "intro": say("letter.intro", title=card.title, count=card.lessons, question=card.question),
        "summary": card.summary,
        "goals": [goal.text for goal in card.goals],
        "words": [{"word": word, "text": text} for word, text in card.words.items()],
        "questions": list(card.dinner_table),
        "guide": {"title": guide.card.value.title, "href": href(addresses.unit(guide), address)}
        if guide
        else "",
    }
    title = say("letter.title", title=card.title)
    scripts = [frame.assets.copy.address]
    return frame.page(address, "letter", title, card.summary, meta, scripts=scripts)
