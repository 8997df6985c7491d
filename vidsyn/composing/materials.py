"""What the site ships and what it was built with, for a school's IT; the same as CycloneDX."""

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from vidsyn.materials.built_with import packages
from vidsyn.materials.shipped import shipped
from vidsyn.model import addresses
from vidsyn.rendering.about import about_page
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import TOP, Page


def pages(frame: Frame) -> Iterator[Page]:
    """Return the page, and the file it offers."""
    from vidsyn.materials.bill import bill  # noqa: PLC0415 (it takes as long to load as a check)

    say = frame.words.say
    materials, built_with = shipped(frame.theme, frame.assets), packages()
    template = frame.fragments.env.get_template("rendering/templates/materials.html")
    file = f"{TOP}{addresses.BILL}"
    body = Markup(template.render(shipped=materials, built_with=built_with, file=file))
    title, lead = say("materials.title"), say("materials.lead")
    page = about_page(frame, addresses.MATERIALS, title, lead, body)
    text = bill(frame.site.site_name, materials, built_with)
    yield replace(page, files={addresses.BILL: text})
