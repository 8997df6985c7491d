"""The only file that knows the site engine: MkDocs with Material for MkDocs, today.

A composed page is front matter with a finished body in it, so the engine has nothing to
do but put it into its template. Another engine is another `lay_out`.
"""

import logging
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Any

from jinja2 import Environment

from vidsyn.model import addresses
from vidsyn.model.catalogue import SiteCard
from vidsyn.rendering.compiled import compiled_templates
from vidsyn.rendering.page import unmarked
from vidsyn.site.workshop import Workshop

THEME = {
    "name": "material",
    "language": "da",
    "font": False,
    "favicon": "art/favicon.svg",
    "features": ["navigation.footer"],
}
"""Material as it comes, without fonts from anybody else."""

STATIC = frozenset({".css", ".js", ".svg", ".png", ".woff2"})
"""What a theme may hold that pages fetch; the rest of it is for the engine."""


class EngineError(Exception):
    """The engine refused pages that checking had let through: a bug of ours."""


def engine_settings(
    site: SiteCard, handbook: Sequence[tuple[str, str]], extra: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the engine's settings, the ones that a root's `mkdocs.yml` inherits.

    Its own navigation holds the handbook alone, each page with its title and address; every
    other page brings its own. Without a handbook it holds the front page: of an empty one the
    engine would make its own, of all pages.
    """
    shown = handbook or [(site.site_name, addresses.HOME)]
    return {
        "site_name": unmarked(site.site_name),
        "site_url": site.site_url,
        "use_directory_urls": False,
        "theme": THEME,
        "copyright": unmarked(site.extra.sender),
        "nav": [
            {unmarked(title): str(PurePosixPath(place).with_suffix(".md"))}
            for title, place in shown
        ],
        "plugins": [],
        "extra": {"generator": False, "homepage": addresses.HOME, **extra},
    }


def lay_out(workshop: Workshop, theme: Path, to: Path) -> None:
    """Make a site of the composed pages in the folder `to`, with the theme's templates.

    The configuration is the one that the root's `mkdocs.yml` inherits: what else stands there is
    for plain `mkdocs`. Raises EngineError on anything MkDocs warns about.
    """
    with _warnings():
        config = _config(workshop, theme, to)
        from mkdocs.commands.build import build  # noqa: PLC0415 (see `_config`)

        config.plugins["vidsyn"] = _keeper_of_templates()
        build(config)


class WarmEngine:
    """The engine kept running: lays out one page after the other, each as `lay_out` makes it.

    The settings must have been written, with the handbook's navigation; pages need not be.
    """

    def __init__(self, workshop: Workshop, theme: Path) -> None:
        """Make it ready, or raise EngineError with what MkDocs warns about."""
        workshop.pages.mkdir(parents=True, exist_ok=True)
        with _warnings():
            self._config = _config(workshop, theme, workshop.folder / "nowhere")
            self._env = self._config.theme.get_env()
            self._env.bytecode_cache = compiled_templates()
            self._lay_out_navigation()

    def _lay_out_navigation(self) -> None:
        from mkdocs.structure.files import Files  # noqa: PLC0415 (see `_config`)
        from mkdocs.structure.nav import get_navigation  # noqa: PLC0415

        named = (place for each in self._config.nav or () for place in each.values())
        self._files = Files([self._file(place) for place in named])
        self._nav = get_navigation(self._files, self._config)

    def _file(self, name: str) -> Any:
        from mkdocs.structure.files import File  # noqa: PLC0415 (see `_config`)

        file = File(name, None, self._config.site_dir, use_directory_urls=False)
        file.content_string = ""
        return file

    def page(self, address: str, source: str) -> str:
        """Return the finished page of a source; `address` is seen from the top of the site."""
        from mkdocs.commands.build import get_context  # noqa: PLC0415 (see `_config`)
        from mkdocs.structure.pages import Page  # noqa: PLC0415

        name = str(PurePosixPath(address).with_suffix(".md"))
        file = self._files.get_file_from_path(name) or self._file(name)
        file.content_string = source
        page = file.page or Page(None, file, self._config)
        page.read_source(self._config)
        page.render(self._config, self._files)
        page.active = True
        try:
            template = self._env.get_template(page.meta["template"])
            context = get_context(self._nav, self._files, self._config, page)
            return str(template.render(context))
        finally:
            page.active = False

    def file(self, address: str) -> Path | None:
        """Return the theme's own file of an address: a style, a picture, a font."""
        for folder in map(Path, self._config.theme.dirs):
            path = (folder / address).resolve()
            if path.suffix in STATIC and folder.resolve() in path.parents and path.is_file():
                return path
        return None


def _config(workshop: Workshop, theme: Path, to: Path) -> Any:
    """Return MkDocs' own settings; it is fetched here, as `check` needs none of it."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")  # the same bytes on any day
    from mkdocs.config import load_config  # noqa: PLC0415

    return load_config(
        str(workshop.settings),
        docs_dir=str(workshop.pages),
        site_dir=str(to),
        theme={**THEME, "custom_dir": str(theme)},
    )


def _keeper_of_templates() -> Any:
    """Return the one plugin we have: it keeps the engine's templates as they were compiled."""
    from mkdocs.plugins import BasePlugin  # noqa: PLC0415

    class KeptTemplates(BasePlugin):  # type: ignore[type-arg] # it has no settings
        def on_env(self, env: Environment, /, **_: Any) -> Environment:
            env.bytecode_cache = compiled_templates()
            return env

    return KeptTemplates()


@contextmanager
def _warnings() -> Iterator[None]:
    """Raise EngineError with all MkDocs warns about. Its own strict mode stops at the first."""
    said: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign]
    log = logging.getLogger("mkdocs")
    level, propagate = log.level, log.propagate
    log.addHandler(handler)
    log.setLevel(logging.WARNING)
    log.propagate = False
    try:
        yield
    finally:
        log.removeHandler(handler)
        log.setLevel(level)
        log.propagate = propagate
    if said:
        raise EngineError("\n".join(said))
