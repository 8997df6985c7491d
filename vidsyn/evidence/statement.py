"""The draft of an accessibility statement: what was seen may lower its status, never raise it.

Only people can say that a site complies in full, and Vidsyn has no place for them to sign yet. So
the status is "delvist", and what nobody has examined is named.
"""

from dataclasses import dataclass

from vidsyn.evidence.findings import OPEN
from vidsyn.model.catalogue import PublicBody
from vidsyn.model.evidence import SHOWN, Seen, Tried
from vidsyn.rendering.references import danish_date
from vidsyn.rendering.strings import Strings

FIELDS = ("who", "status", "content", "alternatives", "method", "contact", "enforcement")
"""The fields of WAS-Tool that a text is pasted into, in its order."""


@dataclass(frozen=True)
class Section:
    """A field of the statement, and its lines."""

    title: str
    lines: tuple[str, ...]


def draft(body: PublicBody, site: str, tried: Tried, words: Strings) -> list[Section]:
    """Return every field of the statement; what only the authority knows it is asked to write."""
    values = {
        "name": body.name,
        "site": site,
        "phone": body.phone,
        "mail": body.mail,
        "reviewed": danish_date(body.reviewed, words),
        "tested": _tested(tried, words),
    }
    return [
        Section(
            words.say(f"statement.{field}.title"),
            (
                words.say(f"statement.{field}.text", **values),
                *(_content(tried, words) if field == "content" else ()),
            ),
        )
        for field in FIELDS
    ]


def _tested(tried: Tried, words: Strings) -> str:
    """Return when this content was tested, or that it was not; an older one counts for nothing."""
    if tried.results is None or not tried.is_of_this or not tried.results.seen:
        return words.say("statement.not-tested", content=tried.content[:SHOWN])
    on = danish_date(tried.results.days[1], words)
    return words.say("statement.tested", on=on, content=tried.content[:SHOWN])


def _content(tried: Tried, words: Strings) -> tuple[str, ...]:
    """Return what is known not to comply, and what nobody has examined."""
    wrong = [
        words.say("statement.fault", page=e.of, what=", ".join(e.faults)) for e in tried.faults
    ]
    unclear = sorted({each.of for each in _seen(tried) if each.unclear})
    left = [words.say("statement.unclear", page=page) for page in unclear]
    unseen = [words.say("statement.unseen", what=words.say(f"evidence.open.{e}")) for e in OPEN]
    return (*wrong, *left, *unseen, words.say("statement.criteria"))


def _seen(tried: Tried) -> tuple[Seen, ...]:
    return tried.results.seen if tried.results and tried.is_of_this else ()
