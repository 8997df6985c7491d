"""Choices: pick every option that fits."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Literal

from pydantic import Field

from vidsyn.questions import bands, rules
from vidsyn.questions.base import At, Fault, Option, Question

OPTIONS = range(3, 7)

_COUNT = re.compile(r"\b(?:vælg|find|kryds(?: ved)?)\s+(?:to|tre|fire|fem|[2-5])\b", re.IGNORECASE)


class Choices(Question):
    """Pick two or more of three to six options; at least one is to be left."""

    type: Literal["choices"]
    options: tuple[Option, ...]
    says_how_many: bool = Field(default=True, alias="says-how-many")

    @property
    def count(self) -> int:
        """Return how many options are right."""
        return sum(option.is_right for option in self.options)

    def decides(self) -> object:
        """Return every option's id, and the right ones'."""
        return rules.option_key(self.options)

    def texts(self) -> Iterator[tuple[At, str]]:
        """Yield every text a person reads, and where it stands."""
        yield from super().texts()
        yield from rules.option_texts(self.options)
        for n, option in enumerate(self.options):
            yield ("options", n, "because"), option.because

    def faults(self) -> Iterator[Fault]:
        """Yield every mistake in the question. Broken options hide what depends on them."""
        broken = [*self._number_of_options(), *rules.unclear_options(self.options)]
        yield from chain(
            super().faults(),
            broken,
            () if broken else self._both_kinds(),
            self._longest_are_right(),
            self._count_said_twice(),
            rules.repeated((("options", n, "id"), each.id) for n, each in enumerate(self.options)),
            rules.above(rules.option_texts(self.options)),
        )

    def faults_for(self, band: str) -> Iterator[Fault]:
        """Yield what does not suit the readers of a quiz of this band."""
        yield from chain(
            super().faults_for(band),
            bands.long_options(rules.option_texts(self.options), band),
            self._how_many_unsaid(band),
        )

    def _how_many_unsaid(self, band: str) -> Iterator[Fault]:
        """Tell younger readers how many to look for. Project rule."""
        if band in bands.YOUNG and not self.says_how_many:
            message = "Til og med mellemtrinnet skal opgaven sige, hvor mange svar der passer."
            yield Fault(("says-how-many",), "how-many-unsaid", message, "Slet linjen.")

    def _number_of_options(self) -> Iterator[Fault]:
        """Keep options few enough to weigh against each other. Project rule."""
        count = len(self.options)
        if count not in OPTIONS:
            message = f"Der er {count} svar at vælge imellem. Der skal være mindst 3 og højst 6."
            hint = "Skriv et svar mere." if count < OPTIONS.start else "Slet det mindst troværdige."
            yield Fault(("options",), "number-of-options", message, hint)

    def _both_kinds(self) -> Iterator[Fault]:
        """Have several options that are right, and something to leave. Project rule."""
        if self.count == 0:
            hint = "Skriv `right:` i stedet for `wrong:` ved de svar, der passer."
            yield Fault(("options",), "no-right-answer", "Ingen af svarene er rigtige.", hint)
        elif self.count == 1:
            hint = "Skriv `right:` ved et svar til, eller brug `type: choice`."
            yield Fault(("options",), "one-right-answer", "Kun ét svar er rigtigt.", hint)
        elif self.count == len(self.options):
            message = "Alle svar er rigtige, så der er ingen at lade være."
            yield Fault(("options",), "no-wrong-answer", message, "Skriv et svar med `wrong:`.")

    def _longest_are_right(self) -> Iterator[Fault]:
        """Let no length tell which options are right. Project rule."""
        right = min((len(each.right) for each in self.options if each.right), default=0)
        wrong = max((len(each.wrong) for each in self.options if each.wrong), default=0)
        if wrong and right > max(1.4 * wrong, wrong + 12):
            message = f"De rigtige svar er tydeligt længst ({right} tegn eller mere mod {wrong})."
            hint = "Gør svarene nogenlunde lige lange."
            yield Fault(("options",), "longest-are-right", message, hint, "remark")

    def _count_said_twice(self) -> Iterator[Fault]:
        """Let the page say how many: it counts right, also after an edit. Project rule."""
        if found := _COUNT.search(self.ask):
            message = (
                f"Siden skriver selv, hvor mange der passer, så `{found.group()}` står dobbelt."
            )
            yield Fault(("ask",), "count-in-ask", message, "Slet det.", "remark")
