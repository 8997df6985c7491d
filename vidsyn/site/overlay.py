"""What `serve` lays over a page: the mistakes, each with its line, and the ear for news."""

from functools import cache
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from vidsyn.problems import SEVERITY_NAMES, excerpt, visible
from vidsyn.rendering.strings import strings
from vidsyn.site.preview import State

_WEB = Path(__file__).parents[1] / "web"


def overlay(state: State, root: Path) -> str:
    """Return the HTML of all that was found, errors first; nothing where nothing was."""
    if not state.problems:
        return ""
    in_order = sorted(state.problems, key=lambda each: (each.severity != "error", each))
    found = {
        severity: [(each, visible(excerpt(each.place, root))) for each in group]
        for severity, group in groupby(in_order, key=lambda each: each.severity)
    }
    return _template("preview.html").render(
        found=found, names=SEVERITY_NAMES, visible=visible, is_shown=state.edition is not None
    )


def with_client(page: str | None, state: State, root: Path) -> str:
    """Return the page, or an empty one, with what is wrong and the script that hears of saves."""
    client = _template("preview-client.html").render(state=state, overlay=overlay(state, root))
    whole = page or _template("preview-empty.html").render()
    before, end, after = whole.rpartition("</body>")
    return f"{before}{client}{end}{after}"


@cache
def _template(name: str) -> Template:
    env = Environment(
        loader=FileSystemLoader(_WEB),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.globals["say"] = strings().say
    return env.get_template(name)


@cache
def own_file(name: str) -> bytes:
    """Return the client's script or its style: the pages' policy lets no text in them run."""
    return (_WEB / name).read_bytes()
