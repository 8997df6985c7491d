"""Phrases to say or to avoid: set apart from the sentence that says why."""

import re

from markupsafe import Markup

WITH_PHRASES = frozenset({"say", "avoid"})
"""Blocks whose lists begin each item with a phrase in quotation marks."""

_ITEM = re.compile(r"<li>(?P<before>\s*(?:<p>)?\s*)(?P<phrase>»[^«]*«)")


def with_phrases(html: str) -> Markup:
    """Return a list's HTML with each leading »phrase« marked as one."""
    return Markup(_ITEM.sub(r'<li>\g<before><q class="phrase">\g<phrase></q>', str(html)))
