"""The page that is shown in place of one that is not kept, where there is no network."""

from collections.abc import Iterator

from vidsyn.model import addresses
from vidsyn.rendering.frame import Frame, Trail
from vidsyn.rendering.page import Page


def pages(frame: Frame) -> Iterator[Page]:
    """Return the one page: it also lists what is kept, and takes it away."""
    say = frame.words.say
    lead = say("offline.lead")
    meta = {"lead": lead, "art": "art/missing.svg"}
    home = Trail(say("page.home"), addresses.HOME)
    scripts = [frame.assets.offline.address]
    yield frame.page(
        addresses.OFFLINE,
        "offline",
        say("offline.title"),
        lead,
        meta,
        trail=[home],
        scripts=scripts,
    )
