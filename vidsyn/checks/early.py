"""What 0th to 3rd grade is shown at a time: few words, and one picture."""

import re
from collections.abc import Iterable, Iterator

from vidsyn.checks.documents import asked
from vidsyn.model.catalogue import Catalogue
from vidsyn.model.documents import Block, Node, Prose, QuizUse, Step
from vidsyn.model.facts import Facts
from vidsyn.problems import Place, Problem
from vidsyn.questions import AnyQuestion
from vidsyn.reading.markdown import WITH_ARGUMENT

MOST_WORDS = 25
"""Words of a step, or of a question, that a class can listen to and still hold on to."""

SHOWN = frozenset({"activity", "talk", "post", "chat", "rule", "exit"})
"""Blocks whose text pupils see. Titles are signs and are not counted."""

NOT_AT_FIRST = frozenset({"because", "hint", "alt", "from", "afterwards", "talk-about"})
"""Texts of a question that come later, or are not words to read."""

_PICTURE = re.compile(r"!\[[^\[\]]*\]\([^)\n]*\)")
_TARGET = re.compile(r"\]\([^)\n]*\)|\[\[[^\[\]]*\]\]")
_WORD = re.compile(r"[^\W_][\w’'-]*")


def steps_are_short(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `early-words` for a step with more words than are heard at a time. Project rule."""
    for step in _steps(catalogue):
        texts = [prose.text for prose in _prose(step.nodes)]
        for card in _cards(step.nodes):
            texts += _card_texts(card, catalogue.facts)
        words = sum(map(_words, texts))
        yield from _too_many(words, f"Trinnet `{step.title}`", step.place, "Del trinnet i to.")


def questions_are_short(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `early-words` for a question: what it asks with its answers, or its post."""
    seen: set[Place] = set()
    for step in _steps(catalogue):
        for use in _uses(step.nodes):
            for question in asked(use, catalogue):
                place, post = question.at("ask"), question.at("post", "text")
                if place not in seen:
                    seen.add(place)
                    words, in_post = _question_words(question.value)
                    hint = "Skriv kortere svar, eller lad dem være billeder."
                    yield from _too_many(words, "Spørgsmålet med svar", place, hint)
                    yield from _too_many(in_post, "Opslaget", post, "Behold én sætning eller to.")


def one_picture_a_step(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `early-picture`: one picture to look at, if the answers are not pictures."""
    for step in _steps(catalogue):
        count = sum(len(prose.images) for prose in _prose(step.nodes))
        count += sum(1 for _ in _cards(step.nodes))
        if count > 1:
            message = f"Trinnet `{step.title}` har {count} billeder; i indskolingen er der ét."
            hint = "Behold det, der siger mest, eller del trinnet i to."
            yield Problem(step.place, "early-picture", message, hint)
        elif not count and not _answered_by_pictures(step, catalogue):
            message = f"Trinnet `{step.title}` har intet billede; i indskolingen er der ét."
            hint = "Skriv `![Hvad man ser](media/NAVN.svg)` i trinnet."
            yield Problem(step.place, "early-picture", message, hint)


def _steps(catalogue: Catalogue) -> Iterator[Step]:
    for module in catalogue.modules:
        if module.is_early:
            yield from (step for lesson in module.lessons for step in lesson.document.steps)


def _prose(nodes: Iterable[Node]) -> Iterator[Prose]:
    yield from (node for node in _shown(nodes) if isinstance(node, Prose))


def _uses(nodes: Iterable[Node]) -> Iterator[QuizUse]:
    yield from (node for node in _shown(nodes) if isinstance(node, QuizUse))


def _shown(nodes: Iterable[Node]) -> Iterator[Node]:
    """Return what pupils see of the nodes, and of what stands in them."""
    for node in nodes:
        if not isinstance(node, Block):
            yield node
        elif node.name in SHOWN:
            yield from _shown(node.nodes)


def _cards(nodes: Iterable[Node]) -> Iterator[Block]:
    """Return the cards of techniques and habits, each with its picture and its own few words."""
    for node in nodes:
        if isinstance(node, Block):
            if node.name in WITH_ARGUMENT:
                yield node
            elif node.name in SHOWN:
                yield from _cards(node.nodes)


def _card_texts(card: Block, facts: Facts) -> list[str]:
    if card.name == "technique" and card.argument in facts.techniques.facts:
        technique = facts.techniques[card.argument]
        return [technique.line, technique.do]
    if card.name == "habit" and card.argument in facts.habits.facts:
        habit = facts.habits[card.argument]
        return [*(point.text for point in habit.points), habit.do]
    return []


def _words(text: str) -> int:
    return len(_WORD.findall(_TARGET.sub(" ", _PICTURE.sub(" ", text))))


def _question_words(question: AnyQuestion) -> tuple[int, int]:
    """Return the words of what is asked with its answers, and those of its post."""
    words, in_post = 0, 0
    for at, text in question.texts():
        if at[0] == "post" and at[-1] == "text":
            in_post += _words(text)
        elif not NOT_AT_FIRST & set(at):
            words += _words(text)
    return words, in_post


def _too_many(words: int, what: str, place: Place, hint: str) -> Iterator[Problem]:
    if words > MOST_WORDS:
        message = f"{what} er på {words} ord; i indskolingen højst {MOST_WORDS}."
        yield Problem(place, "early-words", message, hint)


def _answered_by_pictures(step: Step, catalogue: Catalogue) -> bool:
    """Tell whether the answers are pictures, or may be, as a question could not be read."""
    return any(
        not (quiz := catalogue.quiz(use.quiz))
        or len(quiz.questions) < len(quiz.names)
        or any(True for each in asked(use, catalogue) for _ in each.value.pictures())
        for use in _uses(step.nodes)
    )


RULES = (steps_are_short, questions_are_short, one_picture_a_step)
