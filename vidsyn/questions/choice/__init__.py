"""Choice: pick the one option that fits best."""

from collections.abc import Iterator
from itertools import chain
from typing import Literal

from vidsyn.questions import rules
from vidsyn.questions.base import At, Fault, Id, Kind, Part, Post, Question, Text

OPTIONS = range(2, 5)


class Option(Part):
    """One thing a learner can pick. The key `right` or `wrong` says which it is."""

    id: Id
    right: Text | None = None
    wrong: Text | None = None
    because: Text

    @property
    def text(self) -> str:
        """Return what the learner reads."""
        return self.right or self.wrong or ""

    @property
    def is_right(self) -> bool:
        """Whether this is the option to pick."""
        return self.right is not None


class Choice(Question):
    """Pick one of two to four options, perhaps about a post."""

    type: Literal["choice"]
    post: Post | None = None
    options: tuple[Option, ...]

    def texts(self) -> Iterator[tuple[At, str]]:
        """Yield every text a person reads, and where it stands."""
        yield from super().texts()
        if self.post:
            yield ("post", "from"), self.post.sender
            yield ("post", "text"), self.post.text
        yield from self._option_texts()
        for n, option in enumerate(self.options):
            yield ("options", n, "because"), option.because

    def posts(self) -> Iterator[tuple[At, Kind]]:
        """Yield whether the post is honest or manipulative."""
        if self.post and self.post.kind:
            yield ("post", "is"), self.post.kind

    def faults(self) -> Iterator[Fault]:
        """Yield every mistake in the question."""
        options = list(self._option_texts())
        yield from chain(
            super().faults(),
            self._unjudged_post(),
            self._number_of_options(),
            self._unclear_options(),
            self._one_right_answer(),
            self._longest_is_right(),
            rules.repeated((("options", n, "id"), each.id) for n, each in enumerate(self.options)),
            rules.above(options),
            rules.long_options(options),
        )

    def _option_texts(self) -> Iterator[tuple[At, str]]:
        for n, option in enumerate(self.options):
            if option.right:
                yield ("options", n, "right"), option.right
            if option.wrong:
                yield ("options", n, "wrong"), option.wrong

    def _unjudged_post(self) -> Iterator[Fault]:
        """Have posts counted, so that they balance (Modirrousta-Galian & Higham 2023)."""
        if self.post and not self.post.kind:
            message = "Opslaget siger ikke, om det er ærligt."
            hint = "Skriv `is: honest` eller `is: manipulative`."
            yield Fault(("post",), "post-without-is", message, hint)

    def _number_of_options(self) -> Iterator[Fault]:
        """Keep options few, as more are seldom all plausible. Project rule."""
        count = len(self.options)
        if count not in OPTIONS:
            message = f"Der er {count} svar at vælge imellem. Der skal være 2, 3 eller 4."
            hint = "Skriv et svar mere." if count < OPTIONS.start else "Slet det mindst troværdige."
            yield Fault(("options",), "number-of-options", message, hint)

    def _unclear_options(self) -> Iterator[Fault]:
        """Let the word `right` or `wrong` be the answer key. Project rule."""
        for n, option in enumerate(self.options):
            if option.right and option.wrong:
                message = f"Svaret `{option.id}` har både `right` og `wrong`."
                yield Fault(("options", n), "right-and-wrong", message, "Slet den ene.")
            elif not option.text:
                message = f"Svaret `{option.id}` har hverken `right` eller `wrong`."
                hint = "Skriv svarets tekst efter `right:` eller `wrong:`."
                yield Fault(("options", n), "neither-right-nor-wrong", message, hint)

    def _one_right_answer(self) -> Iterator[Fault]:
        """Have exactly one right option. Project rule."""
        right = [option.id for option in self.options if option.is_right]
        if not right and not any(self._unclear_options()):
            hint = "Skriv `right:` i stedet for `wrong:` ved det svar, der passer."
            yield Fault(("options",), "no-right-answer", "Ingen af svarene er rigtige.", hint)
        elif len(right) > 1:
            names = ", ".join(f"`{name}`" for name in right)
            message = f"{len(right)} svar er rigtige: {names}."
            hint = "Lad kun det svar, der passer bedst, have `right:`."
            yield Fault(("options",), "several-right-answers", message, hint)

    def _longest_is_right(self) -> Iterator[Fault]:
        """Let no length tell which option is right. Project rule."""
        others = max((len(option.wrong or "") for option in self.options), default=0)
        for n, option in enumerate(self.options):
            length = len(option.right or "")
            if length > max(1.4 * others, others + 12):
                message = f"Det rigtige svar er tydeligt længst ({length} tegn mod {others})."
                hint = "Gør svarene nogenlunde lige lange."
                yield Fault(("options", n, "right"), "longest-is-right", message, hint, "remark")
