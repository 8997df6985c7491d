"""List pages: what there is for an audience or a band, and what is on its way."""

from collections.abc import Iterator, Sequence

from vidsyn.composing.parts import HOTLINE, contact, grades_text, lessons_text
from vidsyn.model import addresses
from vidsyn.model.units import BANDS, Audience, Band, Module, Planned
from vidsyn.rendering.frame import Frame, Meta, Trail
from vidsyn.rendering.page import Page, href

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
    helped = name in WITH_HELP and HOTLINE in frame.catalogue.facts.contacts
    help_meta = {"help": [contact(HOTLINE, frame)] if helped else []}
    return frame.page(
        address, "list", title, lead, {"lead": lead, **help_meta, **meta}, body=body, trail=trail
    )


def _groups(audience: Audience, page: str, frame: Frame) -> list[Meta]:
    if audience == "schools":
        return [_band_group(band, page, frame) for band in BANDS]
    planned = [unit for unit in frame.catalogue.planned if unit.audience == audience]
    cards = [_planned_card(unit, f"art/{audience}.svg") for unit in planned]
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
            *(_card(module, page, frame) for module in modules),
            *(_planned_card(unit, f"art/bands/{band}.svg") for unit in planned),
        ],
    }


def _card(module: Module, page: str, frame: Frame) -> Meta:
    card = module.card.value
    facts = f"{grades_text(card.grades, frame)} · {lessons_text(card.lessons, frame)}"
    return {
        "title": card.title,
        "summary": card.summary,
        "href": href(addresses.module(module), page),
        "facts": facts,
        "art": frame.art(module),
        "band": module.band,
        "draft": card.status == "draft",
    }


def _planned_card(unit: Planned, art: str) -> Meta:
    return {
        "title": unit.title,
        "summary": unit.summary,
        "href": "",
        "facts": "",
        "art": art,
        "band": unit.band or "",
        "draft": False,
    }
