"""What a page on the projector has at hand besides its steps: keys, and the class's vote."""

from vidsyn.rendering.frame import Meta

KEYS = ("next", "previous", "ends", "number", "steps", "clock", "dark", "help", "close")
VOTE_KEYS = ("count", "vote")


def at_hand(body: str) -> Meta:
    """Return which keys the page tells of, and whether it has something to vote on."""
    votes = " data-vote" in body
    return {"votes": votes, "shortcuts": [*KEYS, *(VOTE_KEYS if votes else ())]}
