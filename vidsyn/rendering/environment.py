"""The Jinja environment that all our own HTML is made with."""

import re
from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from vidsyn.rendering.compiled import compiled_templates
from vidsyn.rendering.page import IN_UNIT
from vidsyn.rendering.questions import shuffled
from vidsyn.rendering.strings import Strings
from vidsyn.rendering.theme import Theme

PACKAGE = Path(__file__).parents[1]


def environment(words: Strings, theme: Theme, techniques: Mapping[str, str]) -> Environment:
    """Return an environment that refuses unknown names and escapes everything else.

    `techniques` has the name a reader sees for each technique's id. Templates are named from
    the package's folder, as in `questions/choice/template.html`.
    """
    env = Environment(
        loader=FileSystemLoader(PACKAGE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=compiled_templates(),
    )
    env.globals["say"] = words.say
    env.globals["icon"] = lambda name: Markup(theme.text(f"icons/{name}.svg"))
    env.globals["art"] = lambda name: Markup(theme.text(name))
    env.globals["technique_name"] = lambda name: techniques[name]
    env.filters["in_unit"] = lambda path: f"{IN_UNIT}{path}"
    env.filters["paragraphs"] = paragraphs
    env.filters["shuffled"] = shuffled
    return env


def paragraphs(text: str, breaks: bool = False) -> Markup:
    """Return text as paragraphs, parted by empty lines. In posts each line may stand alone."""
    parts = [escape(part) for part in re.split(r"\n\s*\n", text.strip())]
    if breaks:
        parts = [Markup("<br>\n").join(part.splitlines()) for part in parts]
    return Markup("\n").join(Markup("<p>{}</p>").format(part) for part in parts)
