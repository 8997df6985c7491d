"""What can be wrong with any question: faults as values, and the rules all types share.

Each rule is one short function that says where it comes from. "Project rule" means that
this project chose it; the others follow the study they name.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple, Protocol

from vidsyn.questions.private import private

At = tuple[str | int, ...]
Texts = Iterable[tuple[At, str]]

REASON_WORDS = 4
"""Words below which a reason can hardly explain anything."""

FICTION = re.compile(r"^(?P<name>.+?)\s*\((?P<note>opdigtet[^)]*)\)$")
"""An invented name with what it is in brackets: `Isboden (opdigtet butik)`."""

_SHAMING = re.compile(
    r"\b(?:dumt|dumme|nemt|pinligt?|sjusket?|selvfølgelig|burde vide|let nok"
    r"|skal bare|kan bare|forkert!)",
    re.IGNORECASE,
)
_ABOVE = re.compile(r"\b(?:alle|ingen|intet|begge|hele)\b.*\b(?:ovenstående|ovenfor)\b", re.I)


SURFACE = 0.6
"""The largest share that a reader of the surface alone may get right."""

SMALL_SET = 4
"""Texts below which a share says nothing."""

_CUES = {
    "store bogstaver": re.compile(r"\b[A-ZÆØÅ]{3,}\b"),
    "udråbstegn": re.compile("!"),
    "smileys": re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]"),
    "ordet »nu«": re.compile(r"\bnu\b", re.IGNORECASE),
    "ordet »del«": re.compile(r"\bdel\b", re.IGNORECASE),
    "ordet »alle«": re.compile(r"\balle\b", re.IGNORECASE),
}
_CUES["alt det, der springer i øjnene"] = re.compile(
    "|".join(
        f"(?i:{cue.pattern})" if cue.flags & re.IGNORECASE else cue.pattern
        for cue in _CUES.values()
    )
)


class Fault(NamedTuple):
    """One mistake in a question: where it stands, what is so, and one thing to do."""

    at: At
    code: str
    message: str
    hint: str = ""
    severity: Literal["error", "remark"] = "error"


class Option(Protocol):
    """What the rules know of an option."""

    @property
    def id(self) -> str:
        """Return the id, which never changes."""

    @property
    def right(self) -> str | None:
        """Return the text, if it is right."""

    @property
    def wrong(self) -> str | None:
        """Return the text, if it is wrong."""


def repeated(ids: Texts) -> Iterator[Fault]:
    """Use an id once in a question, so that answers survive edits. Project rule."""
    seen: set[str] = set()
    for at, name in ids:
        if name in seen:
            yield Fault(at, "repeated-id", f"`{name}` er brugt to gange.", "Vælg et andet id.")
        seen.add(name)


def private_details(texts: Texts) -> Iterator[Fault]:
    """Write nothing that could identify or reach a real person. Project rule."""
    for at, text in texts:
        for kind, found, _ in private(text):
            yield Fault(at, kind.code, kind.says.format(found), kind.hint)


def invented_senders(texts: Texts) -> Iterator[Fault]:
    """Say of every sender that it is invented, so that author and reader both know. Project rule.

    The page shows what stands in brackets as a mark beside the name.
    """
    for at, text in texts:
        if not FICTION.match(text):
            message = f"`{text}` siger ikke, at afsenderen er opdigtet."
            hint = f"Skriv `{text} (opdigtet)`. Findes navnet i virkeligheden, så find på et andet."
            yield Fault(at, "sender-not-marked", message, hint)


def shaming_words(texts: Texts) -> Iterator[Fault]:
    """Speak of the process and never judge the person. Project rule."""
    for at, text in texts:
        if found := _SHAMING.search(text):
            yield Fault(
                at,
                "shaming-word",
                f"`{found.group()}` kan gøre nogen flov.",
                "Skriv, hvad man kan lægge mærke til.",
                "remark",
            )


def short_reasons(texts: Texts) -> Iterator[Fault]:
    """Have reasons that explain: only they teach. Project rule."""
    for at, text in texts:
        if len(text.split()) < REASON_WORDS:
            message = f"`{text}` er for kort til at forklare noget."
            yield Fault(at, "short-because", message, f"Skriv mindst {REASON_WORDS} ord.", "remark")


def above(texts: Texts) -> Iterator[Fault]:
    """Offer neither "all" nor "none of the above". Project rule."""
    for at, text in texts:
        if _ABOVE.search(text):
            message = f"`{text}` er ikke et svar i sig selv."
            yield Fault(at, "all-of-the-above", message, "Skriv et svar, der kan stå alene.")


def option_texts(options: Sequence[Option], at: At = ("options",)) -> Iterator[tuple[At, str]]:
    """Yield what a learner can pick, and where it stands."""
    for n, option in enumerate(options):
        if option.right:
            yield (*at, n, "right"), option.right
        if option.wrong:
            yield (*at, n, "wrong"), option.wrong


def option_key(options: Sequence[Option]) -> object:
    """Return the ids of the options that are right and of those that are wrong."""
    return {
        "right": sorted(option.id for option in options if option.right),
        "wrong": sorted(option.id for option in options if option.wrong),
    }


def unclear_options(options: Sequence[Option], at: At = ("options",)) -> Iterator[Fault]:
    """Let the word `right` or `wrong` be the answer key. Project rule."""
    for n, option in enumerate(options):
        if option.right and option.wrong:
            message = f"Svaret `{option.id}` har både `right` og `wrong`."
            yield Fault((*at, n), "right-and-wrong", message, "Slet den ene.")
        elif not (option.right or option.wrong):
            message = f"Svaret `{option.id}` har hverken `right` eller `wrong`."
            hint = "Skriv svarets tekst efter `right:` eller `wrong:`."
            yield Fault((*at, n), "neither-right-nor-wrong", message, hint)


def surface(at: At, items: Sequence[tuple[str, bool]]) -> Iterator[Fault]:
    """Let nobody tell manipulative from honest by the look of the text alone. Project rule.

    `items` are the texts, and whether each is manipulative.
    """
    for name, cue in _CUES.items():
        seen = [bool(cue.search(text)) for text, _ in items]
        right = sum(one == manipulative for one, (_, manipulative) in zip(seen, items, strict=True))
        if any(seen) and len(items) >= SMALL_SET and right > SURFACE * len(items):
            message = f"Man får {right} af {len(items)} rigtige ved kun at se efter {name}."
            hint = "Lad også et ærligt opslag have det, eller tag det ud af et, der bruger et greb."
            yield Fault(at, "surface", message, hint, "remark")
