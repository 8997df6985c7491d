"""The teacher's first page of a module: the plan as tables, the guide, what to copy."""

from collections.abc import Iterator

from vidsyn.composing.take_along import for_teachers, take_along
from vidsyn.model import addresses
from vidsyn.model.documents import Step
from vidsyn.model.units import Module
from vidsyn.rendering.frame import Frame, Meta
from vidsyn.rendering.keeping import keep
from vidsyn.rendering.page import Page, href
from vidsyn.rendering.parts import sibling, tallies, trail
from vidsyn.rendering.steps import weeks_after
from vidsyn.rendering.teaching import teaching


def pages(frame: Frame) -> Iterator[Page]:
    """Return one page for each module."""
    for module in frame.catalogue.modules:
        yield _page(module, frame)


def _page(module: Module, frame: Frame) -> Page:
    card, address = module.card.value, addresses.teacher(module)
    meta = {
        **frame.unit_meta(module),
        **_links(module, address, frame),
        **teaching(module, address, frame),
        "week_plan": _week_plan(module, frame),
        "take_along": take_along(for_teachers(module), address, frame),
        "keep": keep(address, frame),
        "dinner_table": list(card.dinner_table),
        "boosters": [
            _booster(module, number, step, address, frame)
            for number, step in enumerate(module.boosters, 1)
        ],
    }
    title = frame.words.say("teacher.title", title=card.title)
    body = frame.fragments.document(module.teacher, "guide") if module.teacher else ""
    scripts, way = [frame.assets.copy.address], trail(module, frame)
    return frame.page(
        address, "teacher", title, card.summary, meta, body=body, trail=way, scripts=scripts
    )


def _links(module: Module, page: str, frame: Frame) -> Meta:
    """Return where the page leads: each link is empty where there is nothing to lead to."""
    has_letter = bool(module.card.value.dinner_table)
    return {
        "pupil": href(addresses.unit(module), page),
        "guide": sibling(module, page, frame),
        "letter": href(addresses.letter(module), page) if has_letter else "",
        "recording": href(addresses.recording(module), page) if module.is_early else "",
        "calendar": f"{module.id}.ics",
        "rooms": _rooms(module, page),
    }


def _rooms(module: Module, page: str) -> Meta | str:
    """Return the links to what the teacher knows of the cases, or nothing where there are none."""
    to = {"href": addresses.rooms(module), "sheet": addresses.rooms_sheet(module)}
    return {name: href(each, page) for name, each in to.items()} if module.rooms else ""


def _week_plan(module: Module, frame: Frame) -> str:
    card, say = module.card.value, frame.words.say
    lessons = "\n".join(
        say(
            "week-plan.lesson",
            number=lesson.number,
            title=lesson.card.title,
            summary=lesson.card.summary,
        )
        for lesson in module.lessons
    )
    goals = "\n".join(f"- {goal.text}" for goal in card.goals)
    link = (
        f"{frame.site.site_url}{addresses.unit(module)}"
        if frame.site.site_url
        else say("week-plan.no-link")
    )
    return say(
        "week-plan",
        title=card.title,
        question=card.question,
        goals=goals,
        lessons=lessons,
        link=link,
    )


def _booster(module: Module, number: int, step: Step, page: str, frame: Frame) -> Meta:
    """Return a booster as a line of the list, and as a day in a calendar."""
    say, when = frame.words.say, weeks_after(step, frame)
    return {
        "id": f"{module.id}-{step.id}",
        "title": step.title,
        "href": href(addresses.teacher_booster(module, number), page),
        "when": when,
        "minutes": step.minutes,
        "tallies": tallies([step], module, page, frame),
        "weeks": step.week,
        "summary": say("calendar.summary", module=module.card.value.title, when=when),
        "about": say("calendar.about", title=step.title, minutes=step.minutes),
    }
