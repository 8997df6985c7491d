"""What only the finished site can know: which files nothing points to, whether links hold."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from vidsyn.site.pointers import files, joined, targets_of_page, targets_of_style

_LOADS = re.compile(
    r"<(?:script|img|link|iframe|source|video|audio|object|embed|use)\b[^>]*>", re.IGNORECASE
)
_IDS = re.compile(r"""\bid\s*=\s*["']([^"']+)["']""")


class BrokenSiteError(Exception):
    """The finished site points to what is not there, or loads from somebody else: our bug."""


def finish(folder: Path, *, keep_sitemap: bool) -> None:
    """Sweep away what engines leave, then prove that what is left hangs together.

    Raises BrokenSiteError with one line for each thing that is wrong.
    """
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.html"))}
    targets = {path: targets_of_page(text) for path, text in pages.items()}
    _sweep(folder, targets, keep_sitemap=keep_sitemap)
    wrong = [*_dead_links(folder, pages, targets), *_foreign_loads(folder, pages)]
    if wrong:
        raise BrokenSiteError("\n".join(wrong))


def _sweep(folder: Path, targets: dict[Path, list[str]], *, keep_sitemap: bool) -> None:
    """Delete every file that no page and no style sheet points to, and folders left empty."""
    used = {path for page, found in targets.items() for path in files(page, found)}
    for style in [path for path in used if path.suffix == ".css"]:
        used |= set(files(style, targets_of_style(style)))
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


def _dead_links(
    folder: Path, pages: dict[Path, str], targets: dict[Path, list[str]]
) -> Iterator[str]:
    ids = {page: set(_IDS.findall(text)) for page, text in pages.items()}
    there = {path for path in folder.rglob("*") if path.is_file()}
    for page, found in targets.items():
        if page.name == "404.html":
            continue  # its links are seen from the top of a server
        for target in dict.fromkeys(found):
            path, _, anchor = target.partition("#")
            to = joined(page, path) if path else page
            if to not in there or (anchor and to in ids and unquote(anchor) not in ids[to]):
                yield f"{page.relative_to(folder)} points to {target}, which is not there"


def _foreign_loads(folder: Path, pages: dict[Path, str]) -> Iterator[str]:
    for page, text in pages.items():
        for tag in _LOADS.findall(text):
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
