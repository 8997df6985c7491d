"""What is read of a Markdown text, every sign at the place where it stood."""

import re
from collections.abc import Callable

from vidsyn.memory import lasting

BREAK = "\f"
"""Put where one thing ends and another begins, full stop or not: an item, a heading, a cell."""

SILENT = "\0"
"""Put where something stood that is not read and parts no words."""

_A_NAME = "X"
"""Read for code in a line: a short word that may begin a sentence."""

_FENCED = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^(?P=fence)[`~]*[ \t]*$|\Z)", re.MULTILINE | re.DOTALL
)
_CODE = re.compile(r"(?<![\\`])(`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)\1(?!`)", re.DOTALL)
_REFERENCE = re.compile(r"\[\[(?P<kind>\w*):?(?P<id>[^\]\n]*)\]{0,2}")
_TARGET = r"(?P<target>\((?:<[^>\n]*>|[^()\n]|\([^()\n]*\))*+\))"
_PICTURE = re.compile(rf"!\[[^\[\]]*\]{_TARGET}")
_LINK = re.compile(rf"\[(?P<text>[^\[\]]*)\]{_TARGET}")
_ADDRESS = re.compile(
    r"<[a-z/!?][^<>\n]*>|\bhttps?://\S*[\w/]|\bwww\.\S*[\w/]|\b[\w.+-]{1,64}@[\w.-]+\w"
    r"|\b(?:[a-z0-9-]{1,63}\.){1,9}(?:dk|com|org|net|eu|uk|example|html|md|yml|svg|py|zip)\b(?:/[^\s,;:)»«]*[\w/])?"
)
_FOREIGN = re.compile(r'<(span|i) lang="(?!da["-])[^"\n]*">.*?</\1>', re.DOTALL)
_MAYBE_ADDRESS = re.compile(r"\w[.@]\w|://|<")
_TABLE = re.compile(r"^[ \t]*\|.*$", re.MULTILINE)
_RULER = re.compile(r"^[ \t|:*_-]+$", re.MULTILINE)
_ITEM = re.compile(r"^[ \t>]*(?:[-*+]|\d+[.)]|#{1,6}|>)[ \t]+", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6} [^\n]*(?P<end>\n)", re.MULTILINE)
_BRACES = re.compile(r"\{[^{}\n]*\}[ \t]*$", re.MULTILINE)
_EMPHASIS = re.compile(r"[*_\\]+")


def plain(
    text: str, says: Callable[[str, str], str] = lambda _, __: "", *, tables: bool = False
) -> str:
    """Return what is read of the text, with blanks for the rest, so that no sign moves.

    Code, addresses, pictures and, unless asked for, `tables` are not read. A reference reads as
    what it `says`, given its kind and id, as far as there is room for it.
    """
    references = _REFERENCE.finditer(text)
    said = tuple((each[0], says(each["kind"], each["id"])) for each in references)
    return _plain(text, said, tables)


def in_danish(text: str) -> str:
    """Return the text with blanks for what its author has marked as another language."""
    return _FOREIGN.sub(_blank, text) if " lang=" in text else text


@lasting
def _plain(text: str, said: tuple[tuple[str, str], ...], tables: bool) -> str:
    reads = dict(said)
    text = _HEADING.sub(lambda found: found[0][:-1] + BREAK, text)
    for pattern in (_FENCED, _PICTURE):
        text = pattern.sub(_blank, text)
    text = _CODE.sub(lambda found: _A_NAME + _blank(found)[1:], text)
    text = _REFERENCE.sub(lambda found: _fitted(reads[found[0]], found[0]), text)
    text = _LINK.sub(_words_of_link, text)
    if _MAYBE_ADDRESS.search(text):
        text = _ADDRESS.sub(_blank, text)
    text = _TABLE.sub(_cells if tables else _row, text)
    text = _RULER.sub(_row, text)
    text = _ITEM.sub(lambda found: BREAK * len(found[0]), text)
    text = _BRACES.sub(_blank, text)
    return _EMPHASIS.sub(lambda found: SILENT * len(found[0]), text)


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _row(found: re.Match[str]) -> str:
    return BREAK * len(found[0])


def _cells(found: re.Match[str]) -> str:
    return found[0].replace("|", BREAK)


def _words_of_link(found: re.Match[str]) -> str:
    return f"{SILENT}{found['text']}{SILENT * (1 + len(found['target']))}"


def _fitted(said: str, room: str) -> str:
    return said[: len(room)].ljust(len(room), SILENT)
