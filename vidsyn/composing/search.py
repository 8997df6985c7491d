"""The search pages: for everybody, and for teachers; without scripts, all there is from A to Å."""

from collections.abc import Iterator
from itertools import groupby

from vidsyn.composing.a_to_z import Entry, all_entries, letter, order, teachers_entries
from vidsyn.model import addresses
from vidsyn.model.units import BANDS
from vidsyn.rendering.frame import Frame, Meta, Trail
from vidsyn.rendering.page import Page, href


def pages(frame: Frame) -> Iterator[Page]:
    """Return a page for everybody, and one where teachers also find what is theirs."""
    everybodys = list(all_entries(frame))
    yield _page(addresses.SEARCH, everybodys, frame)
    yield _page(addresses.TEACHERS_SEARCH, [*everybodys, *teachers_entries(frame)], frame)


def _page(address: str, entries: list[Entry], frame: Frame) -> Page:
    say, teachers = frame.words.say, addresses.is_teachers(address)
    name = "search.teachers" if teachers else "search"
    held = [each for each in entries if frame.scope.holds(each.address.partition("#")[0])]
    meta = {
        "lead": say(f"{name}.lead"),
        "groups": _groups(frame, teachers=teachers),
        "letters": _letters(held, address),
        "audiences": [
            {"text": say(f"audience.{each}"), "href": href(addresses.audience(each), address)}
            for each in addresses.AUDIENCES
            if frame.scope.holds(addresses.audience(each))
        ],
    }
    way = [Trail(say("page.home"), addresses.HOME)]
    scripts = [frame.assets.minisearch.address, frame.assets.search.address]
    return frame.page(
        address,
        "search",
        say(f"{name}.title"),
        say(f"{name}.lead"),
        meta,
        trail=way,
        scripts=scripts,
    )


def _groups(frame: Frame, *, teachers: bool) -> list[Meta]:
    """Return whom pages are for, each with what their addresses begin with."""
    say, schools = frame.words.say, frame.words.say("audience.schools")
    named = {
        **({"laerer/": say("search.for-teachers")} if teachers else {}),
        "skole/": schools,
        **{f"skole/{band}/": f"{schools}: {say(f'band.{band}')}" for band in BANDS},
        "foraeldre/": say("audience.parents"),
        "fagfolk/": say("audience.professionals"),
        "greb/": say("techniques.title"),
        "om/ haandbog/": say("search.about"),
    }
    return [{"begins": begins, "name": name} for begins, name in named.items()]


def _letters(entries: list[Entry], page: str) -> list[Meta]:
    """Return the entries by their first letter, in the order of the Danish alphabet."""
    once = {(each.title, each.where): each for each in reversed(entries)}.values()
    in_order = sorted(once, key=lambda each: (order(each.title), order(each.where)))
    return [
        {
            "letter": first,
            "id": order(first) if first.isalpha() else "tal",
            "entries": [
                {"title": each.title, "where": each.where, "href": href(each.address, page)}
                for each in those
            ],
        }
        for first, those in groupby(in_order, key=lambda each: letter(each.title))
    ]
