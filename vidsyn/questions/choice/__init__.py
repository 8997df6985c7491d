"""Choice: pick the one option that fits best."""

from collections.abc import Iterator
from itertools import chain
from typing import Literal

from vidsyn.questions import rules
from vidsyn.questions.base import At, Fault, Kind, Post, Question
from vidsyn.questions.choice import pictures
from vidsyn.questions.choice.pictures import PictureOption

OPTIONS = range(2, 5)


class Choice(Question):
    """Pick one of two to four options, perhaps about a post; the options may be pictures."""

    type: Literal["choice"]
    post: Post | None = None
    options: tuple[PictureOption, ...]

    def decides(self) -> object:
        """Return every option's id, and the right one's."""
        return rules.option_key(self.options)

    def texts(self) -> Iterator[tuple[At, str]]:
        """Yield every text a person reads, and where it stands."""
        yield from super().texts()
        if self.post:
            yield ("post", "from"), self.post.sender
            yield ("post", "text"), self.post.text
        yield from rules.option_texts(self.options)
        yield from pictures.alternatives(self.options)
        for n, option in enumerate(self.options):
            yield ("options", n, "because"), option.because

    def posts(self) -> Iterator[tuple[At, Kind]]:
        """Yield whether the post is honest or manipulative."""
        if self.post and self.post.kind:
            yield ("post", "is"), self.post.kind

    def pictures(self) -> Iterator[tuple[At, str]]:
        """Yield every picture the question shows, and where it is named."""
        yield from pictures.pictures(self.options)

    def faults(self) -> Iterator[Fault]:
        """Yield every mistake in the question."""
        options = list(rules.option_texts(self.options))
        unclear = list(rules.unclear_options(self.options))
        yield from chain(
            super().faults(),
            self._unjudged_post(),
            self._number_of_options(),
            unclear,
            self._one_right_answer(clear=not unclear),
            self._longest_is_right(),
            rules.repeated((("options", n, "id"), each.id) for n, each in enumerate(self.options)),
            rules.above(options),
            rules.long_options(options),
            pictures.faults(self.options),
        )

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

    def _one_right_answer(self, *, clear: bool) -> Iterator[Fault]:
        """Have exactly one right option. Project rule."""
        right = [option.id for option in self.options if option.is_right]
        if not right and clear:
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
