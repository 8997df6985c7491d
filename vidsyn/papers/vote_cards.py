"""Cards to answer with: a class holds them up, and the teacher sees all answers at once."""

from collections.abc import Iterator

from vidsyn.model.paper_addresses import VOTE_CARDS
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page

SHAPES = {"A": "circle", "B": "square", "C": "triangle", "D": "diamond"}
"""What else than its letter shows a card from afar, also where the printer has no colours."""

VERDICTS = ("true", "false")

STEPS = 5
"""Of a scale, as in `questions/scale`."""


def pages(frame: Frame) -> Iterator[Page]:
    """Return the cards: they are the same for everybody."""
    say = frame.words.say
    title = say("paper.vote-cards")
    meta = {
        "place": "laerer/",
        "module": {"title": title},
        "letters": [
            {"text": letter, "shape": shape, "looks": say(f"ballot.{shape}")}
            for letter, shape in SHAPES.items()
        ],
        "verdicts": [{"text": say(f"ballot.{each}"), "shape": each} for each in VERDICTS],
        "numbers": list(range(1, STEPS + 1)),
        "back": "index.html",
    }
    yield frame.page(VOTE_CARDS, "vote-cards", title, say("ballot.how"), meta)
