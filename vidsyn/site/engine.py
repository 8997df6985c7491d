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
from vidsyn.site.workshop import Workshop

THEME = {
    "name": "material",
    "language": "da",
    "font": False,
    "favicon": "art/favicon.svg",
    "features": ["navigation.footer"],
}
"""Material as it comes, without fonts from anybody else."""


class EngineError(Exception):
    """The engine refused pages that checking had let through: a bug of ours."""


def engine_settings(
    site: SiteCard, handbook: Sequence[tuple[str, str]], extra: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the engine's settings, the ones that a root's `mkdocs.yml` inherits.

    Its own navigation holds the handbook alone, each page with its title and address; every
    other page brings its own.
    """
    return {
        "site_name": site.site_name,
        "site_url": site.site_url,
        "use_directory_urls": False,
        "theme": THEME,
        "copyright": site.extra.sender,
        "nav": [{title: str(PurePosixPath(place).with_suffix(".md"))} for title, place in handbook],
        "plugins": [],
        "extra": {"generator": False, "homepage": addresses.HOME, **extra},
    }


def lay_out(workshop: Workshop, theme: Path, to: Path) -> None:
    """Make a site of the composed pages in the folder `to`, with the theme's templates.

    The configuration is the one that the root's `mkdocs.yml` inherits: what else stands there is
    for plain `mkdocs`. Raises EngineError on anything MkDocs warns about.
    """
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    os.environ.setdefault("SOURCE_DATE_EPOCH", "0")  # the same bytes on any day
    from mkdocs.commands.build import build  # noqa: PLC0415 (half a second, and `check` needs none of it)
    from mkdocs.config import load_config  # noqa: PLC0415

    with _warnings() as said:
        config = load_config(
            str(workshop.settings),
            docs_dir=str(workshop.pages),
            site_dir=str(to),
            theme={**THEME, "custom_dir": str(theme)},
        )
        config.plugins["vidsyn"] = _keeper_of_templates()
        build(config)
    if said:
        raise EngineError("\n".join(said))


def _keeper_of_templates() -> Any:
    """Return the one plugin we have: it keeps the engine's templates as they were compiled."""
    from mkdocs.plugins import BasePlugin  # noqa: PLC0415

    class KeptTemplates(BasePlugin):  # type: ignore[type-arg] # it has no settings
        def on_env(self, env: Environment, /, **_: Any) -> Environment:
            env.bytecode_cache = compiled_templates()
            return env

    return KeptTemplates()


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """Collect what MkDocs warns about. Its own strict mode stops at the first."""
    said: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign]
    log = logging.getLogger("mkdocs")
    level, propagate = log.level, log.propagate
    log.addHandler(handler)
    log.setLevel(logging.WARNING)
    log.propagate = False
    try:
        yield said
    finally:
        log.removeHandler(handler)
        log.setLevel(level)
        log.propagate = propagate
