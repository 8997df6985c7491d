"""The handbook's page of rules: every rule with its reason, as `explain` tells it."""

from collections.abc import Iterator

from markupsafe import Markup

from vidsyn.explanations import families
from vidsyn.model import addresses
from vidsyn.reading.files import ascii_name
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page


def pages(frame: Frame) -> Iterator[Page]:
    """Return the page, where there is a handbook to stand in."""
    if not frame.catalogue.handbook:
        return
    say = frame.words.say
    template = frame.fragments.env.get_template("rendering/templates/rules.html")
    parts = [(ascii_name(title), title, rules) for title, rules in families().items()]
    body = template.render(parts=parts)
    yield frame.documentation(addresses.RULES, say("rules.title"), say("rules.lead"), Markup(body))
