"""Order: put the steps in a good order."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Literal

from vidsyn.questions import rules
from vidsyn.questions.base import At, Fault, Id, Part, Question, Text

STEPS = range(3, 7)


class Step(Part):
    """One thing to do."""

    id: Id
    text: Text


class Order(Question):
    """Put three to six steps in order. The author writes them in the right one."""

    type: Literal["order"]
    steps: tuple[Step, ...]
    equal: tuple[Id, ...] = ()
    because: Text

    def places(self, step: Step) -> list[int]:
        """Return the places, counted from 0, where the step may stand."""
        equal = [n for n, other in enumerate(self.steps) if other.id in self.equal]
        place = self.steps.index(step)
        return equal if place in equal else [place]

    def gives_away(self, steps: Sequence[Step]) -> bool:
        """Whether steps shown in this order are already in a right one."""
        return all(n in self.places(step) for n, step in enumerate(steps))

    def decides(self) -> object:
        """Return the steps in their order, and those that may change places."""
        return {"steps": [step.id for step in self.steps], "equal": sorted(self.equal)}

    def texts(self) -> Iterator[tuple[At, str]]:
        """Yield every text a person reads, and where it stands."""
        yield from super().texts()
        for n, step in enumerate(self.steps):
            yield ("steps", n, "text"), step.text
        yield ("because",), self.because

    def faults(self) -> Iterator[Fault]:
        """Yield every mistake in the question."""
        yield from chain(
            super().faults(),
            rules.repeated((("steps", n, "id"), step.id) for n, step in enumerate(self.steps)),
            self._number_of_steps(),
            self._unknown_steps(),
            self._nothing_to_order(),
        )

    def _number_of_steps(self) -> Iterator[Fault]:
        """Ask for no more steps than can be held in mind. Project rule."""
        count = len(self.steps)
        if count not in STEPS:
            message = f"Der er {count} trin. Der skal være mindst 3 og højst 6."
            hint = "Del et trin i to." if count < STEPS.start else "Saml to trin i ét."
            yield Fault(("steps",), "number-of-steps", message, hint)

    def _unknown_steps(self) -> Iterator[Fault]:
        """Let only steps of this question change places. Project rule."""
        known = {step.id for step in self.steps}
        for n, name in enumerate(self.equal):
            if name not in known:
                message = f"`{name}` er ikke et af trinnene."
                hint = "Skriv id på et trin: " + ", ".join(f"`{step.id}`" for step in self.steps)
                yield Fault(("equal", n), "unknown-step", message, f"{hint}.")

    def _nothing_to_order(self) -> Iterator[Fault]:
        """Have some order be better than another. Project rule."""
        if {step.id for step in self.steps} <= set(self.equal) and self.steps:
            message = "Alle trin må bytte plads, så enhver rækkefølge er rigtig."
            hint = "Slet mindst ét id fra `equal`."
            yield Fault(("equal",), "nothing-to-order", message, hint)
