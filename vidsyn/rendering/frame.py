"""What every page shows, and what all kinds of pages are made with."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from vidsyn.model import addresses
from vidsyn.model.catalogue import Catalogue, SiteCard
from vidsyn.model.evidence import Tried
from vidsyn.model.kinds import Unit, audience_of
from vidsyn.model.scope import WHOLE, Scope, narrowed
from vidsyn.model.units import Module
from vidsyn.rendering.assets import Assets
from vidsyn.rendering.files import Files
from vidsyn.rendering.fragments import Fragments
from vidsyn.rendering.page import Page, href, unmarked, way_up
from vidsyn.rendering.references import danish_date
from vidsyn.rendering.strings import Strings
from vidsyn.rendering.theme import Theme

Meta = dict[str, Any]


LISTS = frozenset({"home", "list", "module", "teacher", "kit", "cases", "techniques"})
"""Kinds of pages that show cards side by side."""

STEPS = frozenset({"lesson", "early", "booster", "projector"})
"""Kinds of pages that pupils work on: steps, and nothing beside or below them."""

PAPER = frozenset(
    {"sheet", "key", "letter", "flyer", "handout", "evaluation", "notes", "case-notes", "speaker"}
    | {"tally", "booster", "gallery", "projector", "teacher-lesson", "rooms-sheet", "recording"}
    | {"cut-cards", "measure"}
)
"""Kinds of pages that are for paper, or show lines to write on and cards to cut out."""

ROOMS = frozenset({"room", "found", "rooms", "rooms-sheet"})
"""Kinds of pages about cases that one searches in."""

KEEPS_ANSWERS = frozenset({"lesson", "booster", "speaker", "kit-page", "gallery"})
"""Kinds of pages where a reader's own answers are kept; the others show them to a class."""


@dataclass(frozen=True)
class Trail:
    """A page above the one shown, on the way from the front page."""

    text: str
    address: str


