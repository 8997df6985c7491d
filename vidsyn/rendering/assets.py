"""The site's style sheet and scripts, put together and named by their content."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from hashlib import sha256
from pathlib import Path

from rjsmin import jsmin

from vidsyn.questions import TYPES
from vidsyn.rendering.display import panel
from vidsyn.rendering.theme import Theme
from vidsyn.rendering.themes import with_choice

PACKAGE = Path(__file__).parents[1]

BASES = tuple(f"web/{name}.js" for name in ("form", "question", "finding", "sorting", "unmarked"))
"""What the elements of question types are made from."""

AROUND = ("web/kept.js", "web/store.js", "web/answers.js")
"""What keeps answers, on pages that do."""

STAGE = tuple(
    f"web/{name}.js" for name in ("projector", "keys", "clock", "blackout", "jump", "pairs")
)
"""What turns steps before a class, and what the teacher has at hand there."""

KEEPING = tuple(f"web/offline/{name}.js" for name in ("line", "keep", "list", "newer", "take"))
"""What lets a reader keep pages on the device, and tells when there is a newer version."""

COMPANIES = (
    ("choice", "choices", "discern", "order", "scale", "sort", "spot", "true_false"),
    ("choice", "choices", "dialogue", "discern", "reflect", "scale", "true_false"),
    tuple(TYPES),
)
"""Question types that are sent together: what pupils meet most, what guides do, and all."""

_ELEMENT = re.compile(r"<quiz-([a-z-]+)")

SEARCH = tuple(
    f"web/{name}.js" for name in ("danish", "word-index", "page-index", "found-pages", "search")
)
"""What finds pages by words, and shows them."""

SCRIPTS = {
    "answers": AROUND,
    "projector": ("web/projector.js",),
    "board": STAGE,
    "voting": ("web/ballot.js", "web/vote.js"),
    "young": ("web/projector.js", "web/aloud.js"),
    "copy": ("web/copy.js",),
    "fresh": ("web/fresh.js",),
    "tally": ("web/tally.js",),
    "calendar": ("web/calendar.js",),
    "search": SEARCH,
    "offline": KEEPING,
}
"""Scripts that pages name, and what each is put together from."""

STYLES = {
    "style": "site",
    "stage": "projector",
    "displayed": "display",
    "searching": "search",
    **{
        name: name
        for name in ("units", "lists", "paper", "chats", "rooms", "lessons", "teachers", "youngest")
    },
    **{
        name: name
        for name in ("guides", "kits", "ways", "votes", "evidence", "handbook", "printed", "kept")
    },
}
"""Style sheets that pages name, and the theme's sheet that each is made from."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BREAK = re.compile(r"(?:(?<=[{};,])|;(?=\s*}))\s*\n\s*")
_NEEDLESS = re.compile(
    r"""(?<==)"(?P<name>[a-z][a-z-]*)"(?=\])|(?P<words>"[^"]*"|'[^']*')"""
    r"""|(?<=[:,>]) +| +(?=[{>])|(?<=[:, (-])0(?=\.\d)"""
)
"""Spaces, noughts and quotation marks that say nothing, and the words in which they would."""
_FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}")
_IMPORT = re.compile(r'@import "(?P<name>[a-z-]+\.css)";\n')


@dataclass(frozen=True)
class Asset:
    """A file the build makes. Its address holds a hash, so versions never mix in a cache."""

    address: str
    text: str


@dataclass(frozen=True)
class Inline:
    """A script or a style that stands in a page itself, byte for byte this text."""

    text: str


@dataclass(frozen=True)
class Company:
    """Question types that are sent together, with what they look like and do."""

    types: frozenset[str]
    style: Asset
    script: Asset


