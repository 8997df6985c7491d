"""What only the finished site can know: which files nothing points to, whether links hold."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote

_TAG = re.compile(r"<[a-zA-Z][^>]*>")
_POINTERS = re.compile(
    r"""\b(?:href|src|srcset|poster|action)\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE
)
_CSS_POINTERS = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']""")
_LOADS = re.compile(
    r"<(?:script|img|link|iframe|source|video|audio|object|embed|use)\b[^>]*>", re.IGNORECASE
)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
_IDS = re.compile(r"""\bid\s*=\s*["']([^"']+)["']""")


class BrokenSiteError(Exception):
    """The finished site points to what is not there, or loads from somebody else: our bug."""


def finish(folder: Path, *, keep_sitemap: bool) -> None:
    """Sweep away what engines leave, then prove that what is left hangs together.

    Raises BrokenSiteError with one line for each thing that is wrong.
    """
    _sweep(folder, keep_sitemap=keep_sitemap)
    wrong = [*_dead_links(folder), *_foreign_loads(folder)]
    if wrong:
        raise BrokenSiteError("\n".join(wrong))


def _sweep(folder: Path, *, keep_sitemap: bool) -> None:
    """Delete every file that no page and no style sheet points to, and folders left empty."""
    used = {path for page in folder.rglob("*.html") for path in _files(page)}
    used |= {path for style in used if style.suffix == ".css" for path in _files(style)}
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif (
            path.suffix != ".html"
            and path not in used
            and not (keep_sitemap and path.name == "sitemap.xml")
        ):
            path.unlink()


def _dead_links(folder: Path) -> Iterator[str]:
    ids = {
        page: set(_IDS.findall(page.read_text(encoding="utf-8"))) for page in folder.rglob("*.html")
    }
    for page in sorted(ids):
        if page.name == "404.html":
            continue  # its links are seen from the top of a server
        for target in _targets(page):
            path, _, anchor = target.partition("#")
            to = (page.parent / unquote(path)).resolve() if path else page
            if not to.is_file() or (anchor and to in ids and unquote(anchor) not in ids[to]):
                yield f"{page.relative_to(folder)} points to {target}, which is not there"


def _foreign_loads(folder: Path) -> Iterator[str]:
    for page in sorted(folder.rglob("*.html")):
        for tag in _LOADS.findall(page.read_text(encoding="utf-8")):
            if (
                re.search(r"""(?:href|src|srcset)\s*=\s*["']?\s*(?:https?:)?//""", tag)
                and "canonical" not in tag
            ):
                yield f"{page.relative_to(folder)} loads from another host: {tag}"
    for style in sorted(folder.rglob("*.css")):
        if re.search(
            r"""(?:url\(|@import)\s*["']?(?:https?:)?//""", style.read_text(encoding="utf-8")
        ):
            yield f"{style.relative_to(folder)} loads from another host"


def _files(source: Path) -> Iterator[Path]:
    for target in _targets(source):
        path = target.partition("#")[0].partition("?")[0]
        if path:
            yield (source.parent / unquote(path)).resolve()


def _targets(source: Path) -> Iterable[str]:
    """Return every address in a page or style sheet that is a file of this site."""
    text = source.read_text(encoding="utf-8")
    if source.suffix == ".css":
        found = [first or second for first, second in _CSS_POINTERS.findall(text)]
    else:
        pairs = (pair for tag in _TAG.findall(text) for pair in _POINTERS.findall(tag))
        found = [unescape(first or second) for first, second in pairs]
    return [each for each in found if each and not _SCHEME.match(each) and each[0] != "/"]
