"""True-false: say whether a claim is true, and perhaps how sure you are, to yourself alone."""

from collections.abc import Iterator
from itertools import chain
from typing import Literal

from pydantic import Field

from vidsyn.questions import bands
from vidsyn.questions.base import At, Fault, Question, Text


class TrueFalse(Question):
    """Judge one claim. The claim is what is asked, so `ask` is only another way to introduce it."""

    type: Literal["true-false"]
    ask: str = ""
    claim: Text
    is_true: bool = Field(alias="is")
    because: Text
    confidence: bool = False

    def decides(self) -> object:
        """Return whether the claim is true."""
        return self.is_true

    def texts(self) -> Iterator[tuple[At, str]]:
        """Yield every text a person reads, and where it stands."""
        yield from super().texts()
        yield ("claim",), self.claim
        yield ("because",), self.because

    def faults_for(self, band: str) -> Iterator[Fault]:
        """Yield what does not suit the readers of a quiz of this band."""
        yield from chain(
            super().faults_for(band),
            bands.long_stem(("claim",), "Påstanden", self.claim, band),
            bands.negated_claim(self.claim, band),
            bands.confidence_too_early(band, asked=self.confidence),
        )
