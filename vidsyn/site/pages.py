"""Write composed pages, assets and pictures where the engine reads them."""

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from vidsyn.model import addresses
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.units import Module
from vidsyn.rendering.assets import Assets
from vidsyn.rendering.page import Page
from vidsyn.site.pictures import as_shown
from vidsyn.site.workshop import Workshop

_DUMPER: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


def write_pages(
    workshop: Workshop,
    pages: Iterable[Page],
    assets: Assets,
    catalogue: Catalogue,
) -> None:
    """Make the engine's folder hold these files and no others."""
    files: dict[Path, bytes] = {}
    for page in pages:
        files[workshop.pages / PurePosixPath(page.address).with_suffix(".md")] = source(
            page
        ).encode()
        files |= {workshop.pages / name: text.encode() for name, text in page.files.items()}
    for asset in assets:
        files[workshop.pages / asset.address] = asset.text.encode()
    for path, address in media(catalogue):
        files[workshop.pages / address] = as_shown(workshop.root / path, workshop).read_bytes()
    _write(workshop.pages, files)


def write_settings(workshop: Workshop, settings: dict[str, Any]) -> None:
    """Write the settings that a root's `mkdocs.yml` inherits."""
    _write_one(workshop.settings, yaml_text(settings).encode())


def source(page: Page) -> str:
    """Return a page as the engine reads it: front matter, with the finished body in it.

    A body in the text would be parsed as Markdown to find that there is none: half the time of
    laying out. Only the engine's own template shows the text, so documentation has its body there.
    """
    meta, body = yaml_text(dict(page.meta)), f"<div>\n{page.finished_body()}\n</div>"
    if page.is_documentation:
        return f"---\n{meta}---\n\n{body}\n"
    return f"---\n{meta}body: {json.dumps(body, ensure_ascii=False)}\n---\n"


def yaml_text(value: dict[str, Any]) -> str:
    """Return the value as YAML that any reader of YAML 1.1 reads back unchanged."""
    text: str = yaml.dump(value, Dumper=_DUMPER, allow_unicode=True, sort_keys=False, width=1000)
    return text


def media(catalogue: Catalogue) -> Iterator[tuple[PurePosixPath, str]]:
    """Return every picture with its addresses: a module's in the pupils' tree and the teacher's.

    What no page of a tree shows is swept away when the site is finished.
    """
    for path in sorted(catalogue.media):
        if unit := catalogue.unit_of(path):
            yield path, addresses.media(unit, path)
            if isinstance(unit, Module):
                yield path, addresses.teacher_media(unit, path)
        elif addresses.TEXTS.keys() & set(path.parents):
            yield path, addresses.text_media(path)


def merged_theme(workshop: Workshop, folders: tuple[Path, ...]) -> Path:
    """Return one folder with the whole theme: ours, or ours with the site's own laid over it."""
    if len(folders) == 1:
        return folders[0]
    files: dict[Path, bytes] = {}
    for folder in reversed(folders):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and not path.is_symlink():
                files[workshop.theme / path.relative_to(folder)] = path.read_bytes()
    _write(workshop.theme, files)
    return workshop.theme


def _write(folder: Path, files: dict[Path, bytes]) -> None:
    """Make the folder hold these files and no others; what is a link there is taken away."""
    if folder.is_symlink():
        folder.unlink()
    folder.mkdir(parents=True, exist_ok=True)
    for here, folders, names in os.walk(folder, topdown=False):
        for name in (*names, *folders):
            _clear(Path(here, name), files)
    for path, content in files.items():
        _write_one(path, content)


def _clear(path: Path, files: dict[Path, bytes]) -> None:
    if path.is_symlink() or (path.is_file() and path not in files):
        path.unlink()
    elif path.is_dir() and not any(path.iterdir()):
        path.rmdir()


def _write_one(path: Path, content: bytes) -> None:
    if path.is_symlink():
        path.unlink()
    if path.is_file() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
