"""The techniques and the habits as cards to cut out, four a page."""

from collections.abc import Iterator

from vidsyn.model.facts import Habit, Technique
from vidsyn.model.paper_addresses import TECHNIQUE_CARDS
from vidsyn.rendering.frame import Frame, Meta
from vidsyn.rendering.page import Page, way_up

A_SHEET = 4


def pages(frame: Frame) -> Iterator[Page]:
    """Return the cards of the whole register."""
    facts, say = frame.catalogue.facts, frame.words.say
    title = say("paper.technique-cards")
    found: list[Technique | Habit] = [facts.techniques[name] for name in facts.techniques.facts]
    found += [facts.habits[name] for name in facts.habits.facts]
    cards = [_card(each, frame) for each in found]
    meta = {
        "place": "greb/",
        "module": {"title": title},
        "sheets": [cards[at : at + A_SHEET] for at in range(0, len(cards), A_SHEET)],
        "back": "index.html",
    }
    if found:
        yield frame.page(TECHNIQUE_CARDS, "technique-cards", title, say("paper.cut"), meta)


def _card(fact: Technique | Habit, frame: Frame) -> Meta:
    """Return a card; a habit's points stand where a technique says what it does."""
    is_habit = isinstance(fact, Habit)
    return {
        "name": fact.name,
        "kind": frame.words.say("paper.habit" if is_habit else "paper.technique"),
        "line": fact.line,
        "does": "" if is_habit else fact.does,
        "points": [point.text for point in fact.points] if isinstance(fact, Habit) else [],
        "example": fact.example,
        "do": fact.do,
        "art": way_up(TECHNIQUE_CARDS) + frame.theme.technique_art(fact.picture),
    }
