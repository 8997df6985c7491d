"""Answers are a choice: each says what it answers, and stands beside the others in its step."""

from collections.abc import Iterator

from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Block, Document, Step
from vidsyn.problems import Problem

NAME = "answer"


def answers_can_be_chosen(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `bad-answer`: what cannot be found, or told apart, helps nobody. Project rule."""
    for kit in catalogue.kits:
        for page in kit.pages:
            yield from _misplaced(page.document)
            for step in page.document.steps:
                yield from _titles(step)


def _misplaced(document: Document) -> Iterator[Problem]:
    right = {id(node) for step in document.steps for node in step.nodes}
    for block in document.blocks():
        if block.name == NAME and id(block) not in right:
            message = "Et svar står i et trin og ikke inde i en anden blok."
            hint = (
                "Skriv spørgsmålet med `##` over svarene, og luk hver blok, før den næste begynder."
            )
            yield Problem(block.place, "bad-answer", message, hint)


def _titles(step: Step) -> Iterator[Problem]:
    seen: set[str] = set()
    for answer in _answers(step):
        if not answer.title:
            message = "Svaret siger ikke, hvad man svarer."
            hint = "Skriv det efter en streg: `/// answer | Ja`."
            yield Problem(answer.place, "bad-answer", message, hint)
        elif answer.title.casefold() in seen:
            message = f"Trinnet har allerede svaret `{answer.title}`."
            hint = "Giv det et navn, der er forskelligt fra de andres."
            yield Problem(answer.place, "bad-answer", message, hint)
        seen.add(answer.title.casefold())


def _answers(step: Step) -> Iterator[Block]:
    return (node for node in step.nodes if isinstance(node, Block) and node.name == NAME)


RULES = (answers_can_be_chosen,)
