"""A conversation as speech bubbles: who begins to the left, the others to the right."""

import re

from markupsafe import Markup

_LINE = re.compile(r"<li>(?P<before>\s*(?:<p>)?\s*)<strong>(?P<name>[^<]+):</strong>")


def with_bubbles(html: str) -> Markup:
    """Return a conversation's HTML, each line with its side and its speaker's name marked."""
    first = _LINE.search(str(html))
    listed = str(html).replace("<ul>", '<ul role="list">', 1)
    return Markup(_LINE.sub(lambda line: _bubble(line, first["name"] if first else ""), listed))


def _bubble(line: re.Match[str], first: str) -> str:
    side = "" if line["name"] == first else ' class="chat-right"'
    name = f'<b translate="no">{line["name"]}<span class="unseen">:</span></b>'
    return f"<li{side}>{line['before']}{name}"
