"""Styles for dark screens, written once: the device asks for them, or the reader (`data-theme`)."""

import re

_DARK = re.compile(r"@media screen and \(prefers-color-scheme: dark\)\s*\{")
_RULE = re.compile(r"(?P<selectors>[^{}]+)\{(?P<values>[^{}]*)\}")

UNLESS_LIGHT = ":not([data-theme=light])"
IF_DARK = "[data-theme=dark]"


def with_choice(css: str) -> str:
    """Return the style sheet with each block for dark screens doubled.

    The first is for devices that are dark, unless the reader chose the light; the second for who
    chose the dark. Selectors weigh what they did. A block with anything but plain rules in it
    follows the device alone.
    """
    done, at = [], 0
    while found := _DARK.search(css, at):
        end = _end_of_block(css, found.end())
        block = css[found.end() : end]
        done += [
            css[at : found.start()],
            _doubled(block) if _is_plain(block) else css[found.start() : end + 1],
        ]
        at = end + 1
    return "".join([*done, css[at:]])


def _end_of_block(css: str, start: int) -> int:
    """Return the place of the bracket that closes the block begun before `start`."""
    depth = 1
    for found in re.compile("[{}]").finditer(css, start):
        depth += 1 if found[0] == "{" else -1
        if depth == 0:
            return found.start()
    return len(css)


def _is_plain(block: str) -> bool:
    return not _RULE.sub("", block).strip() and "@" not in block


def _doubled(block: str) -> str:
    device, chosen = _when(UNLESS_LIGHT, block), _when(IF_DARK, block)
    dark = "@media screen and (prefers-color-scheme: dark)"
    return f"{dark} {{{device}}}\n@media screen {{{chosen}}}\n"


def _when(theme: str, block: str) -> str:
    """Return the rules for pages of this theme."""

    def rule(found: re.Match[str]) -> str:
        selectors = (_selector(each.strip(), theme) for each in found["selectors"].split(","))
        return f"\n{', '.join(selectors)} {{{found['values']}}}\n"

    return _RULE.sub(rule, block)


def _selector(selector: str, theme: str) -> str:
    """Return the selector for pages of this theme; `:where` adds nothing to its weight."""
    if selector.startswith(":root"):
        return f":root:where({theme}){selector.removeprefix(':root')}"
    return f":where(:root{theme}) {selector}"
