"""The little HTML that may stand in a text: keys, abbreviations, foreign words, line breaks."""

import html
import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

_INSIDE = (
    r"(?P<inside>(?:(?!<(?:kbd|sub|sup|abbr|span|i)\b)(?!\n[ \t]*(?:[-*+>#]|\d+[.)]|\n))[^|])+?)"
)
_PAIR = (
    r"<(?:(?P<name>kbd|sub|sup|abbr|span|i))"
    r'(?:(?<=abbr) title="(?P<title>[^"<>\n|]+)"'
    r'|(?:(?<=span)|(?<=<i)) lang="(?P<lang>[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)"'
    r"|(?:(?<=kbd)|(?<=sub)|(?<=sup)))>"
    rf"{_INSIDE}</(?P=name)>"
)
_BREAK = r"<(?P<name>br|wbr)>"

_PAIRS, _BREAKS = re.compile(_PAIR), re.compile(_BREAK)
_NO_NEWLINE = re.compile(r"[^\n]")

HINT = (
    "Skriv det som Markdown, eller sæt `…` om, hvis det er et eksempel. Af HTML må kun stå "
    '`<abbr title="…">`, `<kbd>`, `<sub>`, `<sup>`, `<span lang="en">` og `<i lang="en">`, lukket '
    "igen i samme afsnit og ikke inde i hinanden, og `<br>` og `<wbr>`."
)


def without_allowed(text: str) -> str:
    """Return the text with blanks for the tags that may stand there; what is in them stays."""
    return _BREAKS.sub(lambda match: _blank(match[0]), _PAIRS.sub(_only_inside, text))


def has_allowed(text: str) -> bool:
    """Tell whether any of it stands in the text."""
    return bool(_PAIRS.search(text) or _BREAKS.search(text))


def _only_inside(match: re.Match[str]) -> str:
    start, end = match.span("inside")
    before, after = start - match.start(), end - match.start()
    return _blank(match[0][:before]) + match["inside"] + _blank(match[0][after:])


def _blank(text: str) -> str:
    return _NO_NEWLINE.sub(" ", text)


def allow(markdown: Markdown) -> None:
    """Let the allowed elements through, each built anew: what stands in a text is never copied."""
    markdown.inlinePatterns.register(_Allowed(_PAIR, markdown), "allowed-pair", 188)
    markdown.inlinePatterns.register(_Allowed(_BREAK, markdown), "allowed-break", 187)


class _Allowed(InlineProcessor):
    """Makes an element with the one attribute it may have."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 (their name)
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[Element, int, int]:
        """Return the element and where it stood."""
        found = m.groupdict()
        element = Element(found["name"])
        for name in ("title", "lang"):
            if found.get(name):
                element.set(name, html.unescape(found[name]))
        element.text = found.get("inside")
        return element, m.start(0), m.end(0)
