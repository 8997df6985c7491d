"""List pages: what there is for an audience or a band, and what is on its way."""

from collections.abc import Iterator, Sequence

from vidsyn.model import addresses
from vidsyn.model.facts import HOTLINE
from vidsyn.model.guides import Guide
from vidsyn.model.kinds import Unit
from vidsyn.model.kits import Kit
from vidsyn.model.units import BANDS, Audience, Band, Planned
from vidsyn.rendering.frame import Frame, Meta, Trail
from vidsyn.rendering.keeping import keep
from vidsyn.rendering.page import Page, href
from vidsyn.rendering.parts import grades_text, help_box, lessons_text

WITH_HELP = frozenset({"parents", "professionals"})
"""Audiences whose worry must not end at a list of what is on its way."""


def pages(frame: Frame) -> Iterator[Page]:
    """Return a list for each audience, and for each band of the schools."""
    home = Trail(frame.words.say("page.home"), addresses.HOME)
    for audience in addresses.AUDIENCES:
        address = addresses.audience(audience)
        groups = _groups(audience, address, frame)
        yield _page(address, audience, {"section": audience, "groups": groups}, [home], frame)
    schools = Trail(frame.words.say("audience.schools"), addresses.audience("schools"))
    for band in BANDS:
        address = addresses.band(band)
        meta = {"section": "schools", "band": band, "groups": [_band_group(band, address, frame)]}
        yield _page(address, f"schools/{band}", meta, [home, schools], frame)


def _page(address: str, name: str, meta: Meta, trail: Sequence[Trail], frame: Frame) -> Page:
    found = frame.catalogue.lists.get(name)
    card = found.card if found else None
    body = frame.fragments.document(found.document, "pupil") if found else ""
    key = name.replace("schools/", "band.") if "/" in name else f"audience.{name}"
    title = card.title if card else frame.words.say(key)
    lead = card.lead if card else frame.words.say("list.lead", title=title)
    help_meta = {"help": help_box([HOTLINE] if name in WITH_HELP else [], frame)}
    return frame.page(
        address,
        "list",
        title,
        lead,
        {
            "lead": lead,
            "art": _art(name),
            "way_out": _way_on(name, frame),
            "keep": keep(address, frame),
            **help_meta,
            **meta,
        },
        body=body,
        trail=trail,
    )


def _way_on(name: str, frame: Frame) -> Meta | str:
    """Return the quickest way from a list: a parent finds the guide by what has happened."""
    if name != "parents" or not frame.catalogue.guides:
        return ""
    address = href(addresses.FIND, addresses.audience("parents"))
    return {"text": frame.words.say("find.title"), "href": address}


def _art(name: str) -> str:
    """Return the picture of an audience or a band; the schools' list shows its bands."""
    audience, _, band = name.partition("/")
    return (
        f"art/bands/{band}.svg" if band else "" if audience == "schools" else f"art/{audience}.svg"
    )


def _groups(audience: Audience, page: str, frame: Frame) -> list[Meta]:
    if audience == "schools":
        held = (band for band in BANDS if frame.scope.holds(addresses.band(band)))
        return [_band_group(band, page, frame) for band in held]
    planned = [unit for unit in frame.catalogue.planned if unit.audience == audience]
    written = frame.catalogue.guides if audience == "parents" else frame.catalogue.kits
    cards = [
        *(_unit_card(unit, page, frame) for unit in written),
        *(_planned_card(unit) for unit in planned),
    ]
    return [{"name": "", "grades": "", "band": "", "href": "", "cards": cards}]


def _band_group(band: Band, page: str, frame: Frame) -> Meta:
    modules = [module for module in frame.catalogue.modules if module.band == band]
    planned = [unit for unit in frame.catalogue.planned if unit.band == band]
    address = addresses.band(band)
    return {
        "name": frame.words.say(f"band.{band}"),
        "grades": frame.words.say(f"band.{band}.grades"),
        "band": band,
        "href": href(address, page) if address != page else "",
        "cards": [
            *(_unit_card(module, page, frame) for module in modules),
            *(_planned_card(unit) for unit in planned),
        ],
    }


def _unit_card(unit: Unit, page: str, frame: Frame) -> Meta:
    summary, facts = _said(unit, frame)
    return {
        **frame.unit_meta(unit),
        "title": unit.card.value.title,
        "summary": summary,
        "href": href(addresses.unit(unit), page),
        "facts": facts,
    }


def _said(unit: Unit, frame: Frame) -> tuple[str, str]:
    """Return a unit in one sentence, and whom it is for and how long it takes."""
    say = frame.words.say
    if isinstance(unit, Guide):
        low, high = unit.card.value.ages
        facts = say("guide.facts", minutes=unit.card.value.minutes, low=low, high=high)
        return unit.card.value.situation, facts
    if isinstance(unit, Kit):
        lengths = " / ".join(f"{length}" for length in unit.card.value.lengths)
        return unit.card.value.summary, say("kit.lengths", lengths=lengths)
    card = unit.card.value
    facts = f"{grades_text(card.grades, frame)} · {lessons_text(card.lessons, frame)}"
    return card.summary, facts


def _planned_card(unit: Planned) -> Meta:
    """Return a unit without a page to link to."""
    return {"title": unit.title, "summary": unit.summary, "href": ""}
