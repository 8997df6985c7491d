"""A kit: what the talk is, its run-sheets, what goes in the bag, and what the speaker reads."""

from collections.abc import Iterator

from vidsyn.composing.take_along import take_along
from vidsyn.model import addresses
from vidsyn.model.kits import Kit
from vidsyn.rendering.frame import Frame, Meta, Trail
from vidsyn.rendering.keeping import keep
from vidsyn.rendering.page import Page, href
from vidsyn.rendering.parts import fact, help_box
from vidsyn.rendering.shown import source


def pages(frame: Frame) -> Iterator[Page]:
    """Return the first page of each kit, and the speaker's."""
    for kit in frame.catalogue.kits:
        yield _page(kit, frame)
        yield _speakers(kit, frame)


def _page(kit: Kit, frame: Frame) -> Page:
    card, address = kit.card.value, addresses.unit(kit)
    meta = {
        **frame.unit_meta(kit),
        "lead": card.question,
        "summary": card.summary,
        "facts": _facts(kit, frame),
        "groups": list(card.groups),
        "goals": [{"text": goal.text, "sign": goal.sign} for goal in card.goals],
        "lists": [
            {"title": frame.words.say(f"kit.{name}"), "lines": list(getattr(card, name))}
            for name in ("before", "during", "after")
        ],
        "talks": [_talk(kit, length, address, frame) for length in card.lengths],
        "pages": _pages(kit, address),
        "papers": _papers(kit, address, frame),
        "words": [{"word": word, "text": text} for word, text in card.words.items()],
        "sources": [source(name, frame) for name in card.sources],
        "help": help_box(card.help, frame),
        "take_along": take_along([addresses.folder(kit)], address, frame),
        "keep": keep(address, frame),
    }
    way = [Trail(frame.words.say("page.home"), addresses.HOME), professionals(frame)]
    return frame.page(address, "kit", card.title, card.summary, meta, trail=way)


def _pages(kit: Kit, address: str) -> list[dict[str, str]]:
    """Return the kit's own pages, as its first page leads to them."""
    return [
        {
            "title": page.card.title,
            "summary": page.card.summary,
            "href": href(addresses.kit_page(kit, page), address),
        }
        for page in kit.pages
    ]


def _speakers(kit: Kit, frame: Frame) -> Page:
    card, say = kit.card.value, frame.words.say
    meta = {
        **frame.unit_meta(kit),
        "lead": say("kit.speaker-lead", minutes=card.preparation),
        "help": help_box(card.help, frame),
    }
    body = frame.fragments.document(kit.document, "speaker")
    way = [
        Trail(say("page.home"), addresses.HOME),
        professionals(frame),
        Trail(card.title, addresses.unit(kit)),
    ]
    return frame.page(
        addresses.speaker(kit),
        "speaker",
        say("kit.speaker"),
        card.summary,
        meta,
        body=body,
        trail=way,
    )


def professionals(frame: Frame) -> Trail:
    """Return the way to the list of kits."""
    return Trail(frame.words.say("audience.professionals"), addresses.audience("professionals"))


def _facts(kit: Kit, frame: Frame) -> list[Meta]:
    card, say = kit.card.value, frame.words.say
    lengths = say("kit.lengths", lengths=" / ".join(f"{length}" for length in card.lengths))
    return [
        fact("clock", "fact.length", lengths, frame),
        fact("users-three", "fact.participants", card.participants, frame),
        fact("pencil", "fact.preparation", say("minutes.several", count=card.preparation), frame),
    ]


def _talk(kit: Kit, length: int, page: str, frame: Frame) -> Meta:
    """Return the run-sheet of one length, made from the slides' minutes."""
    return {
        "length": length,
        "title": frame.words.say("kit.talk", length=length),
        "slides": href(addresses.slides(kit, length), page),
        "notes": href(addresses.notes(kit, length), page),
        "rows": [
            {"title": slide.title, "minutes": slide.minutes_in(length)}
            for slide in kit.slides(length)
        ],
    }


def _papers(kit: Kit, page: str, frame: Frame) -> list[Meta]:
    """Return what is printed or shown besides the slides."""
    cases = [
        ("cases", "users-two", addresses.cases(kit)),
        ("case-notes", "key", addresses.case_notes(kit)),
    ]
    papers = [
        ("speaker", "book", addresses.speaker(kit)),
        *(cases if kit.cases else ()),
        ("handout", "paper", addresses.handout(kit)),
        ("evaluation", "list-checks", addresses.evaluation(kit)),
    ]
    return [
        {"icon": icon, "text": frame.words.say(f"kit.{name}"), "href": href(address, page)}
        for name, icon, address in papers
    ]
