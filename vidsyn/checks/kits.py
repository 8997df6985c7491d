"""A talk lasts as long as its slides, and its cases point at no group."""

from collections import Counter
from collections.abc import Iterator

from vidsyn.model.catalogue import Catalogue
from vidsyn.model.kits import Case, Orientation
from vidsyn.problems import Problem

ORIENTATIONS: dict[Orientation, str] = {
    "militant-islamist": "militant islamisme",
    "right": "højreekstremisme",
    "left": "venstreekstremisme",
}
"""The three the action plan names: each equally often."""

SECTIONS = ("ved", "tror", "beskytter", "mangler", "skete")
"""What every case has, as ids of its headings."""

OTHER_SHARE = 0.4
"""At least this share of cases ends as something else than extremism."""


def slides_add_up(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `slides-sum`: a talk that is promised 45 minutes lasts 45 minutes."""
    for kit in catalogue.kits:
        for length in kit.card.value.lengths:
            minutes = sum(slide.minutes_in(length) for slide in kit.slides(length))
            if minutes != length:
                message = f"Slides til {length} minutter varer {minutes} minutter i alt."
                hint = f"Ret tallene efter `m{length}=`."
                yield Problem(kit.slide_document.place, "slides-sum", message, hint)


def slides_have_a_length(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `slide-without-minutes` and `unknown-length` for a slide no talk shows."""
    for kit in catalogue.kits:
        known = kit.card.value.lengths
        for slide in (each for each in kit.slide_document.steps if each.readable):
            if not slide.lengths:
                message = f"Sliden `{slide.title}` siger ikke, hvor længe den varer."
                hint = f"Skriv fx `m{known[-1]}=5` i klammen."
                yield Problem(slide.place, "slide-without-minutes", message, hint)
            for length, _ in slide.lengths:
                if length not in known:
                    message = f"Oplægget findes ikke i {length} minutter."
                    hint = "Skriv længden under `lengths:` i `kit.yml`, eller slet den her."
                    yield Problem(slide.place, "unknown-length", message, hint)


def cases_are_whole(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `case-section`: every case asks what we know, think, can build on and lack."""
    for kit in catalogue.kits:
        for case in kit.cases:
            ids = [step.id for step in case.document.steps]
            for name in (each for each in SECTIONS if each not in ids):
                message = f"Casen har intet afsnit med id `{name}`."
                hint = f"Skriv `## Overskrift {{ #{name} }}`."
                yield Problem(case.document.place, "case-section", message, hint)


def cases_point_at_nobody(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `case-set`: orientations equally often, most of them with another ending.

    A set that shows one orientation only, or only extremism, teaches suspicion. Project rule.
    What is missing from one with a case that could not be read is not known.
    """
    unread = {path.parent.parent for path in catalogue.unread}
    for kit in catalogue.kits:
        for message in () if kit.place.path.parent in unread else _unbalanced(kit.cases):
            hint = "Skriv en case mere, eller lad en ende anderledes."
            yield Problem(kit.place, "case-set", message, hint)


def _unbalanced(cases: tuple[Case, ...]) -> Iterator[str]:
    if len(cases) <= len(ORIENTATIONS):
        return
    cards = [case.card.value for case in cases]
    counts = Counter(card.orientation for card in cards)
    if len({counts[each] for each in ORIENTATIONS}) > 1:
        said = ", ".join(f"{name} {counts[each]}" for each, name in ORIENTATIONS.items())
        yield f"De tre retninger er ikke lige tit med: {said}."
    others = [card for card in cards if card.ends != "extremism-concern"]
    if len(others) < OTHER_SHARE * len(cards):
        yield f"{len(others)} af {len(cards)} cases ender som noget andet; det skal være 40 %."
    for each, name in ORIENTATIONS.items():
        if counts[each] and each not in {card.orientation for card in others}:
            yield f"Ingen case om {name} ender som noget andet."


def evaluation_asks_once(catalogue: Catalogue) -> Iterator[Problem]:
    """Report `labels-and-options`: a line of the evaluation is one kind of question."""
    for kit in catalogue.kits:
        for n, each in enumerate(kit.card.value.evaluation):
            if each.labels and each.options:
                message = f"`{each.id}` har både `labels` og `options`."
                place = kit.card.at("evaluation", n)
                yield Problem(place, "labels-and-options", message, "Slet den ene.")


RULES = (
    slides_add_up,
    slides_have_a_length,
    cases_are_whole,
    cases_point_at_nobody,
    evaluation_asks_once,
)
