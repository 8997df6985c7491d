"""A finished page as a reader may find it: its title, where it stands, its headings, its text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

import nh3

WHOLE = frozenset(
    {"list", "module", "lesson", "early", "booster", "room", "guide", "guide-urgent", "find"}
    | {"kit", "kit-page", "speaker", "cases", "technique", "techniques", "habit", "about"}
    | {"teacher", "teacher-lesson", "rooms", "handbook", "evidence"}
)
"""Kinds of pages that are found by every word on them."""

NAMED = frozenset(
    {"sheet", "key", "letter", "flyer", "handout", "evaluation", "notes", "case-notes", "tally"}
    | {"recording", "rooms-sheet", "gallery", "projector"}
)
"""Kinds found by title alone: what they say stands on another page too, or is for paper."""

_BOARD = re.compile(r"skole/.*/tavle-")
_REPORT = re.compile(r"haandbog/rapport-")
_KIND = re.compile(r'<html[^>]*\bdata-kind="([^"]*)"')
_LANGUAGE = re.compile(r'<html[^>]*\blang="([^"]*)"')
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_TRAIL = re.compile(r'<nav class="trail".*?</nav>', re.DOTALL)
_STOP = re.compile(r"<a [^>]*>(.*?)</a>", re.DOTALL)
_LEAD = re.compile(r'<p class="lead">(.*?)</p>', re.DOTALL)
_APART = re.compile(
    r'<section class="wrap help".*?</section>|<h1\b.*?</h1>|<p class="lead">.*?</p>', re.DOTALL
)
"""The box of whom to call, and what has been read apart from the text."""

_LEFT_OUT = {"nav", "svg", "template", "script", "style", "footer", "math"}
_BLOCKS = {"address", "article", "aside", "blockquote", "br", "button", "caption", "dd", "details"}
_BLOCKS |= {"div", "dl", "dt", "fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5"}
_BLOCKS |= {"h6", "header", "hr", "label", "legend", "li", "ol", "option", "p", "pre", "section"}
_BLOCKS |= {"select", "span", "summary", "table", "tbody", "td", "textarea", "th", "thead", "tr"}
_BLOCKS |= {"ul"}
"""What parts words from each other; all else is within a sentence."""

_PIECE = re.compile(r"<(/?)([a-z0-9]+)[^>]*>|([^<]+)")
_SENTENCE = re.compile(r"(?<=[.!?:»])\s+")
_WORD = re.compile(r"[^\W_]+")
_HYPHENED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")


@dataclass(frozen=True)
class Findable:
    """A page as it is found; `is_named` where its text is left out. `where` is all above it.

    `sought` is what else it is looked for by, and need not say.
    """

    address: str
    title: str
    where: str
    lead: str
    headings: tuple[str, ...]
    sentences: tuple[str, ...]
    is_named: bool
    sought: str = ""

    @property
    def text(self) -> str:
        """All that was read."""
        return "\n".join((self.title, self.where, self.lead, *self.headings, *self.sentences))


def words(text: str) -> list[str]:
    """Return the words of a text in small letters, and those with a hyphen in them as one too.

    The script that searches does the same to titles and headings (`spellingsOf`).
    """
    small = text.lower()
    hyphened = (word.replace("-", "") for word in _HYPHENED.findall(small))
    return [*_WORD.findall(small), *hyphened]


def language(page: str) -> str:
    """Return the language a page says it is in."""
    found = _LANGUAGE.search(page)
    return found[1] if found else ""


def findable(address: str, page: str) -> Findable | None:
    """Return a page as it is found, or None of one that nobody looks for."""
    kind = _kind(page)
    if kind not in WHOLE | NAMED or _BOARD.match(address):
        return None
    case = kind == "projector" and "/case-" in address
    named = (kind in NAMED and not case) or bool(_REPORT.match(address))
    main = _main(page)
    headings, sentences = _texts(main)
    title, where = _names(page, main)
    return Findable(
        address,
        title,
        where,
        _first(_LEAD, main),
        () if named else tuple(dict.fromkeys(headings)),
        () if named else tuple(dict.fromkeys(sentences)),
        named,
    )


def _kind(page: str) -> str:
    """Return the kind of a page; the handbook alone has the engine's look."""
    found = _KIND.search(page)
    return found[1] if found else "handbook"


def _main(page: str) -> str:
    """Return what stands between the header and the footer."""
    tag = "main" if _KIND.search(page) else "article"
    start = page.find(f"<{tag} ")
    return page[start : page.rfind(f"</{tag}>")]


def _names(page: str, main: str) -> tuple[str, str]:
    """Return the page's title and what it stands in: Skole · Mellemtrin · Fem greb."""
    parts = re.split(r" · | - (?=[^-]*$)", _plain(_first(_TITLE, page)))
    trail = _TRAIL.search(main)
    above = [_plain(stop) for stop in _STOP.findall(trail[0])[1:]] if trail else parts[1:-1]
    return parts[0], " · ".join(above)


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return _plain(found[1]) if found else ""


def _plain(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())


def _texts(main: str) -> tuple[list[str], list[str]]:
    """Return the headings and the sentences of a page, without what is read apart."""
    headings: list[str] = []
    sentences: list[str] = []
    for name, text in _pieces(_APART.sub("", main)):
        if name in {"h2", "h3", "h4"}:
            headings.append(text)
        else:
            sentences += _SENTENCE.split(text)
    return headings, sentences


def _pieces(html: str) -> Iterator[tuple[str, str]]:
    """Yield each run of text with the name of the block it began in."""
    clean = nh3.clean(
        html,
        tags=_BLOCKS,
        attributes={},
        clean_content_tags=_LEFT_OUT,
        link_rel=None,
    )
    inside, name, run = [""], "", ""
    for end, tag, text in _PIECE.findall(clean):
        if text or tag == "span":
            name, run = (name if run else inside[-1]), f"{run}{text}"
            continue
        if run.strip():
            yield name, _plain(run)
        run = ""
        if not end and tag not in {"br", "hr"}:
            inside.append(tag)
        elif end and len(inside) > 1:
            inside.pop()
