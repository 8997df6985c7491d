"""Gaps: choose the words that fit the gaps of a text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from vidsyn.questions import one_right, rules
from vidsyn.questions.base import At, Fault, Id, Option, Question, Text
from vidsyn.questions.gaps import marks

GAPS = range(1, 6)
OPTION_LENGTH = 24
"""Characters that a phone 320 px wide shows of an option, its letters spaced out (WCAG 1.4.12)."""

SHORT_LINE = 16
"""Characters that a child writes on the shorter line."""

Options = tuple[Option, ...]


@dataclass(frozen=True)
class Filling:
    """An option of a gap."""

    gap: str
    option: Option

    @property
    def id(self) -> str:
        """Return what an answer calls it."""
        return f"{self.gap}:{self.option.id}"


class Gaps(Question):
    """Fill one to five gaps; `{name}` in the text is a gap, with its options under that name."""

    type: Literal["gaps"]
    ask: str = ""
    text: Text
    gaps: dict[Id, Options]

    @property
    def paragraphs(self) -> list[list[marks.Gap | str]]:
        """Return the paragraphs of the text, each as gaps and the plain words between them."""
        return marks.paragraphs(self.text)

    @property
    def names(self) -> list[str]:
        """Return the names of the gaps, in the order they stand in the text."""
        return marks.names(self.text)

    @property
    def fillings(self) -> list[Filling]:
        """Return the options of all gaps, in the order the gaps stand in the text."""
        return [Filling(name, option) for name in self.names for option in self.gaps[name]]

    @property
    def has_long_options(self) -> bool:
        """Whether the lines on paper must be long. They are all alike, so that none gives away."""
        return any(len(each.option.text) > SHORT_LINE for each in self.fillings)

    def right(self, name: str) -> str:
        """Return the words that fit a gap."""
        return next(option.text for option in self.gaps[name] if option.is_right)

    def gives_away(self, fillings: Sequence[Filling]) -> bool:
        """Whether the right options stand in the same place in every gap."""
        mixed = [[each.option for each in fillings if each.gap == name] for name in self.names]
        places = [[option.is_right for option in options].index(True) for options in mixed]
        return len(places) > 1 and len(set(places)) == 1

    def decides(self) -> object:
        """Return every option's id, and the right one's, gap by gap."""
        return {name: rules.option_key(options) for name, options in self.gaps.items()}

    def texts(self) -> Iterator[tuple[At, str]]:
        """Yield every text a person reads, and where it stands."""
        yield from super().texts()
        yield from ((("text",), words) for words in marks.words(self.text))
        for at, options in self._placed():
            yield from rules.option_texts(options, at)
            for n, option in enumerate(options):
                yield (*at, n, "because"), option.because

    def _placed(self) -> Iterator[tuple[At, Options]]:
        yield from ((("gaps", name), options) for name, options in self.gaps.items())

    def faults(self) -> Iterator[Fault]:
        """Yield every mistake in the question. A broken gap hides what depends on it."""
        broken = list(self._broken_gaps())
        yield from chain(
            super().faults(),
            broken,
            self._number_of_gaps(),
            self._repeated_gaps(),
            () if broken else self._one_place_each(),
            *(one_right.faults(options, at) for at, options in self._placed()),
            *(_long_options(options, at) for at, options in self._placed()),
        )

    def faults_for(self, band: str) -> Iterator[Fault]:
        """Yield what does not suit the readers of a quiz of this band."""
        yield from chain(super().faults_for(band), self._too_early(band))

    def _too_early(self, band: str) -> Iterator[Fault]:
        """Give nobody below about ten a text with holes in it to read. Project rule."""
        if band == "indskoling":
            message = "I indskolingen bruger vi ikke tekster med huller."
            hint = "Brug `type: choice` eller `type: sort`."
            yield Fault(("type",), "gaps-too-early", message, hint)

    def _broken_gaps(self) -> Iterator[Fault]:
        """Use braces for gaps only. Project rule."""
        for stray in marks.strays(self.text):
            message = f"Klammen ved `{stray}` kan ikke læses."
            hint = "Skriv et navn af små bogstaver, fx `{hul-1}`, og dets svar under `gaps`."
            yield Fault(("text",), "broken-gap", message, hint)

    def _number_of_gaps(self) -> Iterator[Fault]:
        """Leave enough of the text to understand it by. Project rule."""
        count = len(self.gaps)
        if count not in GAPS:
            message = f"Under `gaps` står {count}. Der skal være mindst 1 hul og højst 5."
            hint = "Del teksten i to opgaver." if count else "Skriv hullets navn og dets svar."
            yield Fault(("gaps",), "number-of-gaps", message, hint)

    def _repeated_gaps(self) -> Iterator[Fault]:
        """Give every gap a name of its own, so that answers survive edits. Project rule."""
        for name in dict.fromkeys(self.names):
            if self.names.count(name) > 1:
                message = f"`{{{name}}}` står flere gange i teksten."
                yield Fault(("text",), "repeated-gap", message, "Giv hvert hul sit eget navn.")

    def _one_place_each(self) -> Iterator[Fault]:
        """Have options for every gap in the text, and a gap for all options. Project rule."""
        for name in dict.fromkeys(self.names):
            if name not in self.gaps:
                message = f"Hullet `{{{name}}}` har ingen svar."
                hint = f"Skriv `{name}:` her med svarene under sig."
                yield Fault(("gaps",), "gap-without-options", message, hint)
        for name in self.gaps:
            if name not in self.names:
                message = f"`{name}` er ikke et hul i teksten."
                hint = f"Skriv `{{{name}}}` i teksten, eller slet svarene her."
                yield Fault(("gaps", name), "unknown-gap", message, hint)


def _long_options(options: Sequence[Option], at: At) -> Iterator[Fault]:
    """Let what is chosen be seen whole in its line. Project rule."""
    for place, text in rules.option_texts(options, at):
        if len(text) > OPTION_LENGTH:
            message = f"Svaret fylder {len(text)} tegn; i et hul er der plads til {OPTION_LENGTH}."
            hint = "Kort det af, eller flyt nogle af ordene ud i teksten."
            yield Fault(place, "wide-option", message, hint)
