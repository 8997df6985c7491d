"""The whole build, as its score: read, check, render, compose, lay out, finish."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import Any

from vidsyn import HOME, composing, papers
from vidsyn.model import addresses
from vidsyn.model.catalogue import Catalogue, SiteCard
from vidsyn.reading.evidence import tried
from vidsyn.rendering import gallery
from vidsyn.rendering.assets import assets
from vidsyn.rendering.environment import environment
from vidsyn.rendering.files import Files
from vidsyn.rendering.fragments import Fragments
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page
from vidsyn.rendering.policy import policy
from vidsyn.rendering.strings import Strings, strings
from vidsyn.rendering.theme import Theme
from vidsyn.site.engine import engine_settings, lay_out
from vidsyn.site.examine import Examined
from vidsyn.site.finish import finish
from vidsyn.site.offline import add_offline
from vidsyn.site.pages import merged_theme, write_pages, write_settings
from vidsyn.site.policy import put_server_files
from vidsyn.site.publish import staged
from vidsyn.site.search import sought_of, write_indexes
from vidsyn.site.workshop import Workshop

KINDS = (*papers.PAPERS, *composing.KINDS)
"""Every kind of page."""

Progress = Callable[[str], None]

Maker = Callable[[Frame, Workshop], Files]
"""Makes the files that pages offer, before the pages are composed: they say how large each is."""


def build(
    root: Path,
    out: Path,
    examined: Examined,
    progress: Progress,
    make: Maker | None = None,
) -> int:
    """Build the site of a sound catalogue into `out`; return how many pages it has.

    `progress` is told the key of each part of the work as it begins. What `make` makes goes with
    the pages that offer it; without it they offer none.
    """
    if examined.site is None or not examined.is_sound:
        raise ValueError("a catalogue with errors cannot be built")
    workshop = Workshop(root)
    with workshop.alone():
        frame = frame_of(examined.catalogue, examined.site, theme_of(root), root)
        if make:
            progress("files")
            frame = replace(frame, files=make(frame, workshop))
        return build_of(frame, workshop, out, progress)


def build_of(frame: Frame, workshop: Workshop, out: Path, progress: Progress) -> int:
    """Build the site, or the part of it, that the frame is for; return how many pages it has."""
    progress("compose")
    pages = pages_of(frame)
    write_settings(workshop, settings_of(frame))
    write_pages(workshop, pages, frame.assets, frame.catalogue)
    progress("lay-out")
    with staged(out, workshop.root) as new:
        lay_out(workshop, merged_theme(workshop, frame.theme.folders), new)
        put(frame.files, new)
        progress("finish")
        finish(new, keep_sitemap=bool(frame.site.site_url))
        write_indexes(new, sought_of(frame.catalogue))
        put_server_files(frame.site, frame.assets, new)
        add_offline(new, frame)
    return len(pages)


def put(files: Files, folder: Path) -> None:
    """Put the files in a folder by their addresses; a site sweeps away what no page offers."""
    for address, file in files.items():
        path = folder / address
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file.path, path)


def theme_of(root: Path) -> Theme:
    """Return the root's own theme laid over ours."""
    ours, own = HOME / "overrides", root / "overrides"
    return Theme((ours,) if own == ours or not own.is_dir() else (own, ours))


def frame_of(catalogue: Catalogue, site: SiteCard, theme: Theme, root: Path | None = None) -> Frame:
    """Return all that pages are made with; without a root nothing is known of tests."""
    words: Strings = strings()
    names = {name: fact.value.name for name, fact in catalogue.facts.techniques.facts.items()}
    env = environment(words, theme, {**gallery.techniques(), **names})
    fragments = Fragments(catalogue, env, words, theme)
    frame = Frame(catalogue, site, words, fragments, theme, assets(theme))
    return replace(frame, tried=cache(partial(tried, root, theme.folders))) if root else frame


def pages_of(frame: Frame) -> list[Page]:
    """Return every page of the site, or of the part of it, papers too."""
    pages = (page for kind in KINDS for page in kind.pages(frame))
    return [page for page in pages if frame.scope.holds(page.address)]


def settings_of(frame: Frame) -> dict[str, Any]:
    """Return what the engine must know of the site."""
    return engine_settings(frame.site, documentation(frame), shown_everywhere(frame))


def documentation(frame: Frame) -> list[tuple[str, str]]:
    """Return the title and address of each page of the handbook, those nobody wrote last."""
    pages = [(page.card.title, addresses.handbook(page.name)) for page in frame.catalogue.handbook]
    say = frame.words.say
    made = [(say("gallery.title"), addresses.GALLERY), (say("rules.title"), addresses.RULES)]
    made += [(say(f"report.{name}.title"), addresses.report(name)) for name in addresses.REPORTS]
    if frame.site.extra.public_body:
        made.append((say("statement.draft"), addresses.STATEMENT))
    return [*pages, *made] if pages else []


def shown_everywhere(frame: Frame) -> dict[str, Any]:
    """Return what every template may ask for: the site, its navigation, the words."""
    say = frame.words.say
    nav = [
        {"text": say(f"audience.{name}"), "address": addresses.audience(name), "section": name}
        for name in addresses.AUDIENCES
        if frame.scope.holds(addresses.audience(name))
    ]
    more = [{"text": say("techniques.title"), "address": addresses.TECHNIQUES}]
    about = [addresses.about(page.name) for page in frame.catalogue.about]
    more.append({"text": say("about.title"), "address": (*about, addresses.EVIDENCE)[0]})
    if frame.site.extra.public_body:
        more.append({"text": say("statement.title"), "address": addresses.WAS})
    if frame.catalogue.handbook:
        first = addresses.handbook(frame.catalogue.handbook[0].name)
        more.append({"text": say("handbook.title"), "address": first})
    site = {"name": frame.site.site_name, "sender": frame.site.extra.sender}
    words = {frame.words.language: dict(frame.words.words)}
    made = frame.assets
    display = {"script": made.display.address, "style": made.displayed.address}
    shown = {"site": site, "nav": nav, "footer": [*nav, *more], "say": words}
    inline = {"boot": made.boot.text, "policy": policy(made)}
    return {**shown, **inline, "display": display}
