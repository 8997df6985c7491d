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
            found = [*_misplaced(page.document)]
            for answers in map(_answers, page.document.steps):
                found += [*_titles(answers), *_empty(answers)]
            yield from found or _alone(page.document)


def _misplaced(document: Document) -> Iterator[Problem]:
    right = {id(node) for step in document.steps for node in step.nodes}
    for block in document.blocks():
        if block.name == NAME and id(block) not in right:
            message = "Et svar står i et trin og ikke inde i en anden blok."
            hint = (
                "Skriv spørgsmålet med `##` over svarene, og luk hver blok, før den næste begynder."
            )
            yield Problem(block.place, "bad-answer", message, hint)


def _empty(answers: list[Block]) -> Iterator[Problem]:
    for answer in answers:
        if not answer.nodes:
            message = "Der står ikke noget i svaret."
            hint = "Skriv, hvad man så gør, mellem `/// answer` og `///`."
            yield Problem(answer.place, "bad-answer", message, hint)


def _titles(answers: list[Block]) -> Iterator[Problem]:
    seen: set[str] = set()
    for answer in answers:
        if not answer.title:
            message = "Svaret siger ikke, hvad man svarer."
            hint = "Skriv det efter en streg: `/// answer | Ja`."
            yield Problem(answer.place, "bad-answer", message, hint)
        elif answer.title.casefold() in seen:
            message = f"Trinnet har allerede svaret `{answer.title}`."
            hint = "Giv det et navn, der er forskelligt fra de andres."
            yield Problem(answer.place, "bad-answer", message, hint)
        seen.add(answer.title.casefold())


def _alone(document: Document) -> Iterator[Problem]:
    for answers in map(_answers, document.steps):
        if len(answers) == 1:
            message = "Trinnet har kun ét svar, så der er ikke noget at vælge."
            hint = "Skriv et svar mere, eller skriv teksten uden `/// answer`."
            yield Problem(answers[0].place, "bad-answer", message, hint)


def _answers(step: Step) -> list[Block]:
    return [node for node in step.nodes if isinstance(node, Block) and node.name == NAME]


RULES = (answers_can_be_chosen,)
