"""Nothing in a text can identify, reach or advertise anybody real."""

from collections.abc import Iterator

from vidsyn.checks.documents import documents
from vidsyn.checks.written import Everything
from vidsyn.model.catalogue import Catalogue
from vidsyn.problems import Problem
from vidsyn.questions.private import private


def nobody_can_be_reached(texts: Everything, catalogue: Catalogue) -> Iterator[Problem]:
    """Report `cpr-number`, `phone-number` and `e-mail-address` in whatever is not a question.

    Questions keep the same rule themselves, and a number that is in the register has its own.
    """
    contacts = catalogue.facts.contacts.facts.values()
    known = {contact.value.at_home for contact in contacts if contact.value.phone}
    for found in private(texts.whole):
        text, offset = texts.at(found.start)
        if text.part != "question" and _digits(found.text) not in known:
            kind = found.kind
            yield Problem(
                texts.place(text, offset), kind.code, kind.says.format(found.text), kind.hint
            )


def posts_have_a_sender(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `post-without-sender`: who wrote it is the first thing a reader learns to ask.

    That it is fiction the page says itself, at every post.
    """
    for document in documents(catalogue):
        for block in document.blocks():
            if block.name == "post" and not block.title:
                message = "Opslaget siger ikke, hvem der har skrevet det."
                hint = "Skriv en opdigtet afsender efter en streg: `/// post | Isboden`."
                yield Problem(block.place, "post-without-sender", message, hint)


def _digits(text: str) -> str:
    """Return a number's eight digits, without the country's."""
    return "".join(filter(str.isdecimal, text))[-8:]


RULES = (posts_have_a_sender,)
TEXT_RULES = (nobody_can_be_reached,)
