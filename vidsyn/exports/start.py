"""The page that one opens first in an unpacked zip: what is in the folder, and where to begin."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from vidsyn.model.units import Audience
from vidsyn.rendering.frame import Frame, Meta
from vidsyn.rendering.policy import policy

START = "START-HER.html"
"""Where whoever opens the folder begins."""

OFFLINE = "side"
"""The folder of the site in the zip."""


@dataclass(frozen=True)
class Group:
    """Some of what is in the folder, under its title: links to files, and ways into the site."""

    title: str
    files: Sequence[Meta] = ()
    ways: Sequence[Meta] = ()


def start_page(
    title: str,
    groups: Iterable[Group],
    frame: Frame,
    *,
    over: str = "",
    lead: str = "",
    section: Audience | str = "",
    draft: bool = False,
    below: str = "",
) -> str:
    """Return the page.

    Windows shows the inside of a zip as a folder, and opens one file of it alone: a page without
    its style sheet. That says to unpack the zip first; the style sheet hides it.
    """
    template = frame.fragments.env.get_template("exports/templates/start.html")
    return template.render(
        language=frame.words.language,
        policy=policy(frame.assets),
        title=title,
        over=over,
        lead=lead,
        section=section,
        draft=draft,
        styles=[f"{OFFLINE}/{each.address}" for each in (frame.assets.style, frame.assets.units)],
        groups=[*groups],
        below=below,
    )


def file_link(to: str, title: str) -> Meta:
    """Return a link to a file of the folder, with its name, by which it is found on the disk."""
    return {"href": to, "title": title, "name": PurePosixPath(to).name}


def way_in(to: str, title: str) -> Meta:
    """Return a way into the site, to the page at an address seen from its top."""
    return {"href": f"{OFFLINE}/{to}", "title": title}
