"""Scale: say how much you agree. It is an opinion, so there is nothing to get right."""

from collections.abc import Iterator
from itertools import chain
from typing import Literal

from vidsyn.questions.base import At, Fault, Question, Text

LABELS = 5


class Scale(Question):
    """Choose one of five words, and hear afterwards what to do with the answer."""

    type: Literal["scale"]
    labels: tuple[Text, ...]
    afterwards: Text

    def decides(self) -> object:
        """Return how many labels there are; none is right."""
        return len(self.labels)

    def texts(self) -> Iterator[tuple[At, str]]:
        """Yield every text a person reads, and where it stands."""
        yield from super().texts()
        for n, label in enumerate(self.labels):
            yield ("labels", n), label
        yield ("afterwards",), self.afterwards

    def faults(self) -> Iterator[Fault]:
        """Yield every mistake in the question."""
        yield from chain(super().faults(), self._number_of_labels(), self._same_label())

    def _number_of_labels(self) -> Iterator[Fault]:
        """Have a middle, and two steps to each side of it. Project rule."""
        count = len(self.labels)
        if count != LABELS:
            message = f"Der er {count} trin på skalaen. Der skal være {LABELS}."
            hint = "Skriv et trin mere." if count < LABELS else "Slet et trin."
            yield Fault(("labels",), "number-of-labels", message, hint)

    def _same_label(self) -> Iterator[Fault]:
        """Call two steps two things. Project rule."""
        for n, label in enumerate(self.labels):
            if label in self.labels[:n]:
                message = f"`{label}` står to gange på skalaen."
                yield Fault(("labels", n), "same-label", message, "Kald trinet noget andet.")
