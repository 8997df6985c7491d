"""What pages and papers show of the registers: whom to call, where we know things from."""

from vidsyn.model.facts import Curriculum, Source
from vidsyn.rendering.frame import Frame, Meta
from vidsyn.rendering.references import danish_date, dialled


def contact(name: str, frame: Frame) -> Meta:
    """Return somebody to call, with how fresh the number is."""
    found = frame.catalogue.facts.contacts[name]
    return {
        "name": found.name,
        "phone": found.phone,
        "tel": dialled(found),
        "hours": found.hours,
        "about": found.about,
        "read": found.read_on.isoformat(),
        "freshness": frame.fragments.references.freshness(found) if found.phone else "",
    }


def source(name: str, frame: Frame) -> Meta:
    """Return where we know something from, and how sure we are."""
    found = frame.catalogue.facts.sources[name]
    return {
        "authors": found.authors,
        "year": found.year,
        "title": found.title,
        "language": found.language,
        "where": found.where,
        "says": found.says,
        "mark": mark(found, frame),
    }


def mark(fact: Curriculum | Source, frame: Frame) -> str:
    """Return how sure we are, and the day we read it; a judgement of our own has no such day."""
    said = frame.words.say(f"mark.{fact.mark}")
    if fact.mark == "E":
        return said
    on = danish_date(fact.checked, frame.words)
    return frame.words.say("mark.read", mark=said, on=on)
