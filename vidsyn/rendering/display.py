"""The panel "Visning": what a reader may choose, and the HTML its script brings along."""

from vidsyn.rendering.environment import environment
from vidsyn.rendering.strings import strings
from vidsyn.rendering.theme import Theme

USUAL = "usual"
"""What is there when nothing was chosen."""

CHOICES = {
    "text": (USUAL, "larger", "largest"),
    "spacing": (USUAL, "airy"),
    "theme": (USUAL, "light", "dark"),
    "font": (USUAL, "andika", "device"),
    "line": (USUAL, "on"),
}
"""The choices by what they change; `boot.js` knows the same ones and believes no others."""


def panel(theme: Theme) -> str:
    """Return the panel, with its words."""
    env = environment(strings(), theme, {})
    return env.get_template("web/display.html").render(choices=CHOICES, usual=USUAL)
