"""What a page on the projector has at hand besides its steps: keys, and the class's vote."""

from vidsyn.rendering.frame import Meta

KEYS = ("next", "previous", "ends", "number", "steps", "clock", "dark", "help", "close")
VOTE_KEYS = ("count", "vote")

VOTED = ("quiz-choice", "quiz-true-false", "quiz-scale", "quiz-discern [data-item]")
"""What a class can vote on, each a selector: questions with few answers, or a post of several."""


def at_hand(body: str) -> Meta:
    """Return which keys the page tells of, and what on it a class can vote on."""
    votes = ", ".join(each for each in VOTED if f"<{each.split()[0]} " in body)
    return {"votes": votes, "shortcuts": [*KEYS, *(VOTE_KEYS if votes else ())]}