@dataclass(frozen=True)
class Assets:
    """Everything a page may ask for, and what stands in pages themselves.

    `boot` stands in each; `missing` in the page for lost readers, which can ask for nothing.
    """

    boot: Inline
    missing: Inline
    companies: tuple[Company, ...]
    style: Asset
    units: Asset
    lists: Asset
    paper: Asset
    chats: Asset
    rooms: Asset
    lessons: Asset
    teachers: Asset
    youngest: Asset
    guides: Asset
    kits: Asset
    ways: Asset
    stage: Asset
    votes: Asset
    evidence: Asset
    handbook: Asset
    printed: Asset
    answers: Asset
    projector: Asset
    board: Asset
    voting: Asset
    young: Asset
    display: Asset
    displayed: Asset
    copy: Asset
    fresh: Asset
    tally: Asset
    calendar: Asset
    room_search: Asset
    searching: Asset
    search: Asset
    kept: Asset
    offline: Asset
    minisearch: Asset

    def __iter__(self) -> Iterator[Asset]:
        """Yield what stands on the site: what papers are laid out with does not."""
        yield from (each for company in self.companies for each in (company.style, company.script))
        for name in (field.name for field in fields(self)):
            asset = getattr(self, name)
            if isinstance(asset, Asset) and asset is not self.printed:
                yield asset

    def company(self, body: str) -> Company:
        """Return the smallest company with every question in the HTML; on paper, all types."""
        types = {name.replace("-", "_") for name in _ELEMENT.findall(body)} & TYPES.keys()
        if not types or "question-paper" in body:
            return self.companies[-1]
        return next(each for each in self.companies if types <= each.types)


def assets(theme: Theme) -> Assets:
    """Return the assets made from the theme and from the questions."""
    styles = {name: _style(sheet, theme) for name, sheet in STYLES.items()}
    scripts = {name: _script(name, *parts) for name, parts in SCRIPTS.items()}
    return Assets(
        boot=Inline(jsmin(_own("web/boot.js"))),
        missing=Inline(_FONT_FACE.sub("", styles["style"].text)),
        companies=tuple(map(_company, COMPANIES)),
        display=_display(theme),
        room_search=_script("room-search", "web/room-search.js"),
        minisearch=_library("minisearch"),
        **styles,
        **scripts,
    )


def _display(theme: Theme) -> Asset:
    """Return the script of "Visning", which brings its panel along: few readers open it."""
    scripts = "\n".join(map(_own, ("web/line.js", "web/term.js", "web/aloud.js", "web/display.js")))
    return asset(
        "display", "js", f"{jsmin(scripts)}\nnew DisplayPanel({json.dumps(panel(theme))});"
    )


def _company(types: Sequence[str]) -> Company:
    """Return what these types are sent with; only all of them together are shown on paper."""
    shared = ("question", "answers", *(["paper"] if len(types) == len(TYPES) else []))
    styles = (
        *(f"web/{name}.css" for name in shared),
        *(f"questions/{name}/style.css" for name in types),
    )
    elements = (f"questions/{name}/element.js" for name in types)
    return Company(
        frozenset(types),
        _css("questions", map(_own, styles)),
        _script("questions", *BASES, *elements, "web/quiz.js"),
    )


def _style(name: str, theme: Theme) -> Asset:
    """Return a style sheet of the theme with what it imports put in."""
    return _css(name, [_with_imports(f"{name}.css", theme)])


def _with_imports(name: str, theme: Theme) -> str:
    """Return a style sheet's text, and in the place of each import what is imported there."""
    text = theme.text(f"styles/{name}")
    return _IMPORT.sub(lambda found: _with_imports(found["name"], theme), text)


def _css(name: str, parts: Iterable[str]) -> Asset:
    """Return style sheets as one, without what browsers skip: a fifth of what a class fetches."""
    text = with_choice(_COMMENT.sub("", "\n".join(parts)))
    lines = _BREAK.sub("", text)
    return asset(name, "css", _NEEDLESS.sub(_needed, lines).strip())


def _needed(found: re.Match[str]) -> str:
    return found["name"] or found["words"] or ""


def _script(name: str, *parts: str) -> Asset:
    """Return scripts as one, without what browsers skip: nearly half of what a class fetches."""
    return asset(name, "js", script_text(*parts))


def script_text(*parts: str) -> str:
    """Return our own scripts as one text, without what browsers skip."""
    text: str = jsmin("\n".join(map(_own, parts)))
    return text


def _library(name: str) -> Asset:
    """Return a library of somebody else's, with its licence before it, as the licence asks."""
    licence, script = _own(f"web/{name}/LICENSE.txt"), jsmin(_own(f"web/{name}/index.js"))
    return asset(name, "js", f"/*! {name}\n{licence}*/\n{script}")


def asset(name: str, suffix: str, text: str) -> Asset:
    """Return a text as a file that is named by its content."""
    return Asset(f"assets/{name}.{sha256(text.encode()).hexdigest()[:8]}.{suffix}", text)


def _own(name: str) -> str:
    return (PACKAGE / name).read_text(encoding="utf-8")
