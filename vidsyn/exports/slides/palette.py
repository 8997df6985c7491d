"""The site's daylight colours, and a unit's own, as slides name them."""

import re
from dataclasses import dataclass

from vidsyn.rendering.theme import Theme

_RULE = re.compile(r"(?P<for>[^{}]+)\{(?P<values>[^{}]*)\}")
_VALUE = re.compile(r"--(?P<name>[a-z0-9-]+):\s*(?P<colour>#[0-9a-f]{3,6})\b", re.IGNORECASE)
_DARK = "@media"
_SHORT = len("#fff")


@dataclass(frozen=True)
class Palette:
    """Colours as six hexadecimal digits, named as in `tokens.css`."""

    paper: str
    surface: str
    ink: str
    ink_2: str
    action: str
    line: str
    link: str
    marker: str
    band: str
    band_tint: str
    band_text: str


def palette(section: str, theme: Theme) -> Palette:
    """Return the colours of a section: `schools`, `parents` or `professionals`."""
    text = theme.text("styles/tokens.css").partition(_DARK)[0]
    rules = list(_RULE.finditer(text))
    own = [rule for rule in rules if f'[data-section="{section}"]' in rule["for"]]
    everywhere = [rule for rule in rules if ":root" in rule["for"]]
    found: dict[str, str] = {}
    for rule in [*everywhere, *own]:
        found |= {each["name"]: _six(each["colour"]) for each in _VALUE.finditer(rule["values"])}
    return Palette(**{name: found[name.replace("_", "-")] for name in Palette.__annotations__})


def _six(colour: str) -> str:
    digits = colour.removeprefix("#").upper()
    return "".join(2 * each for each in digits) if len(colour) == _SHORT else digits