@dataclass(frozen=True)
class Frame:
    """The catalogue, the words, the fragments, assets and files that pages are made of.

    The catalogue holds what there are pages for: of a part of the site, the part's units alone.
    `tried` says what was seen of this content; it reads every source, so one page asks for it.
    """

    catalogue: Catalogue
    site: SiteCard
    words: Strings
    fragments: Fragments
    theme: Theme
    assets: Assets
    files: Files = field(default_factory=dict)
    scope: Scope = WHOLE
    tried: Callable[[], Tried] = lambda: Tried("")

    def within(self, scope: Scope) -> "Frame":
        """Return what a part of the site is made with: its units and files, and no link out."""
        return replace(
            self,
            catalogue=narrowed(self.catalogue, scope),
            fragments=self.fragments.within(scope),
            files={place: file for place, file in self.files.items() if scope.holds(place)},
            scope=scope,
        )

    def link(self, to: str, page: str) -> str:
        """Return the link from a page to one that parts of the site leave out; there, nothing."""
        return href(to, page) if self.scope.holds(to) else ""

    def page(
        self,
        address: str,
        kind: str,
        title: str,
        description: str,
        meta: Meta,
        *,
        body: str = "",
        trail: Sequence[Trail] = (),
        scripts: Sequence[str] = (),
    ) -> Page:
        """Return a page with all that every template shows, and what this kind adds."""
        template = f"{kind}.html"
        common: Meta = {
            "template": template,
            "title": title,
            "description": description,
            "lang": self.words.language,
            "kind": kind,
            "root": way_up(address),
            "section": "",
            "search": href(addresses.search(address), address),
            "band": "",
            "trail": [{"text": each.text, "href": href(each.address, address)} for each in trail],
            "draft": False,
            "approved": "",
            "art": "",
            **self._fetched(address, kind, body, meta, scripts),
        }
        return Page(address, template, {**common, **meta}, body)

    def documentation(self, address: str, title: str, description: str, body: str) -> Page:
        """Return a page of the handbook: the engine's own look, and a body we have made."""
        template = "handbook.html"
        meta = {
            "template": template,
            "title": unmarked(title),
            "description": description,
            "lang": self.words.language,
            "search": href(addresses.search(address), address),
            "styles": [f"{way_up(address)}{self.assets.handbook.address}"],
        }
        return Page(address, template, meta, body, is_documentation=True)

    def _fetched(
        self, address: str, kind: str, body: str, meta: Meta, scripts: Sequence[str]
    ) -> Meta:
        """Return what the page fetches, and the name that its answers are kept under."""
        root, offline = way_up(address), self.assets.offline.address
        answers = self._answers(address, kind, body, meta)
        needed = [*scripts, *self._scripts(body, meta, answers)]
        return {
            "styles": [f"{root}{style}" for style in self._styles(address, kind, body, meta)],
            "scripts": [f"{root}{script}" for script in needed],
            "answers": answers,
            "offline": "" if offline in needed else f"{root}{offline}",
        }

    def _answers(self, address: str, kind: str, body: str, meta: Meta) -> str:
        """Return the name that the page's answers are kept under, or nothing where none are.

        The youngest and who looks for help now are not asked to decide on such things.
        """
        is_readers = kind in KEEPS_ANSWERS and not addresses.is_teachers(address)
        kept = is_readers and "<quiz-" in body and not meta.get("early")
        return f"{self.site.extra.id}/{meta['section']}" if kept else ""

    def _styles(self, address: str, kind: str, body: str, meta: Meta) -> list[str]:
        """Return the site's style sheet, and those that only some pages need."""
        section = meta.get("section")
        needed = {
            self.assets.style: True,
            self.assets.units: kind not in STEPS,
            self.assets.company(body).style: "question" in body,
            self.assets.lists: kind in LISTS,
            self.assets.paper: kind in PAPER,
            self.assets.chats: 'class="chat"' in body,
            self.assets.rooms: kind in ROOMS,
            self.assets.lessons: section == "schools",
            self.assets.teachers: addresses.is_teachers(address),
            self.assets.youngest: bool(meta.get("early")),
            self.assets.guides: section == "parents",
            self.assets.kits: section == "professionals",
            self.assets.searching: kind == "search",
            self.assets.ways: kind == "find" or 'class="way"' in body,
            self.assets.stage: kind == "projector",
            self.assets.votes: bool(meta.get("votes")),
            self.assets.kept: kind == "offline",
            self.assets.evidence: 'class="scrolled"' in body or 'class="evidence' in body,
        }
        return [style.address for style, is_needed in needed.items() if is_needed]

    def _scripts(self, body: str, meta: Meta, answers: str) -> list[str]:
        """Return the scripts that what stands on the page needs."""
        needed = {
            self.assets.company(body).script: "<quiz-" in body,
            self.assets.answers: answers,
            self.assets.voting: meta.get("votes"),
            self.assets.fresh: "data-read=" in body or meta.get("help"),
            self.assets.calendar: meta.get("boosters"),
        }
        return [script.address for script, is_needed in needed.items() if is_needed]

    def unit_meta(self, unit: Unit) -> Meta:
        """Return what all pages of a unit share."""
        return {
            "section": audience_of(unit),
            "band": unit.band if isinstance(unit, Module) else "",
            "draft": unit.card.value.status == "draft",
            "approved": self._approved(unit),
            "art": self.art(unit),
            "place": f"{addresses.folder(unit)}/",
        }

    def _approved(self, unit: Unit) -> str:
        """Return who answers for the unit, in which role and since when, or nothing of a draft."""
        reviewed = unit.card.value.reviewed
        if unit.card.value.status == "draft" or reviewed is None:
            return ""
        on = danish_date(reviewed.on, self.words)
        return self.words.say("page.approved", by=reviewed.by, role=reviewed.role, on=on)

    def art(self, unit: Unit) -> str:
        """Return the unit's own picture, or its band's or audience's."""
        own = f"art/{unit.id}.svg"
        if self.theme.has(own):
            return own
        if isinstance(unit, Module):
            return f"art/bands/{unit.band}.svg"
        return f"art/{audience_of(unit)}.svg"
