"""The site's style sheet and scripts, put together and named by their content."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from vidsyn.questions import TYPES
from vidsyn.rendering.theme import Theme

PACKAGE = Path(__file__).parents[1]

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_INDENT = re.compile(r"\n\s+")
_IMPORT = re.compile(r'@import "(?P<name>[a-z-]+\.css)";\n')


@dataclass(frozen=True)
class Asset:
    """A file the build makes. Its address holds a hash, so versions never mix in a cache."""

    address: str
    text: str


@dataclass(frozen=True)
class Assets:
    """Everything a page may ask for."""

    style: Asset
    schools: Asset
    adults: Asset
    stage: Asset
    handbook: Asset
    questions: Asset
    projector: Asset
    copy: Asset
    fresh: Asset
    calendar: Asset

    def __iter__(self) -> Iterator[Asset]:
        yield from (self.style, self.schools, self.adults, self.stage, self.handbook)
        yield from (self.questions, self.projector, self.copy, self.fresh, self.calendar)


def assets(theme: Theme) -> Assets:
    """Return the assets made from the theme and from the questions."""
    own = [_own("web/question.css"), *(_own(f"questions/{name}/style.css") for name in TYPES)]
    scripts = [_own("web/question.js"), *(_own(f"questions/{name}/element.js") for name in TYPES)]
    return Assets(
        style=_style("site", theme, own),
        schools=_style("schools", theme),
        adults=_style("adults", theme),
        stage=_style("projector", theme),
        handbook=_style("handbook", theme),
        questions=_asset("questions", "js", scripts),
        projector=_asset("projector", "js", [_own("web/projector.js")]),
        copy=_asset("copy", "js", [_own("web/copy.js")]),
        fresh=_asset("fresh", "js", [_own("web/fresh.js")]),
        calendar=_asset("calendar", "js", [_own("web/calendar.js")]),
    )


def _style(name: str, theme: Theme, more: Sequence[str] = ()) -> Asset:
    """Return a style sheet of the theme with what it imports put in, and more after it.

    Comments and indentation stay at home: they are a fifth of what a class would fetch.
    """
    text = _IMPORT.sub(
        lambda found: theme.text(f"styles/{found['name']}"), theme.text(f"styles/{name}.css")
    )
    text = _COMMENT.sub("", "\n".join([text, *more]))
    return _asset(name, "css", [_INDENT.sub("\n", text).strip()])


def _asset(name: str, suffix: str, parts: list[str]) -> Asset:
    text = "\n".join(parts)
    return Asset(f"assets/{name}.{sha256(text.encode()).hexdigest()[:8]}.{suffix}", text)


def _own(name: str) -> str:
    return (PACKAGE / name).read_text(encoding="utf-8")
