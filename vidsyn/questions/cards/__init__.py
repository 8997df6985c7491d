"""Cards: answer in your head, then turn the card."""

from collections.abc import Iterator
from itertools import chain
from typing import Literal

from vidsyn.questions import rules
from vidsyn.questions.base import At, Fault, Id, Part, Question, Text

CARDS = range(2, 13)


class Card(Part):
    """What stands on the two sides of a card."""

    id: Id
    front: Text
    back: Text


class Cards(Question):
    """Turn two to twelve cards. The page asks for an answer first, unless `ask` says it better."""

    type: Literal["cards"]
    ask: str = ""
    cards: tuple[Card, ...]

    def decides(self) -> object:
        """Return every card's id; none is right."""
        return sorted(card.id for card in self.cards)

    def texts(self) -> Iterator[tuple[At, str]]:
        """Yield every text a person reads, and where it stands."""
        yield from super().texts()
        for n, card in enumerate(self.cards):
            yield ("cards", n, "front"), card.front
            yield ("cards", n, "back"), card.back

    def faults(self) -> Iterator[Fault]:
        """Yield every mistake in the question."""
        yield from chain(
            super().faults(),
            self._number_of_cards(),
            rules.repeated((("cards", n, "id"), card.id) for n, card in enumerate(self.cards)),
            self._same_card(),
        )

    def _number_of_cards(self) -> Iterator[Fault]:
        """Have cards enough to turn, and no more than can be held in mind. Project rule."""
        count = len(self.cards)
        if count not in CARDS:
            message = f"Der er {count} kort. Der skal være mindst 2 og højst 12."
            hint = "Skriv et kort mere." if count < CARDS.start else "Del dem i to opgaver."
            yield Fault(("cards",), "number-of-cards", message, hint)

    def _same_card(self) -> Iterator[Fault]:
        """Let no front stand on another side: which card is meant, or its answer. Project rule."""
        for n, card in enumerate(self.cards):
            sides = [each.front for each in self.cards[:n]] + [each.back for each in self.cards]
            if card.front in sides:
                message = f"`{card.front}` står både på forsiden her og på en anden side."
                hint = "Skriv en anden forside, eller slet kortet."
                yield Fault(("cards", n, "front"), "same-card", message, hint)
