"""The site's style sheet and scripts, put together and named by their content."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from vidsyn.questions import TYPES
from vidsyn.rendering.theme import Theme

PACKAGE = Path(__file__).parents[1]

STYLES = (
    "tokens",
    "art",
    "fonts",
    "reset",
    "base",
    "parts",
    "blocks",
    "pages",
    "units",
    "lessons",
    "projector",
    "print",
)
"""The theme's style sheets in their order; the layers inside decide what wins."""


@dataclass(frozen=True)
class Asset:
    """A file the build makes. Its address holds a hash, so versions never mix in a cache."""

    address: str
    text: str


@dataclass(frozen=True)
class Assets:
    """Everything a page may ask for."""

    style: Asset
    questions: Asset
    projector: Asset
    copy: Asset

    def __iter__(self) -> Iterator[Asset]:
        yield from (self.style, self.questions, self.projector, self.copy)


def assets(theme: Theme) -> Assets:
    """Return the assets made from the theme and from the questions."""
    styles = [theme.text(f"styles/{name}.css") for name in STYLES]
    styles += [_own("web/question.css"), *(_own(f"questions/{name}/style.css") for name in TYPES)]
    scripts = [_own("web/question.js"), *(_own(f"questions/{name}/element.js") for name in TYPES)]
    return Assets(
        style=_asset("site", "css", styles),
        questions=_asset("questions", "js", scripts),
        projector=_asset("projector", "js", [_own("web/projector.js")]),
        copy=_asset("copy", "js", [_own("web/copy.js")]),
    )


def _asset(name: str, suffix: str, parts: list[str]) -> Asset:
    text = "\n".join(parts)
    return Asset(f"assets/{name}.{sha256(text.encode()).hexdigest()[:8]}.{suffix}", text)


def _own(name: str) -> str:
    return (PACKAGE / name).read_text(encoding="utf-8")
