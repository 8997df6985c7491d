"""The draft of an accessibility statement: what was seen may lower its status, never raise it.

It says "fuldt" only where people have signed for every criterion, on the very content that is
there, and no machine saw anything against it; otherwise "delvist", with all that is left by name.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from vidsyn.evidence.findings import OPEN
from vidsyn.evidence.signed import Known
from vidsyn.model.catalogue import PublicBody
from vidsyn.model.evidence import SHOWN, Tried
from vidsyn.rendering.references import danish_date
from vidsyn.rendering.strings import Strings

FIELDS = ("who", "status", "content", "alternatives", "method", "contact", "enforcement")
"""The fields of WAS-Tool that a text is pasted into, in its order."""


@dataclass(frozen=True)
class Section:
    """A field of the statement, and its lines."""

    title: str
    lines: tuple[str, ...]


def draft(body: PublicBody, site: str, known: Known, words: Strings) -> list[Section]:
    """Return every field of the statement; what only the authority knows it is asked to write."""
    values = {
        "name": body.name,
        "site": site,
        "phone": body.phone,
        "mail": body.mail,
        "reviewed": danish_date(body.reviewed, words),
        "tested": _tested(known.tried, words),
        "status": words.say(f"statement.{'full' if known.is_full else 'partial'}"),
    }
    more = {"content": tuple(_content(known, words)), "method": tuple(_runs(known, words))}
    return [
        Section(
            words.say(f"statement.{field}.title"),
            (words.say(f"statement.{field}.text", **values), *more.get(field, ())),
        )
        for field in FIELDS
    ]


def _tested(tried: Tried, words: Strings) -> str:
    """Return when this content was tested, or that it was not; an older one counts for nothing."""
    if tried.results is None or not tried.is_of_this or not tried.results.seen:
        return words.say("statement.not-tested", content=tried.content[:SHOWN])
    on = danish_date(tried.results.days[1], words)
    return words.say("statement.tested", on=on, content=tried.content[:SHOWN])


def _runs(known: Known, words: Strings) -> Iterator[str]:
    """Yield who has gone through this content, when and how; or that nobody has."""
    if not known.current:
        yield words.say("statement.nobody")
    for run in known.current:
        on, count = danish_date(run.on, words), len(run.criteria)
        yield words.say("statement.run", on=on, by=run.by, count=count, how=run.how)


def _content(known: Known, words: Strings) -> Iterator[str]:
    """Yield what is known not to comply, and what nobody has examined."""
    for fault in (fault for run in known.current for fault in run.fails):
        what = f"{_criterion(fault.criterion, words)}: {fault.what}"
        yield words.say("statement.broken", what=what)
    for each in known.tried.faults:
        yield words.say("statement.fault", page=each.of, what=", ".join(each.faults))
    for page in sorted(known.unclear):
        yield words.say("statement.unclear", page=page)
    for criterion, answer in known.answers.items():
        if answer in ("older", "unseen"):
            yield words.say(f"statement.{answer}", what=_criterion(criterion, words))
    if not known.is_full:
        for name in OPEN:
            yield words.say("statement.not-seen", what=words.say(f"evidence.open.{name}"))


def _criterion(criterion: str, words: Strings) -> str:
    return f"{criterion} {words.say(f'criterion.{criterion}')}"
