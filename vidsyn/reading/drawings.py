"""What a drawing holds beside strokes: all that a browser could run or fetch is refused by name."""

import re
from collections import Counter
from contextlib import suppress
from hashlib import sha256
from io import BytesIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, ParseError

from vidsyn.memory import remembered_by

SVG, XLINK, XML = (
    "http://www.w3.org/2000/svg",
    "http://www.w3.org/1999/xlink",
    "http://www.w3.org/XML/1998/namespace",
)
_NAMESPACE = re.compile(r"\{(?P<space>[^}]*)\}")
_RUN = frozenset({"", "http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML"})
"""Elements that a browser knows beside those of drawings; others are a drawing program's notes."""

_HARMLESS = frozenset({"paint-order", "space"})
"""Looks that the sanitizer has not heard of."""

_UNSAFE = re.compile(
    r"<\s*(?:[^\s<>:/]+:)?(?:script|foreignObject|iframe|animate\w*|set)\b|\son\w+\s*=|javascript:"
    r"|<!(?:DOCTYPE|ENTITY)|<\?(?!xml\s)[^>]*|(?:href|src)\s*=\s*[\"'](?!#|data:image/)"
    r"|url\(\s*[\"']?(?!#)|@import",
    re.IGNORECASE,
)
_ENCODED = re.compile(rb"""<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])""", re.IGNORECASE)
DEEPEST = 100
"""How many elements may stand inside each other: what writes a drawing anew goes into each."""

_MARK = b"\xef\xbb\xbf"
"""What some programs begin a text in UTF-8 with."""

_PICTURES = {"image": ["png", "jpeg", "webp"]}

Part = tuple[str, ...]
"""The name of an element, or of an element, its attribute and that one's value."""


@remembered_by(lambda drawing: sha256(drawing).digest())
def unsafe(drawing: bytes) -> str:
    """Return what in a drawing a browser may run or fetch, or nothing.

    What a sanitizer made for it (svg-hush) would take out is refused, so that nothing is taken out
    without its author's knowing.
    """
    if found := _UNSAFE.search(drawing.decode("utf-8", "replace")):
        return found[0].strip()
    if unreadable(drawing):
        return ""
    import py_svg_hush  # noqa: PLC0415 (what is remembered needs none)

    there = tree(drawing)
    try:
        left = _parts(tree(py_svg_hush.filter_svg(ElementTree.tostring(there), _PICTURES)))
    except (ParseError, ValueError):
        return f"<{_bare(there.tag)}>"
    return _first_gone(_parts(there), left)


def _first_gone(there: Counter[Part], left: Counter[Part]) -> str:
    return next((part[-2] if len(part) > 1 else part[0] for part in (there - left)), "")


def unreadable(drawing: bytes) -> bool:
    """Tell whether the file is no drawing: not UTF-8, not XML, or of other elements.

    A file that names another encoding would be read as one text here and as another elsewhere.
    """
    if b"\0" in drawing or _ENCODED.match(drawing.removeprefix(_MARK).lstrip()):
        return True
    try:
        drawing.decode("utf-8")
        return tree(drawing).tag != f"{{{SVG}}}svg"
    except (UnicodeDecodeError, ParseError, ValueError):
        return True


def is_too_deep(drawing: bytes) -> bool:
    """Tell whether more elements stand inside each other than can be gone into."""
    depth = 0
    with suppress(LookupError, ParseError, ValueError):
        for event, _ in ElementTree.iterparse(BytesIO(drawing), ("start", "end")):
            depth += 1 if event == "start" else -1
            if depth > DEEPEST:
                return True
    return False


def tree(drawing: bytes) -> Element:
    """Return a drawing without comments and without what its program noted for itself.

    Raises ParseError or ValueError where it is not XML, or is too deep.
    """
    if is_too_deep(drawing):
        raise ValueError("a drawing that is too deep")
    root = ElementTree.fromstring(drawing)
    for element in list(root.iter()):
        for child in [each for each in element if _is_note(each.tag)]:
            _take_out(child, element)
        for name in [each for each in element.attrib if _is_note(each)]:
            del element.attrib[name]
    return root


def _is_note(name: str) -> bool:
    space = _NAMESPACE.match(name)
    is_known = space is None or space["space"] in _RUN | {SVG, XLINK, XML}
    return not is_known or name == f"{{{SVG}}}metadata"


def _take_out(child: Element, parent: Element) -> None:
    """Take an element out, and leave the text that stands after it."""
    at = list(parent).index(child)
    if child.tail and at:
        parent[at - 1].tail = (parent[at - 1].tail or "") + child.tail
    elif child.tail:
        parent.text = (parent.text or "") + child.tail
    parent.remove(child)


def _parts(root: Element) -> Counter[Part]:
    found: Counter[Part] = Counter()
    for element in root.iter():
        name = _bare(element.tag)
        found[(f"<{name}>",)] += 1
        if name == "style":
            found[(name, "<style>", element.text or "")] += 1
        for attribute, value in element.attrib.items():
            if _bare(attribute) not in _HARMLESS:
                found[(name, f"{_bare(attribute)}=", value)] += 1
    return found


def _bare(name: str) -> str:
    return _NAMESPACE.sub("", name)
