"""Reflect: write a thought down, for nobody but yourself."""

from collections.abc import Iterator
from itertools import chain
from typing import Literal

from vidsyn.questions.base import At, Fault, Question

LINES = range(1, 13)


class Reflect(Question):
    """Write freely, and perhaps hear afterwards what to do with the thought."""

    type: Literal["reflect"]
    lines: int = 4
    afterwards: str = ""

    def decides(self) -> object:
        """Return nothing: no thought is right, so nothing decides."""
        return None

    def texts(self) -> Iterator[tuple[At, str]]:
        """Yield every text a person reads, and where it stands."""
        yield from super().texts()
        if self.afterwards:
            yield ("afterwards",), self.afterwards

    def faults(self) -> Iterator[Fault]:
        """Yield every mistake in the question."""
        yield from chain(super().faults(), self._number_of_lines())

    def faults_for(self, band: str) -> Iterator[Fault]:
        """Yield what does not suit the readers of a quiz of this band."""
        yield from chain(super().faults_for(band), self._too_early(band))

    def _too_early(self, band: str) -> Iterator[Fault]:
        """Ask nobody below about ten to write thoughts: few can put them down yet. Project rule."""
        if band == "indskoling":
            message = "I indskolingen beder vi ikke om at skrive en tanke ned."
            hint = "Tal om det i stedet, eller brug `type: scale`."
            yield Fault(("type",), "reflect-too-early", message, hint)

    def _number_of_lines(self) -> Iterator[Fault]:
        """Leave room for a thought, and not for an essay. Project rule."""
        count = self.lines
        if count not in LINES:
            message = f"Der er {count} linjer at skrive på. Der skal være mindst 1 og højst 12."
            hint = "Skriv et større tal." if count < LINES.start else "Skriv et mindre tal."
            yield Fault(("lines",), "number-of-lines", message, hint)
