"""Questions keep the rules of their type, and lessons use questions that exist."""

from collections.abc import Iterator

from vidsyn.checks.documents import documents
from vidsyn.model.catalogue import Catalogue, Quiz
from vidsyn.model.documents import QuizUse
from vidsyn.problems import Place, Problem
from vidsyn.reading.wording import did_you_mean

FEW = 5
"""Questions below which a quiz need not vary: an exit ticket has one or two."""

MOST_OF_ONE_TYPE = 0.6


def types_keep_their_rules(catalogue: Catalogue) -> Iterator[Problem]:
    """Report what each question type says of its own questions."""
    for quiz in catalogue.quizzes:
        for question, fault in quiz.faults:
            place = question.at(*fault.at)
            yield Problem(place, fault.code, fault.message, fault.hint, fault.severity)


def techniques_exist(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `unknown-technique` for a technique that is not in the register."""
    known = catalogue.facts.techniques
    for quiz in catalogue.quizzes:
        for question in quiz.questions:
            for at, name in question.value.techniques_used():
                if name not in known:
                    message = f"`{name}` er ikke et greb."
                    hint = did_you_mean(name, known.names) or "Se navnene i `facts/techniques.yml`."
                    yield Problem(question.at(*at), "unknown-technique", message, hint)


def quizzes_exist(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `unknown-quiz` and `unknown-question` for a `!quiz` line."""
    for document in documents(catalogue):
        for use in document.quizzes():
            quiz = catalogue.quiz(use.quiz)
            if use.quiz not in catalogue.quiz_names:
                message = f"Der er ingen quiz med id `{use.quiz}`."
                hint = (
                    did_you_mean(use.quiz, catalogue.quiz_names)
                    or "Se efter `id:` i filerne under `quizzes/`."
                )
                yield Problem(use.place, "unknown-quiz", message, hint)
            elif quiz and use.question and use.question not in quiz.names:
                yield unknown_question(use.question, use.place, quiz)


def unknown_question(name: str, place: Place, quiz: Quiz) -> Problem:
    """Return the problem that the quiz has no question with the id that stands at the place."""
    message = f"Quizzen `{quiz.id}` har ingen opgave med id `{name}`."
    hint = did_you_mean(name, quiz.names) or "Se efter `id:` under `questions` i quizzen."
    return Problem(place, "unknown-question", message, hint)


def questions_stand_once(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `question-twice`: two copies on one page would share one answer."""
    for document in documents(catalogue):
        seen: dict[tuple[str, str], QuizUse] = {}
        for use in document.quizzes():
            for key in _covered(use, catalogue):
                if key in seen:
                    line = seen[key].place.line
                    message = f"Opgaven `{key[0]}/{key[1]}` står allerede på linje {line}."
                    yield Problem(use.place, "question-twice", message, "Behold den ene.")
                    break
                seen[key] = use


def _covered(use: QuizUse, catalogue: Catalogue) -> list[tuple[str, str]]:
    quiz = catalogue.quiz(use.quiz)
    names = (use.question,) if use.question else tuple(dict.fromkeys(quiz.names)) if quiz else ()
    return [(use.quiz, name) for name in names]


def forms_exist(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `unknown-form` for a form that none of the questions has."""
    for document in documents(catalogue):
        for use in document.quizzes():
            quiz = catalogue.quiz(use.quiz)
            used = (
                [each.value for each in quiz.questions if use.question in ("", each.value.id)]
                if quiz
                else []
            )
            if use.form and used and not all(use.form in question.variants for question in used):
                message = f"Ikke alle opgaverne har en form `{use.form}`."
                hint = "Skriv den i quizzen, eller slet `form=` her."
                yield Problem(use.place, "unknown-form", message, hint)


def types_vary(catalogue: Catalogue) -> Iterator[Problem]:
    """Remark `one-type`: a quiz of one kind of question trains the kind, not the skill."""
    for quiz in catalogue.quizzes:
        types = [question.value.type for question in quiz.questions]
        for kind in dict.fromkeys(types):
            share = types.count(kind) / len(types)
            if FEW <= len(types) == len(quiz.names) and share > MOST_OF_ONE_TYPE:
                message = f"{types.count(kind)} af {len(types)} opgaver er af slagsen `{kind}`."
                hint = "Lav nogle af dem om til en anden slags."
                yield Problem(quiz.card.at("id"), "one-type", message, hint, "remark")


RULES = (
    types_keep_their_rules,
    techniques_exist,
    quizzes_exist,
    questions_stand_once,
    forms_exist,
    types_vary,
)
