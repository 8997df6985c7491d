"""Dialogue: talk with somebody, choose what to say, and see where it leads."""

from collections.abc import Iterator
from itertools import chain
from typing import Literal

from pydantic import Field

from vidsyn.questions import bands, rules
from vidsyn.questions.base import At, Fault, Id, Named, Part, Question, Text
from vidsyn.questions.dialogue.ways import reached

Effect = Literal["opens", "closes", "escalates"]

ANSWERS = range(2, 5)


class Answer(Part):
    """Something to say, what it does to the conversation, and where it leads."""

    id: Id
    say: Text
    to: Id
    effect: Effect


class Turn(Part):
    """What the other one says, and what can be answered; or how the conversation ends."""

    says: str = ""
    answers: tuple[Answer, ...] = ()
    ending: str = ""


class Dialogue(Question, Named):
    """A conversation whose turns lead from one to another, and at last to an ending."""

    type: Literal["dialogue"]
    sender: str = Field(default="", alias="from")
    start: Id
    turns: dict[Id, Turn] = Field(min_length=1)
    talk_about: str = Field(default="", alias="talk-about")

    @property
    def numbers(self) -> dict[str, int]:
        """Return the number of each turn in a booklet, where the first is the start."""
        names = sorted(self.turns, key=lambda name: name != self.start)
        return {name: n for n, name in enumerate(names, 1)}

    def answers(self) -> Iterator[tuple[At, Answer]]:
        """Yield all that can be answered, and where it stands."""
        for name, turn in self.turns.items():
            for n, answer in enumerate(turn.answers):
                yield ("turns", name, "answers", n), answer

    def decides(self) -> object:
        """Return the ways through it: where each answer leads."""
        ways = {
            name: {answer.id: [answer.to, answer.effect] for answer in turn.answers}
            for name, turn in self.turns.items()
        }
        return {"start": self.start, "turns": ways}

    def texts(self) -> Iterator[tuple[At, str]]:
        """Yield every text a person reads, and where it stands."""
        yield from super().texts()
        if self.sender:
            yield ("from",), self.sender
        for name, turn in self.turns.items():
            for key, text in (("says", turn.says), ("ending", turn.ending)):
                if text:
                    yield ("turns", name, key), text
        for at, answer in self.answers():
            yield (*at, "say"), answer.say
        if self.talk_about:
            yield ("talk-about",), self.talk_about

    def faults(self) -> Iterator[Fault]:
        """Yield every mistake. A way that leads nowhere hides where the others lead."""
        nowhere = [*self._unknown_start(), *self._unknown_turns()]
        yield from chain(
            super().faults(),
            nowhere,
            *(self._answers_of(("turns", name), turn) for name, turn in self.turns.items()),
            () if nowhere else self._ways(),
        )

    def faults_for(self, band: str) -> Iterator[Fault]:
        """Yield what does not suit the readers of a quiz of this band."""
        says = (((*at, "say"), answer.say) for at, answer in self.answers())
        yield from chain(super().faults_for(band), bands.long_options(says, band))

    def _unknown_start(self) -> Iterator[Fault]:
        """Begin somewhere. Project rule."""
        if self.start not in self.turns:
            message = f"Samtalen begynder ved `{self.start}`, som ikke findes."
            yield Fault(("start",), "unknown-start", message, self._known())

    def _unknown_turns(self) -> Iterator[Fault]:
        """Let every answer lead somewhere. Project rule."""
        for at, answer in self.answers():
            if answer.to not in self.turns:
                message = f"Svaret `{answer.id}` fører til `{answer.to}`, som ikke findes."
                yield Fault((*at, "to"), "unknown-turn", message, self._known())

    def _known(self) -> str:
        return f"Brug et id under `turns`: {', '.join(f'`{name}`' for name in self.turns)}."

    def _answers_of(self, at: At, turn: Turn) -> Iterator[Fault]:
        """Let a turn either ask for an answer or end the conversation. Project rule."""
        name, count = at[-1], len(turn.answers)
        if turn.ending and count:
            hint = "Slet `ending` eller `answers`."
            yield Fault(at, "ending-with-answers", f"`{name}` er en slutning med svar.", hint)
        elif not turn.ending and not turn.says:
            hint = "Skriv `says:`, eller `ending:` hvis samtalen slutter her."
            yield Fault(at, "silent-turn", f"I `{name}` bliver der ikke sagt noget.", hint)
        elif not turn.ending and count not in ANSWERS:
            message = f"`{name}` har {count} svar at vælge imellem. Der skal være 2, 3 eller 4."
            more = "Skriv flere svar, eller skriv `ending:`, hvis samtalen slutter her."
            hint = more if count < ANSWERS.start else "Slet det mindst troværdige."
            yield Fault(at, "number-of-answers", message, hint)
        yield from rules.repeated(
            ((*at, "answers", n, "id"), answer.id) for n, answer in enumerate(turn.answers)
        )

    def _ways(self) -> Iterator[Fault]:
        """Write nothing that no reader will see, and let every way end. Project rule."""
        ways = {name: [each.to for each in turn.answers] for name, turn in self.turns.items()}
        seen = reached(ways, self.start)
        for name in self.turns:
            if name not in seen:
                message = f"Samtalen kommer aldrig til `{name}`."
                hint = f"Lad et svar have `to: {name}`, eller slet den."
                yield Fault(("turns", name), "unreachable-turn", message, hint)
            if not any(self.turns[each].ending for each in reached(ways, name)):
                message = f"Fra `{name}` er der ingen vej til en slutning."
                hint = "Lad et svar føre hen mod noget, der har `ending`."
                yield Fault(("turns", name), "no-way-to-an-ending", message, hint)
