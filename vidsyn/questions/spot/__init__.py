"""Spot: mark the tricks in a post, and leave the honest words alone."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Literal, NamedTuple

from pydantic import Field

from vidsyn.questions import rules
from vidsyn.questions.base import At, Fault, Kind, Post, Question, Text
from vidsyn.questions.spot.marks import Span, pieces, strays, without_marks

NAMES = range(3, 5)
"""How many names the second step may offer."""

_TEXT: At = ("post", "text")

_BETWEEN_SENTENCES = re.compile(r"\s*\n\s*|(?<=[.!?…])\s+(?=[A-ZÆØÅ»\"@–])")


class Name(NamedTuple):
    """A technique to choose in the second step."""

    id: str


class Spot(Question):
    """Mark tricks in a fictional post whose text has `[words]{trick-1 technique}` in it.

    A second step may then ask which technique each trick is; the mark is for finding alone.
    """

    type: Literal["spot"]
    post: Post
    because: dict[str, Text]
    second_step: bool = Field(default=False, alias="second-step")

    @property
    def paragraphs(self) -> list[list[Span | str]]:
        """Return the post's paragraphs, each as spans and the plain words between them."""
        return [list(pieces(part)) for part in re.split(r"\n\s*\n", self.post.text)]

    @property
    def spans(self) -> list[Span]:
        """Return what can be marked, in order."""
        return [piece for piece in pieces(self.post.text) if isinstance(piece, Span)]

    @property
    def tricks(self) -> list[Span]:
        """Return what there is to find, in order."""
        return [span for span in self.spans if span.is_trick]

    @property
    def names(self) -> list[Name]:
        """Return what the second step offers: what the tricks are, and the author's others."""
        used = (span.technique for span in self.tricks if span.technique)
        return [Name(each) for each in dict.fromkeys([*used, *self.techniques])]

    def gives_away(self, names: Sequence[Name]) -> bool:
        """Whether the names come as the tricks do, the first for the first and so on."""
        pairs = list(zip(names, self.tricks, strict=False))
        return len(pairs) > 1 and all(name.id == trick.technique for name, trick in pairs)

    @property
    def sentences(self) -> list[str]:
        """Return the sentences of the post without any marks, as paper shows them."""
        return _BETWEEN_SENTENCES.split(without_marks(self.post.text).strip())

    def decides(self) -> object:
        """Return the ids of all places that can be marked; they say what the place is.

        A second step has a key of its own: the technique of each.
        """
        if self.second_step:
            return {span.id: span.technique for span in self.spans}
        return sorted(span.id for span in self.spans)

    def texts(self) -> Iterator[tuple[At, str]]:
        """Yield every text a person reads, and where it stands."""
        yield from super().texts()
        yield ("post", "from"), self.post.sender
        yield _TEXT, " ".join(self.sentences)
        for name, because in self.because.items():
            yield ("because", name), because

    def posts(self) -> Iterator[tuple[At, Kind]]:
        """Yield what the author calls the whole post, or else what each span is."""
        if self.post.kind:
            yield ("post", "is"), self.post.kind
            return
        for span in self.spans:
            yield _TEXT, "manipulative" if span.is_trick else "honest"

    def techniques_used(self) -> Iterator[tuple[At, str]]:
        """Yield the techniques named, also those of the spans."""
        yield from super().techniques_used()
        yield from ((_TEXT, span.technique) for span in self.spans if span.technique)

    def faults(self) -> Iterator[Fault]:
        """Yield every mistake in the question. A broken mark hides what depends on it."""
        broken = list(self._broken_marks())
        yield from chain(
            super().faults(),
            broken,
            rules.repeated((_TEXT, span.id) for span in self.spans),
            self._kinds_of_span(),
            self._techniques_of_spans(),
            () if broken else chain(self._both_kinds(), self._reasons(), self._surface()),
            () if broken else self._names_to_choose(),
        )

    def _broken_marks(self) -> Iterator[Fault]:
        """Use brackets for marks only. Project rule."""
        for stray in strays(self.post.text):
            message = f"Mærket ved `{stray}` kan ikke læses."
            hint = "Skriv `[ordene]{trick-1 navn-paa-grebet}` eller `[ordene]{honest-1}`."
            yield Fault(_TEXT, "broken-mark", message, hint)

    def _kinds_of_span(self) -> Iterator[Fault]:
        """Let the word `trick` or `honest` be the answer key. Project rule."""
        for span in self.spans:
            if not span.has_kind:
                message = f"`{span.id}` siger ikke, om ordene er et greb eller ærlige."
                hint = "Lad id begynde med `trick` eller `honest`."
                yield Fault(_TEXT, "neither-trick-nor-honest", message, hint)

    def _techniques_of_spans(self) -> Iterator[Fault]:
        """Name the technique of a trick, and of nothing else. Project rule."""
        for span in self.spans:
            if span.is_trick and not span.technique:
                message = f"`{span.id}` siger ikke, hvilket greb det er."
                hint = f"Skriv grebets navn efter id: `{{{span.id} os-mod-dem}}`."
                yield Fault(_TEXT, "trick-without-technique", message, hint)
            elif span.technique and not span.is_trick:
                message = f"`{span.id}` er ikke et greb, men har grebet `{span.technique}`."
                hint = f"Skriv `{{{span.id}}}` alene."
                yield Fault(_TEXT, "honest-with-technique", message, hint)

    def _both_kinds(self) -> Iterator[Fault]:
        """Mix both kinds: tricks alone teach distrust of true things too (Hoes et al. 2024)."""
        if all(span.is_trick for span in self.spans):
            message = "Der er ingen ærlige steder at lade i fred."
            yield Fault(_TEXT, "no-honest-span", message, "Sæt `[ordene]{honest-1}` om et sted.")
        if not any(span.is_trick for span in self.spans):
            hint = "Sæt `[ordene]{trick-1 navn-paa-grebet}` om et sted."
            yield Fault(_TEXT, "no-trick", "Der er intet greb at finde.", hint)

    def _names_to_choose(self) -> Iterator[Fault]:
        """Offer a few names in the second step, and one that fits nowhere. Project rule."""
        if not self.second_step:
            return
        count, at = len(self.names), ("second-step",)
        more = "Skriv i `techniques` et greb mere, som opslaget ikke bruger."
        if count not in NAMES:
            message = f"Der er {count} greb at vælge imellem i andet trin. Der skal være 3 eller 4."
            fewer = "Slet et greb i `techniques`, eller brug færre i opslaget."
            yield Fault(at, "number-of-names", message, more if count < NAMES.start else fewer)
        elif count == len({span.technique for span in self.tricks}):
            message = f"Opslaget bruger alle {count} greb, man kan vælge imellem i andet trin."
            yield Fault(at, "no-name-to-spare", message, more)

    def _surface(self) -> Iterator[Fault]:
        yield from rules.surface(_TEXT, [(span.text, span.is_trick) for span in self.spans])

    def _reasons(self) -> Iterator[Fault]:
        """Explain every place that can be marked. Project rule."""
        names = [span.id for span in self.spans]
        for name in dict.fromkeys(names):
            if name not in self.because:
                message = f"`{name}` har ingen forklaring."
                yield Fault(("because",), "because-missing", message, f"Skriv `{name}: …` her.")
        for name in self.because:
            if name not in names:
                message = f"`{name}` er ikke et sted i opslaget."
                hint = "Brug et id fra opslaget, eller slet linjen."
                yield Fault(("because", name), "unknown-span", message, hint)
