"""A conversation is one list: it says where, and each line of it says who speaks."""

import re
from collections.abc import Iterator

from vidsyn.checks.documents import documents
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Block, Prose
from vidsyn.problems import Place, Problem

_SPOKEN = re.compile(r"[-*+] +\*\*[^*:_`<\[\]\\]+:\*\* +\S")
_GOES_ON = re.compile(r"\s+(?![-*+] |\d+[.)] )\S|\s*$")


def chats_are_conversations(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `bad-chat`: bubbles without a name or a place say nothing of who talks. Project rule.

    Only the first line that is something else is named: the others are often wrong in its way.
    """
    for document in documents(catalogue):
        for block in document.blocks():
            if block.name == "chat":
                yield from _without_place(block)
                yield from _not_spoken(block)


def _without_place(chat: Block) -> Iterator[Problem]:
    if not chat.title:
        message = "Samtalen siger ikke, hvor den foregår."
        hint = "Skriv stedet efter en streg: `/// chat | Spilklubben, lukket chat`."
        yield Problem(chat.place, "bad-chat", message, hint)


def _not_spoken(chat: Block) -> Iterator[Problem]:
    place = next(_wrong(chat), None)
    if place:
        message = "En samtale er én liste, og hvert punkt siger, hvem der skriver."
        yield Problem(place, "bad-chat", message, "Skriv hver besked som `- **Alex:** Hej.`")


def _wrong(chat: Block) -> Iterator[Place]:
    """Yield the place of every line and every part that is not a line somebody speaks."""
    if not chat.nodes:
        yield chat.place
    for node in chat.nodes:
        if isinstance(node, Prose):
            yield from _wrong_lines(node)
        else:
            yield node.place


def _wrong_lines(prose: Prose) -> Iterator[Place]:
    for number, line in enumerate(prose.text.split("\n")):
        if not (_SPOKEN.match(line) or (number and _GOES_ON.match(line))):
            yield prose.place.moved(number)


RULES = (chats_are_conversations,)
