"""All that is read aloud to the youngest, to record it from, and to see later what changed."""

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from itertools import groupby

from vidsyn.model import addresses
from vidsyn.model.units import Module
from vidsyn.papers.spoken import spoken
from vidsyn.rendering.frame import Frame, Meta
from vidsyn.rendering.page import Page, href
from vidsyn.reports.table import Cell, Report, as_csv

COLUMNS = ("number", "code", "where", "step", "sentence")

DIGITS = 8
"""Of a sentence's sum: two sentences of a site are never given the same, and it can be read out."""


def pages(frame: Frame) -> Iterator[Page]:
    """Return one page for each module whose pupils are learning to read, in the teacher's tree."""
    for module in frame.catalogue.modules:
        if module.is_early:
            yield _page(module, frame)


def code(sentence: str) -> str:
    """Return the code of a sentence: another as soon as a sign of it is another."""
    return sha256(sentence.encode()).hexdigest()[:DIGITS]


def _page(module: Module, frame: Frame) -> Page:
    card, address, say = module.card.value, addresses.recording(module), frame.words.say
    rows, file = list(_rows(module, frame)), addresses.recording_file(module)
    head = [say(f"recording.{column}") for column in COLUMNS]
    meta = {
        **frame.unit_meta(module),
        "module": {"title": card.title},
        "back": href(addresses.teacher(module), address),
        "file": href(file, address),
        "count": len(rows),
        "groups": [
            {"title": title, "rows": list(found)}
            for title, found in groupby(rows, key=lambda row: row["where"])
        ],
    }
    scripts = [frame.assets.copy.address]
    title = say("recording.title")
    page = frame.page(address, "recording", title, card.summary, meta, scripts=scripts)
    return replace(page, files={file: as_csv(head, _table(rows))})


def _rows(module: Module, frame: Frame) -> Iterator[Meta]:
    number = 0
    for part in spoken(module, frame):
        for sentence in part.sentences:
            number += 1
            yield {
                "number": number,
                "code": code(sentence),
                "where": part.title,
                "step": part.step,
                "sentence": sentence,
                "is_title": sentence in (part.step, part.title),
            }


def _table(rows: list[Meta]) -> Report:
    cells = (tuple(Cell(str(row[column])) for column in COLUMNS) for row in rows)
    return Report("recording", COLUMNS, tuple(cells))
