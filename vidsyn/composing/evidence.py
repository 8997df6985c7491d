"""The page that says how the site was tested, what was found, and what nobody has examined."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from vidsyn.evidence.findings import LOOKS, OPEN, Finding, findings, pages_of
from vidsyn.evidence.signed import CRITERIA, known
from vidsyn.model import addresses
from vidsyn.model.evidence import SHOWN, Results, Tried
from vidsyn.rendering.about import about_page
from vidsyn.rendering.frame import Frame
from vidsyn.rendering.page import Page
from vidsyn.rendering.references import danish_date
from vidsyn.rendering.strings import Strings
from vidsyn.reports.reading import reading

BYTES = ("text", "scripts", "fonts")
"""Numbers of a finding that a reader is told in kB."""

PARTS = {
    "": "evidence.part.top",
    "skole": "audience.schools",
    "laerer": "evidence.part.laerer",
    "foraeldre": "audience.parents",
    "fagfolk": "audience.professionals",
    "greb": "techniques.title",
    "haandbog": "handbook.title",
    "om": "about.title",
    "was": "statement.title",
}
"""What the first folder of an address is called."""


def pages(frame: Frame) -> Iterator[Page]:
    """Return the page; where nothing was tested, it says so line by line."""
    say = frame.words.say
    tried = frame.tried()
    is_older = tried.results is not None and not tried.is_of_this
    template = frame.fragments.env.get_template("rendering/templates/evidence.html")
    body = template.render(
        state=_state(tried, frame.words),
        is_older=is_older,
        rows=[
            *_rows(tried.results, frame.words, is_older=is_older),
            _people(frame),
            _reading(frame),
        ],
        not_examined=[say(f"evidence.open.{name}") for name in OPEN],
        parts=list(_parts(tried.results, frame)),
        tools=tried.results.tools if tried.results else {},
        content=tried.content,
    )
    title, lead = say("evidence.title"), say("evidence.lead")
    yield about_page(frame, addresses.EVIDENCE, title, lead, Markup(body))


def _state(tried: Tried, words: Strings) -> str:
    """Return whether what was tested is what the reader sees, with days and hashes."""
    if tried.results is None:
        return words.say("evidence.state.none", content=tried.content[:SHOWN])
    days = (danish_date(day, words) for day in dict.fromkeys(tried.results.days))
    key = "this" if tried.is_of_this else "older"
    return words.say(
        f"evidence.state.{key}",
        on=" – ".join(days),
        content=tried.content[:SHOWN],
        tested=tried.results.content[:SHOWN],
    )


def _rows(results: Results | None, words: Strings, *, is_older: bool) -> Iterator[dict[str, str]]:
    for finding in findings(results):
        question = words.say(f"evidence.{finding.kind}.question")
        state = "older" if is_older and finding.state != "not-run" else finding.state
        yield {"question": question, "state": state, "answer": _answer(finding, words)}


def _answer(finding: Finding, words: Strings) -> str:
    if finding.state == "not-run":
        return words.say("evidence.not-run")
    numbers = finding.numbers
    in_kilobytes = {name: -(-numbers[name] // 1000) for name in BYTES if name in numbers}
    looks = words.say(f"evidence.looks.{'every' if numbers['looks'] == LOOKS else 'one'}")
    values: dict[str, Any] = {**numbers, **in_kilobytes, "looks": looks}
    return words.say(f"evidence.{finding.kind}.{finding.state}", **values)


def _people(frame: Frame) -> dict[str, str]:
    """Return what people have signed for, of the content that is there: no name is told here."""
    say, found = frame.words.say, known(frame.tried(), frame.catalogue.facts)
    question, told = say("evidence.people.question"), Counter(found.answers.values())
    if not found.current:
        answer = say(f"evidence.people.{'older' if found.runs else 'none'}", all=len(CRITERIA))
        return {"question": question, "state": "not-run", "answer": answer}
    left, fails = told["older"] + told["unseen"], told["fails"]
    answer = say(
        "evidence.people.some",
        count=len(CRITERIA) - left,
        all=len(CRITERIA),
        fails=fails,
        on=danish_date(found.current[-1].on, frame.words),
    )
    state = "found" if fails else "told" if left else "fine"
    return {"question": question, "state": state, "answer": answer}


def _reading(frame: Frame) -> dict[str, str]:
    """Return the one line that no test is needed for: the build measures it."""
    say, rows = frame.words.say, reading(frame.catalogue).rows
    above = sum(any(cell.is_gap for cell in row) for row in rows)
    answer = say("evidence.reading.answer", count=len(rows), above=above)
    return {"question": say("evidence.reading.question"), "state": "told", "answer": answer}


def _parts(results: Results | None, frame: Frame) -> Iterator[dict[str, Any]]:
    """Yield the pages that were opened, by the part of the site they stand in.

    A part that is handed over alone names no page it leaves out.
    """
    seen = (
        [page for page in pages_of(results) if frame.scope.holds(page.address)] if results else ()
    )
    for folder, key in PARTS.items():
        here = [page for page in seen if _folder(page.address) == folder]
        if here:
            yield {"name": frame.words.say(key), "pages": here}


def _folder(address: str) -> str:
    return address.partition("/")[0] if "/" in address else ""
