"""What a screen reader is told of a page: Chromium's own accessibility tree, a line a thing."""

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page

SILENT = {"none", "generic", "InlineTextBox", "LineBreak", "ListMarker", "main"}
"""Roles that say nothing of their own."""

SILENT |= {"LabelText", "Figcaption", "MenuListPopup", "paragraph", "strong"}

WHOLE = {"button", "radio", "checkbox", "link", "image", "option", "DisclosureTriangle", "textbox"}
"""Roles whose name is all that stands inside."""

UNNAMED = {"form", "group"}
"""Roles that say nothing without a name."""

TWICE = {"Legend"}
"""Roles that only repeat the name of what they stand in."""

WORDS = {"StaticText": "", "DisclosureTriangle": "fold"}

STATES = {
    ("checked", "true"): "checked",
    ("disabled", "True"): "disabled",
    ("expanded", "True"): "open",
    ("focused", "True"): "focused",
    ("selected", "True"): "selected",
}


def heard(page: Page) -> list[str]:
    """Return a line for each thing: its role, name, value and states, and what describes it."""
    session = page.context.new_cdp_session(page)
    nodes = {each["nodeId"]: each for each in session.send("Accessibility.getFullAXTree")["nodes"]}
    session.detach()
    root = next(each for each in nodes.values() if "parentId" not in each)
    found: list[str] = []
    for line in (line for child in root["childIds"] for line in _lines(nodes[child], nodes, "")):
        if not (found and _repeats(line.strip(), found[-1].strip())):
            found.append(line)
    return found


def _repeats(line: str, before: str) -> bool:
    """Whether a line is the words of a label, which stand once more beside its control."""
    is_text = line.startswith('"') and before.startswith(("radio", "checkbox"))
    return is_text and line.strip('"') in before


def _lines(node: dict[str, Any], nodes: dict[str, Any], indent: str) -> Iterator[str]:
    role = "" if node["ignored"] else _said(node, "role")
    if role in TWICE:
        return
    line = _line(node, role) if role else ""
    if line:
        yield indent + line
    for child in node["childIds"] if role not in WHOLE else ():
        if child in nodes:
            yield from _lines(nodes[child], nodes, indent + ("  " if line else ""))


def _line(node: dict[str, Any], role: str) -> str:
    """Return what is said of a thing: nothing of a box without a name, unless the focus is there."""
    name, value, description = (_said(node, each) for each in ("name", "value", "description"))
    kept = ((each["name"], str(each["value"].get("value"))) for each in node.get("properties", ()))
    states = ", ".join(STATES[each] for each in kept if each in STATES)
    if not states and (role in SILENT or (role in UNNAMED and not name)):
        return ""
    parts = (WORDS.get(role, role), f'"{name}"' if name else "", value and f"= {value}")
    return " ".join(filter(None, (*parts, states, description and f"({description})")))


def _said(node: dict[str, Any], name: str) -> str:
    return " ".join(str(node.get(name, {}).get("value", "")).split())
