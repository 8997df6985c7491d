"""What the pages and style sheets of a finished folder point to: files of the same site."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from os.path import normpath
from pathlib import Path
from urllib.parse import unquote

_TAG = re.compile(r"<[a-zA-Z][^>]*>")
_POINTERS = re.compile(
    r"""\b(?:href|src|srcset|poster|action|data-loads|data-style)\s*=\s*(?:"([^"]*)"|'([^']*)')""",
    re.IGNORECASE,
)
_CSS_POINTERS = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']""")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")


def files(source: Path, targets: Iterable[str]) -> Iterator[Path]:
    """Return the files that addresses in a file mean, whether they are there or not."""
    for target in targets:
        path = target.partition("#")[0].partition("?")[0]
        if path:
            yield joined(source, path)


def joined(source: Path, path: str) -> Path:
    """Return the file that an address seen from the source means."""
    return Path(normpath(source.parent / unquote(path)))


def targets_of_page(text: str) -> list[str]:
    """Return every address in a page that is a file of this site."""
    pairs = (pair for tag in _TAG.findall(text) for pair in _POINTERS.findall(tag))
    return _ours(unescape(first or second) for first, second in pairs)


def targets_of_style(style: Path) -> list[str]:
    """Return every address in a style sheet that is a file of this site."""
    text = style.read_text(encoding="utf-8")
    return _ours(first or second for first, second in _CSS_POINTERS.findall(text))


def _ours(targets: Iterable[str]) -> list[str]:
    return [each for each in targets if each and not _SCHEME.match(each) and each[0] != "/"]
