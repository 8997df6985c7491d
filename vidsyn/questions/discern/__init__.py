"""Discern: tell honest posts from manipulative ones."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, groupby
from typing import Literal

from pydantic import Field

from vidsyn.questions import bands, rules
from vidsyn.questions.base import At, Fault, Id, Kind, Question, Sender, Text

Form = Literal["A", "B"]

ITEMS_OF_EACH_KIND = range(3, 9)
LONGEST_RUN = 2
MOST_TURNS = 0.8
"""The largest share of neighbours that may differ, or every second one can be guessed."""


class Item(Sender):
    """A post to judge. `pair` names its match on the other side: same topic, same feeling."""

    id: Id
    pair: Id | None = None
    kind: Kind = Field(alias="is")
    technique: Id | None = None
    because: Text


class Discern(Question):
    """Judge three to eight posts of each kind. Form B is for another day than form A."""

    type: Literal["discern"]
    ask: str = ""
    forms: dict[Form, tuple[Item, ...]]
    confidence: bool = False

    @property
    def variants(self) -> tuple[str, ...]:
        """Return the names of its forms."""
        return tuple(self.forms)

    def items(self) -> Iterator[tuple[At, Item]]:
        """Yield the items of all forms, and where they stand."""
        for form, items in self.forms.items():
            for n, item in enumerate(items):
                yield ("forms", form, n), item

    @property
    def is_measure(self) -> bool:
        """Whether a class can take it twice: with other posts, as many of each kind."""
        return len({self.size(form) for form in self.forms}) == 1 < len(self.forms)

    def size(self, form: Form) -> tuple[int, int]:
        """Return how many manipulative and how many honest posts a form has."""
        kinds = [item.kind for item in self.forms[form]]
        return kinds.count("manipulative"), kinds.count("honest")

    def gives_away(self, items: Sequence[Item]) -> bool:
        """Whether the kinds follow each other in runs or in turns, so the next can be guessed."""
        runs = [len(list(run)) for _, run in groupby(item.kind for item in items)]
        return max(runs) > LONGEST_RUN or len(runs) - 1 > MOST_TURNS * (len(items) - 1)

    def decides(self) -> object:
        """Return what each item is, form by form."""
        return {form: {item.id: item.kind for item in items} for form, items in self.forms.items()}

    def texts(self) -> Iterator[tuple[At, str]]:
        """Yield every text a person reads, and where it stands."""
        yield from super().texts()
        for at, item in self.items():
            yield (*at, "from"), item.sender
            yield (*at, "text"), item.text
            yield (*at, "because"), item.because

    def posts(self) -> Iterator[tuple[At, Kind]]:
        """Yield whether each post is honest or manipulative."""
        yield from (((*at, "is"), item.kind) for at, item in self.items())

    def techniques_used(self) -> Iterator[tuple[At, str]]:
        """Yield the techniques named, also those of the items."""
        yield from super().techniques_used()
        for at, item in self.items():
            if item.technique:
                yield (*at, "technique"), item.technique

    def faults(self) -> Iterator[Fault]:
        """Yield every mistake in the question."""
        yield from chain(
            super().faults(),
            rules.repeated(((*at, "id"), item.id) for at, item in self.items()),
            self._first_form(),
            self._same_size(),
            *(self._balance(form) for form in self.forms),
            *(self._pairs(form, items) for form, items in self.forms.items()),
            *(self._surface(form, items) for form, items in self.forms.items()),
            *(_technique(at, item) for at, item in self.items()),
        )

    def faults_for(self, band: str) -> Iterator[Fault]:
        """Yield what does not suit the readers of a quiz of this band."""
        yield from super().faults_for(band)
        yield from bands.confidence_too_early(band, asked=self.confidence)

    def _first_form(self) -> Iterator[Fault]:
        """Have a form A, which is the one a page shows. Project rule."""
        if "A" not in self.forms:
            message = "Der er ingen form `A`, og det er den, siden viser."
            yield Fault(("forms",), "no-form-a", message, "Kald den første form `A`.")

    def _balance(self, form: Form) -> Iterator[Fault]:
        """Have as many honest as manipulative posts (Modirrousta-Galian & Higham 2023)."""
        tricks, honest = self.size(form)
        counts = f"Form `{form}` har {honest} ærlige og {tricks} manipulerende opslag."
        at = ("forms", form)
        if not {honest, tricks} <= set(ITEMS_OF_EACH_KIND):
            hint = "Skriv mindst 3 og højst 8 af hver slags."
            yield Fault(at, "number-of-items", counts, hint)
        elif abs(honest - tricks) > 1:
            hint = "Skriv lige mange af hver slags, eller én mere af den ene."
            yield Fault(at, "not-balanced", counts, hint)

    def _same_size(self) -> Iterator[Fault]:
        """Have as many of each kind in both forms, or a class cannot compare them. Project rule."""
        if len(self.forms) > 1 and not self.is_measure:
            message = "Form `A` og form `B` har ikke lige mange opslag af hver slags."
            hint = "Skriv lige mange i begge, så klassen kan sammenligne før og efter."
            yield Fault(("forms",), "forms-differ", message, hint, "remark")

    def _pairs(self, form: Form, items: Sequence[Item]) -> Iterator[Fault]:
        """Let a pair be one of each kind, so that its topic decides nothing. Project rule."""
        kinds = Counter((item.pair, item.kind) for item in items)
        for pair in dict.fromkeys(item.pair for item in items if item.pair):
            if (kinds[pair, "honest"], kinds[pair, "manipulative"]) != (1, 1):
                message = f"Parret `{pair}` er ikke ét ærligt og ét manipulerende opslag."
                hint = "Giv præcis to opslag det samme `pair`."
                yield Fault(("forms", form), "not-a-pair", message, hint, "remark")

    def _surface(self, form: Form, items: Sequence[Item]) -> Iterator[Fault]:
        judged = [(item.text, item.kind == "manipulative") for item in items]
        yield from rules.surface(("forms", form), judged)


def _technique(at: At, item: Item) -> Iterator[Fault]:
    """Name the technique of what is manipulative, and of nothing else. Project rule."""
    if item.kind == "manipulative" and not item.technique:
        message = f"`{item.id}` siger ikke, hvilket greb opslaget bruger."
        yield Fault(at, "item-without-technique", message, "Skriv `technique:` og grebets navn.")
    elif item.kind == "honest" and item.technique:
        message = f"`{item.id}` er ærligt, men har grebet `{item.technique}`."
        hint = "Slet `technique`, eller skriv `is: manipulative`."
        yield Fault((*at, "technique"), "honest-with-technique", message, hint)
