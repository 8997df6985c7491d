"""What can be wrong with a few options of which one, and only one, is right."""

from collections.abc import Iterator, Sequence
from itertools import chain

from vidsyn.questions import rules
from vidsyn.questions.base import At, Fault, Option

OPTIONS = range(2, 5)


def faults(options: Sequence[Option], at: At) -> Iterator[Fault]:
    """Yield every mistake in the options that stand at `at`."""
    unclear = list(rules.unclear_options(options, at))
    yield from chain(
        _number_of_options(options, at),
        unclear,
        _one_right_answer(options, at, clear=not unclear),
        _longest_is_right(options, at),
        rules.repeated(((*at, n, "id"), each.id) for n, each in enumerate(options)),
        rules.above(rules.option_texts(options, at)),
    )


def _number_of_options(options: Sequence[Option], at: At) -> Iterator[Fault]:
    """Keep options few, as more are seldom all plausible. Project rule."""
    count = len(options)
    if count not in OPTIONS:
        message = f"Der er {count} svar at vælge imellem. Der skal være 2, 3 eller 4."
        hint = "Skriv et svar mere." if count < OPTIONS.start else "Slet det mindst troværdige."
        yield Fault(at, "number-of-options", message, hint)


def _one_right_answer(options: Sequence[Option], at: At, *, clear: bool) -> Iterator[Fault]:
    """Have exactly one right option. Project rule."""
    right = [option.id for option in options if option.is_right]
    if not right and clear:
        hint = "Skriv `right:` i stedet for `wrong:` ved det svar, der passer."
        yield Fault(at, "no-right-answer", "Ingen af svarene er rigtige.", hint)
    elif len(right) > 1:
        names = ", ".join(f"`{name}`" for name in right)
        message = f"{len(right)} svar er rigtige: {names}."
        hint = "Lad kun det svar, der passer bedst, have `right:`."
        yield Fault(at, "several-right-answers", message, hint)


def _longest_is_right(options: Sequence[Option], at: At) -> Iterator[Fault]:
    """Let no length tell which option is right. Project rule."""
    others = max((len(option.wrong or "") for option in options), default=0)
    for n, option in enumerate(options):
        length = len(option.right or "")
        if length > max(1.4 * others, others + 12):
            message = f"Det rigtige svar er tydeligt længst ({length} tegn mod {others})."
            hint = "Gør svarene nogenlunde lige lange."
            yield Fault((*at, n, "right"), "longest-is-right", message, hint, "remark")
