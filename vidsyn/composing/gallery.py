"""The gallery in the handbook: every type of question to try, as it is written and on paper."""

from collections.abc import Iterator
from typing import get_args

from markupsafe import Markup

from vidsyn.model import addresses
from vidsyn.rendering.frame import Frame, Trail
from vidsyn.rendering.gallery import Example, gallery
from vidsyn.rendering.page import Page
from vidsyn.rendering.questions import Form, question_html

QUIZ = "galleri"


def pages(frame: Frame) -> Iterator[Page]:
    """Return the gallery, where there is a handbook to stand in."""
    if not frame.catalogue.handbook:
        return
    say = frame.words.say
    title, lead = say("gallery.title"), say("gallery.lead")
    first = frame.catalogue.handbook[0].name
    trail = [Trail(say("handbook.title"), addresses.handbook(first))]
    body = Markup("\n").join(_part(example, frame) for example in gallery())
    meta = {"lead": lead, "section": "handbook"}
    yield frame.page(addresses.GALLERY, "gallery", title, lead, meta, body=body, trail=trail)


def _part(example: Example, frame: Frame) -> Markup:
    env = frame.fragments.env
    forms = {
        form: Markup(question_html(example.question, QUIZ, env, form)) for form in get_args(Form)
    }
    template = env.get_template("rendering/templates/gallery.html")
    return Markup(template.render(name=example.question.type, written=example.written, **forms))
