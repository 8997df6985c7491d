"""What suits some readers and not others: the rules that depend on the band of a quiz."""

import re
from collections.abc import Iterator

from vidsyn.questions.rules import At, Fault, Texts

YOUNG = ("indskoling", "mellemtrin")
"""Bands of readers up to about twelve years."""

READERS = {
    "indskoling": "i indskolingen",
    "mellemtrin": "på mellemtrinnet",
    "udskoling": "i udskolingen",
    "parents": "til forældre",
    "professionals": "til fagfolk",
}

STEM_LENGTH = {
    "indskoling": 60,
    "mellemtrin": 110,
    "udskoling": 160,
    "parents": 240,
    "professionals": 240,
}
"""Characters above which a question is lost before it is answered; adults' set a scene too."""

OPTION_LENGTH = {
    "indskoling": 30,
    "mellemtrin": 90,
    "udskoling": 120,
    "parents": 140,
    "professionals": 140,
}
"""Characters above which an option is a text to study rather than an answer to pick."""

_NEGATION = re.compile(r"\b(?:ikke|ingen|intet|aldrig|undtagen|hverken)\b", re.IGNORECASE)


def long_stem(at: At, name: str, text: str, band: str) -> Iterator[Fault]:
    """Ask so briefly that the readers still hold on to it when they answer. Project rule."""
    yield from _long(at, "long-ask", name, text, STEM_LENGTH[band], band)


def long_options(texts: Texts, band: str) -> Iterator[Fault]:
    """Keep options short enough to be weighed against each other. Project rule."""
    for at, text in texts:
        yield from _long(at, "long-option", "Svaret", text, OPTION_LENGTH[band], band)


def _long(at: At, code: str, name: str, text: str, most: int, band: str) -> Iterator[Fault]:
    if len(text) > most:
        message = f"{name} fylder {len(text)} tegn; {READERS[band]} højst {most}."
        yield Fault(at, code, message, "Skriv det kortere.", "remark")


def negated_ask(ask: str, band: str) -> Iterator[Fault]:
    """Put the question itself, the last sentence, positively to young readers. Project rule."""
    last = re.split(r"(?<=[.!?:])\s+", ask)[-1]
    if word := _negation(last, band):
        message = f"Spørgsmålet siger `{word}` og er svært at svare på."
        yield Fault(("ask",), "negated-question", message, "Spørg om det, der passer.", "remark")


def negated_claim(claim: str, band: str) -> Iterator[Fault]:
    """Claim something: that it is false that it is not so is a riddle. Project rule."""
    if word := _negation(claim, band):
        message = f"Påstanden siger `{word}` og er svær at svare på."
        hint = "Sig, hvordan noget er, i stedet for hvordan det ikke er."
        yield Fault(("claim",), "negated-claim", message, hint, "remark")


def _negation(text: str, band: str) -> str:
    """Return the word that makes a text negative, or nothing: older readers can turn it round."""
    found = _NEGATION.search(text) if band in YOUNG else None
    return found.group() if found else ""


def confidence_too_early(band: str, *, asked: bool) -> Iterator[Fault]:
    """Ask nobody below about ten how sure they are: few can tell yet. Project rule."""
    if band == "indskoling" and asked:
        message = "I indskolingen spørger vi ikke, hvor sikker man er."
        yield Fault(("confidence",), "confidence-too-early", message, "Slet linjen.")
