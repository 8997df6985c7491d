"""Choice: pick the one option that fits best."""

from collections.abc import Iterator
from itertools import chain
from typing import Literal

from vidsyn.questions import bands, one_right, rules
from vidsyn.questions.base import At, Fault, Kind, Post, Question
from vidsyn.questions.choice import pictures
from vidsyn.questions.choice.pictures import PictureOption


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
        yield from chain(
            super().faults(),
            self._unjudged_post(),
            one_right.faults(self.options, ("options",)),
            pictures.faults(self.options),
        )

    def faults_for(self, band: str) -> Iterator[Fault]:
        """Yield what does not suit the readers of a quiz of this band."""
        yield from super().faults_for(band)
        yield from bands.long_options(rules.option_texts(self.options), band)

    def _unjudged_post(self) -> Iterator[Fault]:
        """Have posts counted, so that they balance (Modirrousta-Galian & Higham 2023)."""
        if self.post and not self.post.kind:
            message = "Opslaget siger ikke, om det er ærligt."
            hint = "Skriv `is: honest` eller `is: manipulative`."
            yield Fault(("post",), "post-without-is", message, hint)
