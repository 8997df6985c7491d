"""The address `/was/`, and a draft of the accessibility statement, for a site of a public body.

The statement itself is made by the authority in WAS-Tool. Source: lov nr. 692 af 8/6/2018, and the
model in Commission decision (EU) 2018/1523.
"""

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from vidsyn.evidence.signed import known
from vidsyn.evidence.statement import Section, draft
from vidsyn.model import addresses
from vidsyn.model.catalogue import PublicBody
from vidsyn.rendering.about import about_page
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import TOP, Page
from vidsyn.rendering.references import danish_date


def pages(frame: Frame) -> Iterator[Page]:
    """Return the page a reader meets, and in the handbook the draft for who fills in WAS-Tool."""
    body = frame.site.extra.public_body
    if body:
        yield _was(body, frame)
        if frame.catalogue.handbook:
            yield _draft(body, frame)


def _was(body: PublicBody, frame: Frame) -> Page:
    """Return the page with the link: sent on at once, a reader without a network met an error."""
    say = frame.words.say
    template = frame.fragments.env.get_template("rendering/templates/was.html")
    reviewed = danish_date(body.reviewed, frame.words)
    html = Markup(template.render(body=body, reviewed=reviewed, top=TOP))
    return about_page(frame, addresses.WAS, say("statement.heading"), say("statement.lead"), html)


def _draft(body: PublicBody, frame: Frame) -> Page:
    say = frame.words.say
    found = known(frame.tried(), frame.catalogue.facts)
    sections = draft(body, frame.site.site_name, found, frame.words)
    template = frame.fragments.env.get_template("rendering/templates/statement.html")
    file = addresses.STATEMENT_FILE
    html = Markup(template.render(sections=sections, file=f"{TOP}{file}"))
    page = frame.documentation(
        addresses.STATEMENT, say("statement.draft"), say("statement.draft.lead"), html
    )
    return replace(page, files={file: _text(sections)})


def _text(sections: list[Section]) -> str:
    return "\n\n".join("\n\n".join((each.title, *each.lines)) for each in sections) + "\n"
